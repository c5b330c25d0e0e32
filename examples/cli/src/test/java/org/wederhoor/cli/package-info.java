@NullMarked
package org.wederhoor.cli;

import org.jspecify.annotations.NullMarked;
