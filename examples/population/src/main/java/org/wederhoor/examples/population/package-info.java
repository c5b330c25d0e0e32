/** Turns a table of claims about the populations of cities into a dossier as JSON Lines. */
@NullMarked
package org.wederhoor.examples.population;

import org.jspecify.annotations.NullMarked;
