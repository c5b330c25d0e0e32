package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.wederhoor.check.CustomCheck;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Finding;
import org.wederhoor.provenance.Provenance;

/** Runs the checks of the user and holds them to the codes that they declare. */
final class CustomChecks {
    private CustomChecks() {}

    /** The checks, after seeing that a name means one thing in all of them. */
    static ImmutableList<CustomCheck> distinct(Iterable<? extends CustomCheck> checks) {
        Map<String, CustomCode> codes = new HashMap<>();
        for (CustomCheck check : checks) {
            for (CustomCode code : check.codes()) {
                CustomCode earlier = codes.putIfAbsent(code.name(), code);
                if (earlier != null && !earlier.equals(code)) {
                    throw new IllegalArgumentException("custom code " + code.name() + " is declared as " + earlier
                            + " and as " + code + ", expected one declaration, or a name of its own for each");
                }
            }
        }
        return ImmutableList.copyOf(checks);
    }

    static ImmutableList<Finding> run(ImmutableList<CustomCheck> checks, Provenance provenance) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (CustomCheck check : checks) {
            for (Finding finding : check.check(provenance)) {
                if (!(finding.code() instanceof CustomCode code)
                        || !check.codes().contains(code)) {
                    throw new IllegalStateException("finding " + finding.id() + " of check "
                            + check.getClass().getName() + " has a code that it does not declare, expected one of "
                            + check.codes());
                }
                findings.add(finding);
            }
        }
        return findings.build();
    }
}
