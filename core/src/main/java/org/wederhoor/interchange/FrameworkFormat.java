package org.wederhoor.interchange;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.wederhoor.argument.ArgumentationFramework;

/**
 * A text format for argumentation frameworks.
 *
 * <h2>Cost</h2> Reading and writing are linear in the text. Reading refuses lines of more than 10,000 characters and more
 * than 20,000,000 arguments.
 *
 * <h2>Errors</h2> What is not in the format is a {@link FrameworkSyntaxException} that names the line; nothing is half read.
 *
 * <h2>Source</h2> The rules of the International Competition on Computational Models of Argumentation, of 2023 for {@link
 * #ICCMA} and of 2015 to 2019 for the others.
 *
 * @since 1.0
 */
public enum FrameworkFormat {
    /**
     * {@code p af 2}, then one attack a line: {@code 1 2}. Arguments are the numbers from 1; lines that begin with
     * {@code #} are comments. Other names are written as comments, {@code # 1 = name}, which reading ignores.
     */
    ICCMA {
        @Override
        public ArgumentationFramework<String> read(Reader text) throws IOException {
            return IccmaText.read(new LimitedLines(text));
        }

        @Override
        public void write(ArgumentationFramework<String> framework, Appendable text) throws IOException {
            IccmaText.write(framework, text);
        }
    },

    /**
     * Facts of ASPARTIX: {@code arg(a).} and {@code att(a,b).}, in any order; {@code %} begins a comment. Names that are
     * neither a number nor letters, digits and underscores after a small letter are written in double quotes.
     */
    APX {
        @Override
        public ArgumentationFramework<String> read(Reader text) throws IOException {
            return ApxText.read(new LimitedLines(text));
        }

        @Override
        public void write(ArgumentationFramework<String> framework, Appendable text) throws IOException {
            ApxText.write(framework, text);
        }
    },

    /**
     * Trivial Graph Format: one argument a line, then {@code #}, then one attack a line: {@code a b}. What follows a name,
     * or the two of an attack, is a label and ignored.
     */
    TGF {
        @Override
        public ArgumentationFramework<String> read(Reader text) throws IOException {
            return TgfText.read(new LimitedLines(text));
        }

        @Override
        public void write(ArgumentationFramework<String> framework, Appendable text) throws IOException {
            TgfText.write(framework, text);
        }
    };

    static final int ARGUMENTS_MAX = 20_000_000;

    /**
     * Returns the framework that a text describes.
     *
     * @param text what is read to its end, and not closed
     * @return the framework, with arguments in the order of the text
     * @throws FrameworkSyntaxException if the text is not in this format
     * @throws IOException if reading fails
     */
    public abstract ArgumentationFramework<String> read(Reader text) throws IOException;

    /**
     * Writes a framework; reading it again gives an equal one, up to names in {@link #ICCMA}.
     *
     * @param framework what to write
     * @param text where to
     * @throws IllegalArgumentException if the format cannot hold the name of an argument
     * @throws IOException if writing fails
     */
    public abstract void write(ArgumentationFramework<String> framework, Appendable text) throws IOException;

    /** Refuses a name that would run over lines. */
    static void requireOneLine(String name) {
        if (name.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException(
                    "argument \"" + name.strip() + "\" has a line break in its name, which no line can hold");
        }
    }

    /** The beginning of what is quoted in a message. */
    static String quote(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        StringBuilder quoted = new StringBuilder("\"");
        shown.codePoints().forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) ? '�' : c));
        return quoted.append('"').toString();
    }

    static List<String> words(String line) {
        return Splitter.on(CharMatcher.anyOf(" \t")).omitEmptyStrings().splitToList(line);
    }
}
