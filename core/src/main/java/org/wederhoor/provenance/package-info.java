/**
 * How statements reached us: chains of reports, who speaks for whom, what was withdrawn since.
 *
 * <p>{@link org.wederhoor.provenance.Provenance} answers for one dossier.
 */
@NullMarked
package org.wederhoor.provenance;

import org.jspecify.annotations.NullMarked;
