/** The same conflicts found by rule engines, SHACL validators, databases and a graph library. */
@NullMarked
package org.wederhoor.benchmarks.check.peers;

import org.jspecify.annotations.NullMarked;
