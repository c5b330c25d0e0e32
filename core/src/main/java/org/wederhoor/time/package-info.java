/** Imprecise dates, kept as imprecise as they were said. */
@NullMarked
package org.wederhoor.time;

import org.jspecify.annotations.NullMarked;
