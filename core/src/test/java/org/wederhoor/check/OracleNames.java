package org.wederhoor.check;

import com.google.common.collect.Sets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;

/** Sources that are two and go by names that look the same, by holding every name against every other. */
final class OracleNames {
    /** What looks like a letter, after that letter; by Unicode Technical Standard 39, confusables.txt. */
    static final List<String> ALIKE = List.of(
            "A\u0410\u0391\u13aa",
            "B\u0412\u0392\u13f4",
            "C\u0421\u13df",
            "E\u0415\u0395\u13ac",
            "H\u041d\u0397\u13bb",
            "M\u041c\u039c\u13b7",
            "O0\u041e\u039f",
            "P\u0420\u03a1\u13e2",
            "S\u0405\u13da",
            "T\u0422\u03a4\u13a2",
            "a\u0430\u03b1\u0251",
            "c\u0441",
            "d\u0501",
            "e\u0435",
            "g\u0581\u0261",
            "h\u04bb\u0570",
            "i\u0456\u03b9\u0131",
            "l1I|\u0406\u0399\u04cf\u0196\u01c0",
            "n\u0578",
            "o\u043e\u03bf\u03c3\u0585",
            "p\u0440\u03c1",
            "q\u051b\u0566",
            "s\u0455",
            "u\u03c5\u057d",
            "v\u0475\u03bd",
            "w\u051d\u0461",
            "x\u0445",
            "y\u0443\u04af\u03b3");

    private final Dossier dossier;

    OracleNames(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Expected> findings() {
        Set<List<String>> pairs = new LinkedHashSet<>();
        List<Source> sources = new ArrayList<>(new TreeMap<>(dossier.sources()).values());
        for (int j = 0; j < sources.size(); j++) {
            for (String look : looks(sources.get(j))) {
                for (int i = 0; i < j; i++) {
                    if (looks(sources.get(i)).contains(look) && areTwo(sources.get(i), sources.get(j))) {
                        pairs.add(List.of(
                                sources.get(i).id().value(), sources.get(j).id().value()));
                        break;
                    }
                }
            }
        }
        return pairs.stream()
                .map(pair -> new Expected(
                        FindingCode.LOOKALIKE_SOURCES, pair, true, List.of(), Map.of(), OptionalLong.empty()))
                .toList();
    }

    private boolean areTwo(Source a, Source b) {
        return !origin(a.id()).equals(origin(b.id()))
                && Sets.intersection(a.sameAs(), b.sameAs()).isEmpty();
    }

    /** Whom a source acts for or belongs to in the end. */
    private Id origin(Id source) {
        Source declared = dossier.sources().get(source);
        if (declared == null) {
            return source;
        }
        return declared.publisher()
                .or(() -> declared.actsFor().stream().findFirst())
                .map(this::origin)
                .orElse(source);
    }

    private static Set<String> looks(Source source) {
        Set<String> looks = new TreeSet<>();
        if (!source.isAnonymous()) {
            looks.add(look(source.id().value()));
            source.labels().values().forEach(label -> looks.add(look(label)));
        }
        return looks;
    }

    private static String look(String name) {
        String look = Normalizer.normalize(OracleQuotes.fold(name), Normalizer.Form.NFD);
        for (String group : ALIKE) {
            char letter = group.charAt(0);
            for (int i = 1; i < group.length(); i++) {
                look = look.replace(group.charAt(i), letter);
            }
        }
        return look.replace("m", "rn");
    }
}
