package org.wederhoor.check;

import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Text;

/** Utterances that two documents quote in different exact words, by holding every quotation against every other. */
final class OracleQuotes {
    private final OracleRecords records;

    OracleQuotes(OracleRecords records) {
        this.records = records;
    }

    List<Expected> findings() {
        List<Expected> findings = new ArrayList<>();
        for (Statement statement : records.onRecord()) {
            boolean differ = statement.citations().stream()
                    .anyMatch(a -> statement.citations().stream().anyMatch(b -> differ(a, b)));
            if (differ) {
                List<String> chain = records.chain(statement.id()).stream()
                        .map(id -> id.value())
                        .sorted()
                        .toList();
                findings.add(new Expected(
                        FindingCode.QUOTE_MISMATCH,
                        List.of(statement.id().value()),
                        true,
                        chain,
                        Map.of(),
                        OptionalLong.empty()));
            }
        }
        return findings;
    }

    private static boolean differ(Citation a, Citation b) {
        if (a.document().equals(b.document())
                || a.quotation().isEmpty()
                || b.quotation().isEmpty()) {
            return false;
        }
        Text one = a.quotation().get();
        Text other = b.quotation().get();
        String words = fold(one.content());
        String otherWords = fold(other.content());
        return one.language().equals(other.language())
                && !isCutFrom(words, otherWords)
                && !isCutFrom(otherWords, words);
    }

    /** What is left where typography, white space and what cannot be seen make no difference. */
    static String fold(String text) {
        String marks = text.replaceAll("[\u2018\u2019\u201a\u201b\u2032\u2039\u203a`\u00b4]", "'")
                .replaceAll("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]", "\"")
                .replaceAll("[\u2010\u2011\u2012\u2013\u2014\u2015\u2212]", "-");
        return Normalizer.normalize(marks, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Whether one is the other with anything in the place of its marked omissions; the same without any. */
    private static boolean isCutFrom(String fragment, String whole) {
        String marked = fragment.replace("[...]", "...").replace("(...)", "...");
        String pattern = Splitter.on("...")
                .trimResults()
                .splitToStream(marked)
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(whole).matches();
    }
}
