package org.wederhoor.interchange;

import java.io.IOException;
import java.util.List;
import org.wederhoor.argument.ArgumentationFramework;

/** Trivial Graph Format. */
final class TgfText {
    private TgfText() {}

    static ArgumentationFramework<String> read(LimitedLines lines) throws IOException {
        FrameworkCollector collector = new FrameworkCollector();
        boolean attacks = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            List<String> words = FrameworkFormat.words(line);
            if (words.isEmpty()) {
                continue;
            }
            if (words.get(0).equals("#")) {
                if (attacks) {
                    throw lines.error("a second \"#\", one between arguments and attacks is accepted");
                }
                attacks = true;
            } else if (!attacks) {
                collector.argument(words.get(0), lines);
            } else if (words.size() == 1) {
                throw lines.error(FrameworkFormat.quote(line) + " is not an attack, two names are accepted");
            } else {
                collector.attack(words.get(0), words.get(1), lines);
            }
        }
        if (!attacks) {
            throw lines.error("the text ends before a line \"#\" between arguments and attacks");
        }
        return collector.framework();
    }

    static void write(ArgumentationFramework<String> framework, Appendable text) throws IOException {
        for (String argument : framework.arguments()) {
            FrameworkFormat.requireOneLine(argument);
            if (!FrameworkFormat.words(argument).equals(List.of(argument)) || argument.equals("#")) {
                throw new IllegalArgumentException("argument \"" + argument
                        + "\" cannot be a name here, anything but \"#\" without spaces and tabs can");
            }
            text.append(argument).append('\n');
        }
        text.append("#\n");
        for (String argument : framework.arguments()) {
            for (String target : framework.targets(argument)) {
                text.append(argument).append(' ').append(target).append('\n');
            }
        }
    }
}
