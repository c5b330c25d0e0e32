package org.wederhoor.examples.population;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads the rows of a CSV file as RFC 4180 has them, one at a time. Confined to one thread. */
final class CsvReader implements Closeable {
    private static final int END = -1;

    private final BufferedReader in;
    private int line = 1;
    private int current;

    CsvReader(Reader in) throws IOException {
        this.in = new BufferedReader(in);
        current = this.in.read();
    }

    /** The number of the line at which the next row begins. */
    int line() {
        return line;
    }

    /** The fields of the next row, or empty after the last one. */
    Optional<ImmutableList<String>> next() throws IOException {
        if (current == END) {
            return Optional.empty();
        }
        ImmutableList.Builder<String> fields = ImmutableList.builder();
        fields.add(field());
        while (current == ',') {
            advance();
            fields.add(field());
        }
        if (current == '\r') {
            advance();
        }
        if (current == '\n') {
            advance();
        } else if (current != END) {
            throw new IOException(
                    "line " + line + " has a character after a closing quote, expected a comma or the end of the line");
        }
        return Optional.of(fields.build());
    }

    private String field() throws IOException {
        StringBuilder field = new StringBuilder();
        if (current == '"') {
            quoted(field);
        } else {
            while (current != ',' && current != '\r' && current != '\n' && current != END) {
                field.append((char) current);
                advance();
            }
        }
        return field.toString();
    }

    /** A quote within quotes is written twice. */
    private void quoted(StringBuilder field) throws IOException {
        int start = line;
        advance();
        while (true) {
            if (current == END) {
                throw new IOException("the quote opened in line " + start + " is not closed, expected a closing quote");
            }
            if (current == '"') {
                advance();
                if (current != '"') {
                    return;
                }
            }
            field.append((char) current);
            advance();
        }
    }

    private void advance() throws IOException {
        if (current == '\n') {
            line++;
        }
        current = in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
