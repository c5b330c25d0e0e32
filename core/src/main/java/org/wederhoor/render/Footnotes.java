package org.wederhoor.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Iri;
import org.wederhoor.model.Locator;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Text;

/** Numbers for the statements that a text speaks of, and a note to each that says where it can be read. */
final class Footnotes {
    private final Dossier dossier;
    private final Names names;
    private final Wording wording;
    private final Map<Id, Integer> numbers = new LinkedHashMap<>();

    Footnotes(Dossier dossier, Names names, Wording wording) {
        this.dossier = dossier;
        this.names = names;
        this.wording = wording;
    }

    /** The mark of a statement, such as [1]; numbered by when it is first spoken of. */
    String mark(Id statement) {
        return "[" + number(statement) + "]";
    }

    int number(Id statement) {
        Integer known = numbers.get(statement);
        if (known == null) {
            known = numbers.size() + 1;
            numbers.put(statement, known);
        }
        return known;
    }

    String marks(Collection<Id> statements) {
        return statements.stream()
                .map(this::number)
                .sorted()
                .map(n -> "[" + n + "]")
                .collect(Collectors.joining(" "));
    }

    /** A line for each statement: who made it, its id, and each place where it can be read, with the words that were quoted. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        numbers.forEach((id, number) -> {
            String mark = "[" + number + "]";
            Statement statement = dossier.statements().get(id);
            String shown = VisibleText.of(id.value());
            if (statement == null) {
                notes.add(wording.text("published.note", mark, shown));
                return;
            }
            notes.add(wording.text("published.note", mark, TextRenderer.capitalized(names.said(statement, shown))));
            Map<String, String> citations = new TreeMap<>();
            for (Citation citation : statement.citations()) {
                String line = citation(citation);
                citations.put(line, line);
            }
            citations.values().forEach(line -> notes.add(Lines.INDENT + line));
        });
        return notes;
    }

    private String citation(Citation citation) {
        StringBuilder line = new StringBuilder(wording.text("published.citation", names.record(citation.document())));
        citation.passage().ifPresent(passage -> line.append(", ").append(VisibleText.of(passage)));
        Source document = dossier.sources().get(citation.document());
        if (document != null) {
            document.locator()
                    .flatMap(Locator::url)
                    .map(Iri::value)
                    .ifPresent(url -> line.append(", ").append(VisibleText.of(url)));
        }
        citation.quotation()
                .map(Text::content)
                .ifPresent(words -> line.append(": ").append(quoted(words)));
        new TreeMap<>(stringKeys(citation.translations()))
                .forEach((language, words) ->
                        line.append(wording.text("published.translation", VisibleText.of(language), quoted(words))));
        return line.toString();
    }

    private static Map<String, String> stringKeys(Map<?, String> texts) {
        Map<String, String> keyed = new TreeMap<>();
        texts.forEach((language, text) -> keyed.put(language.toString(), text));
        return keyed;
    }

    private String quoted(String words) {
        return wording.text("quoted", VisibleText.of(words));
    }
}
