package org.wederhoor.check;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.provenance.Provenance;

/**
 * Finds sources that are two and go by names that look the same.
 *
 * <p>Names, which are labels and ids, are reduced to what they look like: compatibility forms composed, invisible
 * characters left out, marks taken off their letters, letters of other scripts and digits that look like Latin letters
 * replaced by those. Sources that speak as one, share an IRI or are not named are left alone. Of many with one name each is
 * told of once, beside the first by id that is another.
 *
 * <p>Source: Unicode Technical Standard 39, Unicode Security Mechanisms, section 4 (skeletons), with the Cyrillic, Greek,
 * Armenian and Cherokee letters that pass for Latin ones.
 */
final class Lookalikes {
    /** Letters of each script, and the Latin letters that they look like. */
    private static final String[][] ALIKE = {
        {"АВЕКМНОРСТУХЅІЈаеорсухѕіјһӏԁԛԝѵүѡ", "ABEKMHOPCTYXSlJaeopcyxsijhldqwvyw"},
        {"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορσυ", "ABEZHlKMNOPTYXayivopou"},
        {"օսհոցզ", "ouhngq"},
        {"ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ", "ABCDEGHJKLMPRSTVWZ"},
        {"ıɑɡƖǀ01|I", "iagllOlll"}
    };

    private static final ImmutableMap<Integer, Integer> LETTERS = letters();

    private final Provenance provenance;

    Lookalikes(Provenance provenance) {
        this.provenance = provenance;
    }

    ImmutableList<Finding> findings() {
        SetMultimap<String, Id> bySkeleton = HashMultimap.create();
        for (Source source : provenance.dossier().sources().values()) {
            for (String skeleton : skeletons(source)) {
                bySkeleton.put(skeleton, source.id());
            }
        }
        Map<Id, Finding> findings = new TreeMap<>();
        for (Set<Id> alike : Multimaps.asMap(bySkeleton).values()) {
            List<Id> inOrder = ImmutableList.sortedCopyOf(alike);
            for (int i = 1; i < inOrder.size(); i++) {
                firstOther(inOrder, i).ifPresent(finding -> findings.putIfAbsent(finding.id(), finding));
            }
        }
        return ImmutableList.copyOf(findings.values());
    }

    /** That a source goes by the name of one before it, which is the first but for those that are one with it. */
    private Optional<Finding> firstOther(List<Id> alike, int index) {
        for (Id before : alike.subList(0, index)) {
            if (areTwo(before, alike.get(index))) {
                return Optional.of(finding(before, alike.get(index)));
            }
        }
        return Optional.empty();
    }

    /** What the names of a source look like; nothing, if it is not named. */
    static Set<String> skeletons(Source source) {
        Set<String> skeletons = new LinkedHashSet<>();
        if (!source.isAnonymous()) {
            source.labels().values().forEach(name -> skeletons.add(skeleton(name)));
            skeletons.add(skeleton(source.id().value()));
        }
        return skeletons;
    }

    private boolean areTwo(Id a, Id b) {
        Source first = provenance.dossier().sources().get(a);
        Source second = provenance.dossier().sources().get(b);
        return first != null
                && second != null
                && !provenance.origin(a).equals(provenance.origin(b))
                && Sets.intersection(first.sameAs(), second.sameAs()).isEmpty();
    }

    private static Finding finding(Id a, Id b) {
        Explanation explanation = new Explanation();
        explanation.add(StepKind.LOOKS_LIKE, Explanation.record(a), Explanation.record(b));
        return Finding.builder()
                .code(FindingCode.LOOKALIKE_SOURCES)
                .addSubject(a)
                .addSubject(b)
                .addAllDerivation(explanation.steps())
                .build();
    }

    static String skeleton(String name) {
        String folded = Quotations.normalized(Quotations.folded(name), Normalizer.Form.NFD);
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < folded.length(); i = folded.offsetByCodePoints(i, 1)) {
            int c = folded.codePointAt(i);
            skeleton.appendCodePoint(LETTERS.getOrDefault(c, c));
        }
        return Quotations.normalized(skeleton.toString(), Normalizer.Form.NFD).replace("rn", "m");
    }

    private static ImmutableMap<Integer, Integer> letters() {
        ImmutableMap.Builder<Integer, Integer> letters = ImmutableMap.builder();
        for (String[] script : ALIKE) {
            int[] from = script[0].codePoints().toArray();
            int[] into = script[1].codePoints().toArray();
            for (int i = 0; i < from.length; i++) {
                letters.put(from[i], into[i]);
            }
        }
        return letters.buildOrThrow();
    }
}
