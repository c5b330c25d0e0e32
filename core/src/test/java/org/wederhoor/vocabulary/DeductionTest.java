package org.wederhoor.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.Vocabulary;

final class DeductionTest {
    private static final Semantics SEMANTICS = Semantics.of(Vocabulary.builder()
            .addProperty(property("partOf")
                    .addCharacteristic(Characteristic.TRANSITIVE)
                    .addInverseOf(Id.of("hasPart"))
                    .build())
            .addProperty(property("raids").temporality(Temporality.EVENT).build())
            .addProperty(property("wed").temporality(Temporality.EVENT).build())
            .addProperty(property("boardOf").addSubPropertyOf(Id.of("controls")).build())
            .addProperty(property("trend").addSeparator(Id.of("measure")).build())
            .addProperty(property("level").addSeparator(Id.of("measure")).build())
            .addRule(rule("ownership", "?x owns ?z", "?x owns ?y", "?y owns ?z"))
            .addRule(rule("control", "?x owns ?y", "?x controls ?y"))
            .addRule(rule("present", "?x seenIn ?z", "?x livesIn ?y", "?y raids ?z"))
            .addRule(rule("twice", "?x knows ?z", "?x wed ?y", "?y wed ?z"))
            .addRule(rule("dutch", "?x is dutch", "?x bornIn nl"))
            .addRule(rule("some", "?x is parent", "?x hasChild ?y"))
            .addRule(rule("same", "?x is twin", "?x hasChild ?y", "?z hasChild ?y"))
            .addRule(rule("worse", "?x is worse", "?x trend up", "?x level high"))
            .addContainment(Id.of("ams"), Id.of("nl"))
            .build());

    private static Property.Builder property(String id) {
        return Property.builder().id(Id.of(id));
    }

    private static Rule rule(String id, String conclusion, String... premises) {
        Rule.Builder rule = Rule.builder().id(Id.of(id)).conclusion(atom(conclusion));
        for (String premise : premises) {
            rule.addPremise(atom(premise));
        }
        return rule.build();
    }

    private static Atom atom(String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        return new Atom(term(words.get(0)), Id.of(words.get(1)), term(words.get(2)));
    }

    private static Term term(String word) {
        return word.startsWith("?") ? Term.variable(word.substring(1)) : Term.constant(Literals.value(word));
    }

    private static List<String> derive(List<Assertion> stated) {
        return Deduction.of(SEMANTICS, stated).derived().stream()
                .map(d -> {
                    Proposition literal = d.assertion().literal();
                    return literal.subject() + " " + literal.property() + " "
                            + literal.value().toString().replaceAll(".*=(.*)]", "$1") + " " + d.rows() + " "
                            + d.assertion().certainty().name().charAt(0)
                            + (d.assertion().certainty() == Certainty.CERTAIN ? "" : "!")
                            + (d.isCertain() ? "" : " ?");
                })
                .sorted()
                .toList();
    }

    /** Statements by semicolons, the certainty of each by the letters after the colon. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    a owns b; b owns c; c owns d | CCC | a owns c [0, 1] C; a owns d [0, 1, 2] C; b owns d [1, 2] C
                    a owns b; b owns c | PC | a owns c [0, 1] P!
                    a owns b; b owns c; c owns d | PPC | a owns c [0, 1] P!; a owns d [0, 1, 2] P!; b owns d [1, 2] P!
                    a owns b; b owns c | MP |
                    a boardOf b | C | a owns b [0] C
                    a owns b @ 2018; b owns c @ 2018-05 | CC | a owns c [0, 1] C
                    a owns b @ 2018; b owns c @ 2019 | CC |
                    a owns b @ 2018; b owns c @ [2018,2020] | CC | a owns c [0, 1] C ?
                    a owns b @ 2018~; b owns c @ 2018 | CC | a owns c [0, 1] C ?
                    a livesIn b @ 2018; b raids c @ 2018-05 | CC | a seenIn c [0, 1] C
                    a livesIn b @ 2018-05; b raids c @ 2018 | CC |
                    a wed b @ 2018; b wed c @ 2018 | CC |
                    a bornIn ams | C | a is dutch [0] C
                    a hasChild some | C | a is parent [0] C
                    not a hasChild b | C |
                    a trend up if measure=x; a level high if measure=x | CC | a is worse [0, 1] C
                    a trend up if measure=x; a level high if measure=y | CC |
                    a trend up if measure=x; a level high | CC | a is worse [0, 1] C ?
                    a partOf b; c hasPart b; not a partOf c | CCC | a partOf c [0, 1] C
                    a partOf b; b partOf c | CC |
                    """)
    void derived_table(String statements, String certainties, String expected) {
        List<Assertion> stated = new ArrayList<>();
        for (String text : Splitter.on(';').trimResults().split(statements)) {
            Assertion read = Literals.read(text);
            Certainty certainty = switch (certainties.charAt(stated.size())) {
                case 'P' -> Certainty.PROBABLE;
                case 'M' -> Certainty.POSSIBLE;
                default -> Certainty.CERTAIN;
            };
            stated.add(new Assertion(read.literal(), certainty, read.said(), read.kind()));
        }
        assertEquals(expected == null ? "" : expected, String.join("; ", derive(stated)));
    }

    @Test
    void questionOnATransitiveProperty_isDerivedForItsSubject() {
        List<Assertion> stated = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            stated.add(Literals.read("n" + i + " partOf n" + (i + 1)));
        }
        List<Proposition> asked = List.of(Literals.read("n10 partOf n40").literal());
        Deduction deduction = Deduction.of(SEMANTICS, stated, asked);
        assertEquals(29, deduction.derived().size());
        assertTrue(deduction.derived().stream().anyMatch(d -> d.rows().size() == 30 && d.isTransitive()));
    }

    @Test
    void circleOfOwners_comesToAnEnd() {
        List<Assertion> stated = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            stated.add(Literals.read("n" + i + " owns n" + (i + 1) % 12));
        }
        List<Derived> derived = Deduction.of(SEMANTICS, stated).derived();
        assertEquals(12 * 11, derived.size());
        assertTrue(derived.stream().allMatch(d -> d.rows().size() <= 12));
    }
}
