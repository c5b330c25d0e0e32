package org.wederhoor.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wederhoor.argument.ArgumentationFramework;

/** Collects declared arguments, and attacks that may come before them. */
final class FrameworkCollector {
    private final ArgumentationFramework.Builder<String> builder = ArgumentationFramework.builder();
    private final Set<String> declared = new HashSet<>();
    private final List<String> ends = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    void argument(String name, LimitedLines text) throws FrameworkSyntaxException {
        if (!declared.add(name)) {
            throw text.error("argument " + FrameworkFormat.quote(name) + " is declared twice");
        }
        if (declared.size() > FrameworkFormat.ARGUMENTS_MAX) {
            throw text.error("more than " + FrameworkFormat.ARGUMENTS_MAX + " arguments");
        }
        builder.argument(name);
    }

    void attack(String attacker, String target, LimitedLines text) {
        ends.add(attacker);
        ends.add(target);
        lines.add(text.number());
    }

    ArgumentationFramework<String> framework() throws FrameworkSyntaxException {
        for (int k = 0; k < ends.size(); k++) {
            if (!declared.contains(ends.get(k))) {
                throw new FrameworkSyntaxException(
                        lines.get(k / 2), "argument " + FrameworkFormat.quote(ends.get(k)) + " is not declared");
            }
        }
        for (int k = 0; k < ends.size(); k += 2) {
            builder.attack(ends.get(k), ends.get(k + 1));
        }
        return builder.build();
    }
}
