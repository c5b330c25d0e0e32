package org.wederhoor.interchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wederhoor.argument.ArgumentationFramework;

/** The format of the competition of 2023. */
final class IccmaText {
    private IccmaText() {}

    static ArgumentationFramework<String> read(LimitedLines lines) throws IOException {
        ArgumentationFramework.Builder<String> builder = ArgumentationFramework.builder();
        String[] names = {};
        boolean begun = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> words = FrameworkFormat.words(line);
            if (!begun) {
                names = names(words, lines);
                for (String name : names) {
                    builder.argument(name);
                }
                begun = true;
            } else if (words.size() == 2) {
                builder.attack(name(words.get(0), names, lines), name(words.get(1), names, lines));
            } else {
                throw lines.error(FrameworkFormat.quote(line) + " is not an attack, two numbers are accepted");
            }
        }
        if (!begun) {
            throw lines.error("the text ends before a line \"p af N\" with the number of arguments");
        }
        return builder.build();
    }

    private static String[] names(List<String> words, LimitedLines lines) throws FrameworkSyntaxException {
        if (words.size() != 3 || !words.get(0).equals("p") || !words.get(1).equals("af")) {
            throw lines.error(FrameworkFormat.quote(String.join(" ", words))
                    + " is not a first line, \"p af N\" with the number of arguments is accepted");
        }
        int count = number(words.get(2), 0, FrameworkFormat.ARGUMENTS_MAX, lines);
        String[] names = new String[count];
        for (int v = 0; v < count; v++) {
            names[v] = Integer.toString(v + 1);
        }
        return names;
    }

    private static String name(String word, String[] names, LimitedLines lines) throws FrameworkSyntaxException {
        return names[number(word, 1, names.length, lines) - 1];
    }

    private static int number(String word, int min, int max, LimitedLines lines) throws FrameworkSyntaxException {
        boolean digits = !word.isEmpty() && word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(word) : -1;
        if (number < min || number > max) {
            throw lines.error(
                    FrameworkFormat.quote(word) + " is not accepted here, numbers from " + min + " to " + max + " are");
        }
        return number;
    }

    static void write(ArgumentationFramework<String> framework, Appendable text) throws IOException {
        List<String> arguments = framework.arguments();
        Map<String, Integer> numbers = new HashMap<>();
        for (String argument : arguments) {
            FrameworkFormat.requireOneLine(argument);
            numbers.put(argument, numbers.size() + 1);
        }
        text.append("p af ").append(Integer.toString(arguments.size())).append('\n');
        for (String argument : arguments) {
            String number = String.valueOf(numbers.get(argument));
            if (!number.equals(argument)) {
                text.append("# ").append(number).append(" = ").append(argument).append('\n');
            }
        }
        for (String argument : arguments) {
            for (String target : framework.targets(argument)) {
                text.append(String.valueOf(numbers.get(argument)))
                        .append(' ')
                        .append(String.valueOf(numbers.get(target)))
                        .append('\n');
            }
        }
    }
}
