package org.wederhoor.interchange;

import java.io.IOException;
import java.util.regex.Pattern;
import org.wederhoor.argument.ArgumentationFramework;

/** The facts of ASPARTIX. */
final class ApxText {
    private static final Pattern PLAIN = Pattern.compile("[0-9]+|[a-z][A-Za-z0-9_]*");
    private static final String ENDS_NAME = " \t(),.%\"";

    private final LimitedLines lines;
    private final String line;
    private int at;

    private ApxText(LimitedLines lines, String line) {
        this.lines = lines;
        this.line = line;
    }

    static ArgumentationFramework<String> read(LimitedLines lines) throws IOException {
        FrameworkCollector collector = new FrameworkCollector();
        for (String line = lines.next(); line != null; line = lines.next()) {
            ApxText facts = new ApxText(lines, line);
            while (facts.hasMore()) {
                facts.fact(collector);
            }
        }
        return collector.framework();
    }

    private boolean hasMore() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at < line.length() && line.charAt(at) != '%';
    }

    private void fact(FrameworkCollector collector) throws FrameworkSyntaxException {
        String predicate = name();
        if (!predicate.equals("arg") && !predicate.equals("att")) {
            throw lines.error(
                    FrameworkFormat.quote(predicate) + " is not known, \"arg(a).\" and \"att(a,b).\" are accepted");
        }
        expect('(');
        String first = name();
        if (predicate.equals("arg")) {
            collector.argument(first, lines);
        } else {
            expect(',');
            collector.attack(first, name(), lines);
        }
        expect(')');
        expect('.');
    }

    private void expect(char wanted) throws FrameworkSyntaxException {
        if (!hasMore() || line.charAt(at) != wanted) {
            throw lines.error("\"" + wanted + "\" is missing before " + FrameworkFormat.quote(line.substring(at)));
        }
        at++;
    }

    private String name() throws FrameworkSyntaxException {
        if (hasMore() && line.charAt(at) == '"') {
            return quotedName();
        }
        int start = at;
        while (at < line.length() && ENDS_NAME.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw lines.error("a name is missing before " + FrameworkFormat.quote(line.substring(at)));
        }
        return line.substring(start, at);
    }

    private String quotedName() throws FrameworkSyntaxException {
        StringBuilder name = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return name.toString();
            }
            if (c == '\\' && at + 1 < line.length()) {
                at++;
                name.append(line.charAt(at));
            } else {
                name.append(c);
            }
        }
        throw lines.error("a quotation mark is not closed");
    }

    static void write(ArgumentationFramework<String> framework, Appendable text) throws IOException {
        for (String argument : framework.arguments()) {
            FrameworkFormat.requireOneLine(argument);
            text.append("arg(").append(written(argument)).append(").\n");
        }
        for (String argument : framework.arguments()) {
            for (String target : framework.targets(argument)) {
                text.append("att(")
                        .append(written(argument))
                        .append(',')
                        .append(written(target))
                        .append(").\n");
            }
        }
    }

    private static String written(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
