/**
 * Imprecise dates, kept as imprecise as they were said.
 *
 * <p>{@link org.wederhoor.time.EdtfDate} is a date of ISO 8601-2 (EDTF): how it was written, its canonical form, its
 * earliest and latest {@link org.wederhoor.time.Bound}, and its relations to other dates, answered
 * {@linkplain org.wederhoor.time.Ternary yes, no, or depends}. Underneath lie its
 * {@link org.wederhoor.time.Alternatives}, each a {@link org.wederhoor.time.Span} of four seconds, which is what engines
 * work on.
 */
@CheckReturnValue
@NullMarked
package org.wederhoor.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
