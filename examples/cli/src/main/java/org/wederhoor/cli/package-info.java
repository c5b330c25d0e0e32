/** The command line: a class for each command, all writing to one {@link org.wederhoor.cli.Terminal}. */
@NullMarked
package org.wederhoor.cli;

import org.jspecify.annotations.NullMarked;
