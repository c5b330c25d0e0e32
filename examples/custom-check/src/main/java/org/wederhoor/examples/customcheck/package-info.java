/** A check of the user's own, in one report with those of the library. */
@NullMarked
package org.wederhoor.examples.customcheck;

import org.jspecify.annotations.NullMarked;
