/**
 * Dossiers and reports as JSON: one document for people to read, or JSON Lines for streams.
 *
 * <dl>
 *   <dt>{@link org.wederhoor.json.DossierJson}</dt>
 *   <dd>Reads, writes and saves a dossier as one document; has the JSON Schema.</dd>
 *   <dt>{@link org.wederhoor.json.DossierLines}</dt>
 *   <dd>The same with one record on each line, at once or line by line.</dd>
 *   <dt>{@link org.wederhoor.json.ReportJson}</dt>
 *   <dd>Reads, writes and saves what was found.</dd>
 *   <dt>{@link org.wederhoor.json.ReadOptions}</dt>
 *   <dd>How strictly to read, and how much.</dd>
 *   <dt>{@link org.wederhoor.json.DossierDocument}</dt>
 *   <dd>What was read: the dossier, what was refused, and what a later version of the format added.</dd>
 *   <dt>{@link org.wederhoor.json.DossierFormatException}, {@link org.wederhoor.json.Refusal}</dt>
 *   <dd>Why input was refused, where, and what would be accepted.</dd>
 * </dl>
 *
 * <p>Input is read strictly: an unknown field, a field given twice, a wrong type, a missing field or {@code null} is an
 * error. The version of the format is the field {@code wederhoor}. A file of a later minor version may hold fields and
 * types of record that this version does not know; they are kept and written back. Text is kept exactly, to the code
 * point, and numbers to the digit.
 */
@NullMarked
@CheckReturnValue
package org.wederhoor.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
