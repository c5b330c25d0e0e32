package org.wederhoor.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Text;
import org.wederhoor.model.TextValue;
import org.wederhoor.provenance.Provenance;

/**
 * Finds utterances that two documents quote in different exact words.
 *
 * <p>Words are compared in one language, after Unicode normalization (NFKC), with white space and typographic marks folded.
 * A fragment whose omissions are marked, by an ellipsis with or without brackets, matches what it was cut from. Several
 * quotations in one document are parts of what was said there and are not held against each other.
 */
final class Quotations {
    private static final Splitter OMISSION = Splitter.onPattern("\\s*(?:\\[\\.{3,}]|\\(\\.{3,}\\)|\\.{3,})\\s*");

    private final Provenance provenance;

    Quotations(Provenance provenance) {
        this.provenance = provenance;
    }

    ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Statement statement : provenance.citedRepeatedly()) {
            mismatch(statement).ifPresent(findings::add);
        }
        return findings.build();
    }

    private Optional<Finding> mismatch(Statement statement) {
        List<Citation> quoting = new ArrayList<>(statement.citations());
        quoting.removeIf(citation -> citation.quotation().isEmpty());
        quoting.sort((a, b) -> a.document().equals(b.document())
                ? words(a).content().compareTo(words(b).content())
                : a.document().compareTo(b.document()));
        List<Words> words = quoting.stream()
                .map(citation -> new Words(
                        words(citation).language(), folded(words(citation).content())))
                .toList();
        // What matches all that comes after its document need not be looked at again further on.
        Set<Words> matching = new HashSet<>();
        int next = 0;
        for (int i = 0; i < quoting.size(); i++) {
            while (next < quoting.size()
                    && quoting.get(next).document().compareTo(quoting.get(i).document()) <= 0) {
                next++;
            }
            if (matching.add(words.get(i))) {
                int other = firstMismatch(words.get(i), words, next);
                if (other >= 0) {
                    return Optional.of(finding(statement.id(), words(quoting.get(i)), words(quoting.get(other))));
                }
            }
        }
        return Optional.empty();
    }

    /** Words without what typography adds. */
    private record Words(LanguageTag language, String folded) {}

    /** The first words from somewhere on that are in the language of others and do not match them, -1 if there are none. */
    private static int firstMismatch(Words words, List<Words> all, int from) {
        Set<Words> matched = new HashSet<>();
        matched.add(words);
        for (int i = from; i < all.size(); i++) {
            Words other = all.get(i);
            if (other.language.equals(words.language)
                    && matched.add(other)
                    && !matchFolded(words.folded, other.folded)) {
                return i;
            }
        }
        return -1;
    }

    private static Text words(Citation citation) {
        return citation.quotation().orElseThrow();
    }

    private Finding finding(Id statement, Text a, Text b) {
        Explanation explanation = new Explanation();
        explanation.tellChain(provenance.chain(statement));
        explanation.add(StepKind.QUOTED, Explanation.record(statement), Explanation.value(new TextValue(a)));
        explanation.add(StepKind.QUOTED, Explanation.record(statement), Explanation.value(new TextValue(b)));
        return Finding.builder()
                .code(FindingCode.QUOTE_MISMATCH)
                .addSubject(statement)
                .addAllCause(new TreeSet<>(provenance.chain(statement)))
                .addAllDerivation(explanation.steps())
                .build();
    }

    /** Whether two quotations are the same words, as far as each gives them. */
    static boolean match(String a, String b) {
        return matchFolded(folded(a), folded(b));
    }

    private static boolean matchFolded(String a, String b) {
        return a.equals(b) || isCutFrom(a, b) || isCutFrom(b, a);
    }

    /** Whether the pieces between marked omissions occur in order, the unmarked ends at the ends. */
    private static boolean isCutFrom(String fragment, String whole) {
        List<String> pieces = OMISSION.splitToList(fragment);
        if (pieces.size() < 2) {
            return false;
        }
        int last = pieces.size() - 1;
        if (!whole.startsWith(pieces.get(0))) {
            return false;
        }
        int at = pieces.get(0).length();
        for (String piece : pieces.subList(1, last)) {
            int found = whole.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        String end = pieces.get(last);
        return whole.length() - end.length() >= at && whole.endsWith(end);
    }

    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        boolean space = false;
        for (int c : composed(text).codePoints().toArray()) {
            if (Character.getType(c) == Character.FORMAT) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = folded.length() > 0;
                continue;
            }
            if (space) {
                folded.append(' ');
                space = false;
            }
            folded.appendCodePoint(plain(c));
        }
        return folded.toString();
    }

    /** A text in a normal form. ASCII is in all of them, and needs none of the tables of Unicode. */
    static String normalized(String text, Normalizer.Form form) {
        return CharMatcher.ascii().matchesAllOf(text) ? text : Normalizer.normalize(text, form);
    }

    /** The compatibility form, which makes two marks of a double prime and a space of an accent: so marks are folded first. */
    private static String composed(String text) {
        return CharMatcher.ascii().matchesAllOf(text) ? text : Normalizer.normalize(plain(text), Normalizer.Form.NFKC);
    }

    private static String plain(String text) {
        return text.codePoints()
                .map(Quotations::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(int c) {
        return switch (c) {
            case 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2039, 0x203a, 0x60, 0xb4 -> '\'';
            case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0xab, 0xbb -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            default -> c;
        };
    }
}
