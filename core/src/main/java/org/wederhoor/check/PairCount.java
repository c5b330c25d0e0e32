package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Family;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;

/**
 * With how many others each statement clashes, without looking at every pair.
 *
 * <p>Statements that say the same at the same time with the same certainty clash with the same others, apart from those of
 * their own voice, which clash in findings of their own. So one pair is tried for every two such kinds, and the rest is
 * counted.
 */
final class PairCount {
    private final Provenance provenance;
    private final Predicate<List<Id>> clash;
    private final Map<Kind, Members> kinds = new LinkedHashMap<>();

    PairCount(Provenance provenance, Predicate<List<Id>> clash) {
        this.provenance = provenance;
        this.clash = clash;
    }

    /** All that matters to whether statements clash, but for their voices. */
    private record Kind(Object content, Factuality factuality, Standing standing, Optional<EdtfDate> said) {}

    /** The statements of one kind by voice. */
    private static final class Members {
        final Map<Id, List<Id>> byVoice = new LinkedHashMap<>();
        long size;
        /** With how many others each member clashes, as if none were of its own voice, and by the voices where some are. */
        long clashing;

        final Map<Id, Long> ofOwnVoice = new LinkedHashMap<>();
    }

    /** The number of clashes of every statement that has any. */
    Map<Id, Long> of(Finding finding, ImmutableList<Id> statements) {
        boolean withinVoice = finding.code().family() == Family.SOURCES;
        for (Id id : statements) {
            Statement statement = provenance.statement(id);
            Members members = kinds.computeIfAbsent(kind(statement), k -> new Members());
            members.byVoice
                    .computeIfAbsent(provenance.voice(statement.speaker()), v -> new ArrayList<>())
                    .add(id);
            members.size++;
        }
        List<Members> all = new ArrayList<>(kinds.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                List<Id> pair = pair(all.get(i), all.get(j), withinVoice);
                if (pair != null && clash.test(pair)) {
                    count(all.get(i), all.get(j), withinVoice);
                    count(all.get(j), all.get(i), withinVoice);
                }
            }
        }
        return degrees();
    }

    private Kind kind(Statement statement) {
        Id id = statement.id();
        Object content =
                statement.content().isEmpty() ? id : statement.content().get().id();
        Claim claim = provenance.dossier().claims().get(content);
        return new Kind(
                claim != null && claim.proposition().isPresent()
                        ? List.of(claim.kind(), claim.proposition().get())
                        : content,
                provenance.factuality(id),
                provenance.standing(id),
                provenance.said(id));
    }

    /** A pair of both kinds, of two voices or of one as the finding asks; null if there is none. */
    private static @Nullable List<Id> pair(Members one, Members other, boolean withinVoice) {
        for (Map.Entry<Id, List<Id>> voice : one.byVoice.entrySet()) {
            for (Map.Entry<Id, List<Id>> against : other.byVoice.entrySet()) {
                if (voice.getKey().equals(against.getKey()) == withinVoice) {
                    Id first = voice.getValue().get(0);
                    Id second = against.getValue().get(0);
                    return first.compareTo(second) < 0 ? List.of(first, second) : List.of(second, first);
                }
            }
        }
        return null;
    }

    private static void count(Members members, Members against, boolean withinVoice) {
        members.clashing += withinVoice ? 0 : against.size;
        long sign = withinVoice ? 1 : -1;
        against.byVoice.forEach((voice, some) -> {
            if (members.byVoice.containsKey(voice)) {
                members.ofOwnVoice.merge(voice, sign * some.size(), Long::sum);
            }
        });
    }

    private Map<Id, Long> degrees() {
        Map<Id, Long> degrees = new LinkedHashMap<>();
        for (Members members : kinds.values()) {
            members.byVoice.forEach((voice, some) -> {
                long degree = members.clashing + members.ofOwnVoice.getOrDefault(voice, 0L);
                if (degree > 0) {
                    some.forEach(statement -> degrees.put(statement, degree));
                }
            });
        }
        return degrees;
    }
}
