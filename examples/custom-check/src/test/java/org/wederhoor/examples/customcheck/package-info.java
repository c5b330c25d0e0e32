@NullMarked
package org.wederhoor.examples.customcheck;

import org.jspecify.annotations.NullMarked;
