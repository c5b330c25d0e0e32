/**
 * What the library discovers about a dossier, as data: a {@link org.wederhoor.finding.Finding} has a stable code, the
 * smallest cause, and a derivation of {@link org.wederhoor.finding.Step}s. Text is made of it at the edge.
 */
@NullMarked
@ValueStyle
package org.wederhoor.finding;

import org.jspecify.annotations.NullMarked;
import org.wederhoor.ValueStyle;
