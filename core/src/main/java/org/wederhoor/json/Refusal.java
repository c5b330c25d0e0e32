package org.wederhoor.json;

import java.util.Optional;

/**
 * One thing that was refused: where, why, and what would be accepted.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param code why, for programs
 * @param source the name of the file or stream, if known
 * @param line the line, from 1; 0 where the input as a whole is meant
 * @param column the column in UTF-16 units, from 1; 0 where the line or the input as a whole is meant
 * @param pointer the place as a JSON pointer (RFC 6901) from the root of the document, or of the line in JSON Lines
 * @param problem what is wrong, with the offending value
 * @param accepted what would be accepted
 * @since 1.0
 */
public record Refusal(
        RefusalCode code,
        Optional<String> source,
        long line,
        long column,
        String pointer,
        String problem,
        String accepted) {
    /** How much of a place a message shows. */
    private static final int SHOWN_LENGTH_MAX = 80;

    /** {@return place, problem and way out in one line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        source.ifPresent(
                name -> text.append(Quote.plain(name, SHOWN_LENGTH_MAX)).append(':'));
        if (line > 0) {
            text.append(line).append(':');
        }
        if (column > 0) {
            text.append(column).append(':');
        }
        if (text.length() > 0) {
            text.append(' ');
        }
        if (!pointer.isEmpty()) {
            text.append(Quote.plain(pointer, SHOWN_LENGTH_MAX)).append(": ");
        }
        return text.append(problem).append(", expected ").append(accepted).toString();
    }
}
