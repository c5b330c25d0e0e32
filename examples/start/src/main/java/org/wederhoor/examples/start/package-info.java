/** The example of the README. */
@NullMarked
package org.wederhoor.examples.start;

import org.jspecify.annotations.NullMarked;
