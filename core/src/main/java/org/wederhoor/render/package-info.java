/**
 * Findings and verdicts as text for people, in English and in Dutch.
 *
 * <p>{@link org.wederhoor.render.TextRenderer} makes it from the data alone: the wording lies in one resource for each
 * language, the names come from the labels of the dossier. What the data holds cannot change how a terminal behaves.
 */
@NullMarked
package org.wederhoor.render;

import org.jspecify.annotations.NullMarked;
