/** How fast abstract argumentation is, on generated families of frameworks, against a linear floor and against peers. */
@NullMarked
package org.wederhoor.benchmarks.argument;

import org.jspecify.annotations.NullMarked;
