@NullMarked
package org.wederhoor.examples.population;

import org.jspecify.annotations.NullMarked;
