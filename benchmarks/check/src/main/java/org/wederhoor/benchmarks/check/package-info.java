/** How fast dossiers are checked. */
@NullMarked
package org.wederhoor.benchmarks.check;

import org.jspecify.annotations.NullMarked;
