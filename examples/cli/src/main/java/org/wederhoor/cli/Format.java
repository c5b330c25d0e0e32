package org.wederhoor.cli;

/** How results are written. */
enum Format {
    TEXT,
    JSON
}
