package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Finding;
import org.wederhoor.provenance.Provenance;

/**
 * Checks of the user, each held to the codes that it declares.
 *
 * <h2>Threads</h2> Immutable; the checks are called on the thread that asks.
 *
 * @since 1.0
 */
public final class CustomChecks {
    private final ImmutableList<CustomCheck> checks;

    private CustomChecks(ImmutableList<CustomCheck> checks) {
        this.checks = checks;
    }

    /**
     * Returns checks together, after seeing that a name means one thing in all of them.
     *
     * @param checks the checks
     * @return all of them
     * @throws IllegalArgumentException if two of them declare different codes under one name
     */
    public static CustomChecks of(Iterable<? extends CustomCheck> checks) {
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
        return new CustomChecks(ImmutableList.copyOf(checks));
    }

    /**
     * Returns what the checks find, one after the other. Costs what the checks cost.
     *
     * @param provenance the dossier and how its statements reached us
     * @return the findings, those of each check in the order that it gives
     * @throws IllegalStateException if a finding has a code that its check does not declare
     */
    public ImmutableList<Finding> findings(Provenance provenance) {
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
