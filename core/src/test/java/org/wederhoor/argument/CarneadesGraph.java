package org.wederhoor.argument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph of Carneades 4 with the labels that it expects, as far as its model maps onto attacks.
 *
 * <p>It holds statements, arguments with premises for a conclusion and possibly an undercutter, assumptions, and issues of
 * which at most one position can be accepted. Just the part of YAML is read in which these files are written: indented
 * mappings, lists of names in brackets or a line each, and text blocks, which are passed over.
 */
final class CarneadesGraph {
    private static final Splitter NAMES = Splitter.on(',').trimResults().omitEmptyStrings();

    /** An argument of the file. */
    record Step(List<String> premises, String conclusion, String undercutter, String scheme) {
        boolean isConvergent() {
            return scheme.equals("convergent");
        }
    }

    final Set<String> statements = new LinkedHashSet<>();
    final List<Step> steps = new ArrayList<>();
    final List<List<String>> issues = new ArrayList<>();
    final Set<String> assumptions = new LinkedHashSet<>();
    final Map<String, List<String>> expected = new HashMap<>();
    final Set<String> sections = new LinkedHashSet<>();

    private CarneadesGraph() {}

    /** The values of a file: each path of keys, such as {@code arguments/a1/premises}, with its text or names. */
    private static Map<String, List<String>> values(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        String open = "";
        for (String line : text.lines().toList()) {
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            int indent = CharMatcher.whitespace().negate().indexIn(line);
            if (!open.isEmpty()) {
                // A list in brackets that runs over lines.
                addNames(at(values, open), content);
                open = content.endsWith("]") ? "" : open;
                continue;
            }
            if (content.startsWith("- ")) {
                at(values, String.join("/", keys)).add(content.substring(2).strip());
                continue;
            }
            int colon =
                    content.indexOf(": ") < 0 && content.endsWith(":") ? content.length() - 1 : content.indexOf(": ");
            if (colon < 0) {
                continue;
            }
            while (!indents.isEmpty() && indents.get(indents.size() - 1) >= indent) {
                indents.remove(indents.size() - 1);
                keys.remove(keys.size() - 1);
            }
            indents.add(indent);
            keys.add(content.substring(0, colon));
            String path = String.join("/", keys);
            String value = content.substring(colon + 1).strip();
            if (value.startsWith("[")) {
                addNames(at(values, path), value);
                open = value.endsWith("]") ? "" : path;
            } else if (value.isEmpty()) {
                values.put(path, new ArrayList<>());
            } else {
                at(values, path).add(value);
            }
        }
        return values;
    }

    private static List<String> at(Map<String, List<String>> values, String path) {
        return values.computeIfAbsent(path, p -> new ArrayList<>());
    }

    private static void addNames(List<String> names, String text) {
        names.addAll(NAMES.splitToList(CharMatcher.anyOf("[]").removeFrom(text)));
    }

    static CarneadesGraph parse(String text) {
        CarneadesGraph graph = new CarneadesGraph();
        Map<String, List<String>> values = values(text);
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            List<String> path = Splitter.on('/').splitToList(each.getKey());
            graph.sections.add(path.get(0));
            switch (path.get(0)) {
                case "statements" -> graph.statement(path, each.getValue());
                case "arguments" -> graph.argument(path, values);
                case "issues" -> {
                    if (path.get(path.size() - 1).equals("positions")) {
                        graph.issues.add(each.getValue());
                    }
                }
                case "assumptions" -> graph.assumptions.addAll(each.getValue());
                case "tests" -> {
                    if (path.size() == 2) {
                        graph.expected.put(path.get(1), each.getValue());
                    }
                }
                default -> {}
            }
        }
        return graph;
    }

    private void statement(List<String> path, List<String> value) {
        if (path.size() == 2) {
            statements.add(path.get(1));
        } else if (path.size() == 3 && path.get(2).equals("assumed") && value.contains("true")) {
            assumptions.add(path.get(1));
        }
    }

    private void argument(List<String> path, Map<String, List<String>> values) {
        String key = String.join("/", path);
        if (path.size() != 2) {
            return;
        }
        List<String> premises = new ArrayList<>();
        values.forEach((each, names) -> {
            if (each.equals(key + "/premises") || each.startsWith(key + "/premises/")) {
                premises.addAll(names);
            }
        });
        steps.add(new Step(
                premises,
                text(values, key + "/conclusion"),
                text(values, key + "/undercutter"),
                text(values, key + "/scheme")));
    }

    private static String text(Map<String, List<String>> values, String key) {
        return String.join("", values.getOrDefault(key, List.of()));
    }
}
