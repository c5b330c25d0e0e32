/** How fast it is found where statements come from, and what they are worth. */
@NullMarked
package org.wederhoor.benchmarks.verify;

import org.jspecify.annotations.NullMarked;
