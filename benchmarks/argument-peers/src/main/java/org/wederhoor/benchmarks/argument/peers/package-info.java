/** The same questions put to other argumentation solvers and to a native SAT solver. */
@NullMarked
package org.wederhoor.benchmarks.argument.peers;

import org.jspecify.annotations.NullMarked;
