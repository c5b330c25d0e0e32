package org.wederhoor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Statement;

/** Whether statements were made: what some report, others deny. */
final class OracleSources {
    private final Dossier dossier;
    private final OracleRecords records;
    private final Map<List<String>, List<Set<String>>> pairs = new LinkedHashMap<>();

    OracleSources(Dossier dossier, OracleRecords records) {
        this.dossier = dossier;
        this.records = records;
    }

    List<Expected> findings() {
        List<Statement> reports = records.reports();
        for (Statement denial : reports) {
            if (records.stand(denial).polarity().orElseThrow() != Polarity.NEGATIVE) {
                continue;
            }
            Statement told = dossier.statements()
                    .get(((Content.OfStatement) denial.content().orElseThrow()).id());
            if (told == null) {
                continue;
            }
            boolean own = records.areOne(denial.speaker(), told.speaker());
            boolean reported = false;
            for (Statement report : reports) {
                if (report.content().equals(denial.content())
                        && records.stand(report).polarity().orElseThrow() == Polarity.POSITIVE) {
                    reported = true;
                    compare(denial, report, told, own);
                }
            }
            boolean cited = own && !reported && !told.citations().isEmpty();
            if (cited) {
                add(
                        FindingCode.DENIED_ATTRIBUTION,
                        List.of(told.id().value()),
                        denial,
                        told,
                        Factuality.CERTAIN_POSITIVE);
            }
        }
        List<Expected> findings = new ArrayList<>();
        pairs.forEach((key, all) -> findings.add(finding(key, all)));
        return findings;
    }

    private void compare(Statement denial, Statement report, Statement told, boolean own) {
        List<String> subjects = List.of(told.id().value());
        if (records.areOne(denial.speaker(), report.speaker())) {
            add(
                    ConflictOracle.ofOneVoice(
                            records.nearness(denial),
                            records.said(denial),
                            records.nearness(report),
                            records.said(report)),
                    List.of(records.voice(denial.speaker()).value(), told.id().value()),
                    denial,
                    report,
                    records.stand(report));
        } else {
            add(
                    own ? FindingCode.DENIED_ATTRIBUTION : FindingCode.CONTRADICTION,
                    subjects,
                    denial,
                    report,
                    records.stand(report));
        }
    }

    private void add(
            FindingCode code, List<String> subjects, Statement denial, Statement other, Factuality standOfOther) {
        Certainty a = records.stand(denial).certainty().orElseThrow();
        Certainty b = standOfOther.certainty().orElseThrow();
        boolean sure = a == Certainty.CERTAIN
                || b == Certainty.CERTAIN
                || (a == Certainty.PROBABLE && b == Certainty.PROBABLE);
        if (sure) {
            List<String> key = new ArrayList<>(List.of(code.name()));
            key.addAll(subjects);
            pairs.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new LinkedHashSet<>(
                            List.of(denial.id().value(), other.id().value())));
        }
    }

    private Expected finding(List<String> key, List<Set<String>> all) {
        Set<String> shown = all.stream()
                .min((a, b) -> fromTheLast(a).compareTo(fromTheLast(b)))
                .orElseThrow();
        Set<String> cause = new TreeSet<>();
        for (String id : shown) {
            records.chain(Id.of(id)).forEach(each -> cause.add(each.value()));
        }
        return new Expected(
                FindingCode.valueOf(key.get(0)),
                key.subList(1, key.size()),
                true,
                List.copyOf(cause),
                Map.of(),
                OptionalLong.of(Set.copyOf(all).size()));
    }

    private static String fromTheLast(Set<String> pair) {
        return String.join(" ", new TreeSet<>(pair).descendingSet());
    }
}
