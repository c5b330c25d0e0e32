/** The words of the model. */
@NullMarked
@ModelStyle
package org.wederhoor.model;

import org.jspecify.annotations.NullMarked;
