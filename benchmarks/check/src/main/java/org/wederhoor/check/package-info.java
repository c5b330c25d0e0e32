/** What measures parts of the consistency checker that are not public, from within their package. */
@NullMarked
package org.wederhoor.check;

import org.jspecify.annotations.NullMarked;
