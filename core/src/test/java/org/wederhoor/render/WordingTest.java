package org.wederhoor.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Severity;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.LanguageTag;

final class WordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everythingThatFindingsSay_hasWords(String language) {
        List<String> keys = new ArrayList<>();
        Arrays.stream(FindingCode.values()).forEach(code -> keys.add("finding." + code.name()));
        Arrays.stream(StepKind.values()).forEach(kind -> keys.add("step." + kind.name()));
        Arrays.stream(Severity.values()).forEach(severity -> keys.add("severity." + severity.name()));
        Arrays.stream(Modality.values()).forEach(modality -> keys.add("modality." + modality.name()));
        Arrays.stream(Doubt.class.getPermittedSubclasses()).forEach(d -> keys.add("doubt." + d.getSimpleName()));
        for (Factuality factuality : Factuality.values()) {
            keys.add("factuality." + factuality.symbol());
            keys.add("said." + factuality.symbol());
            keys.add("said.report." + factuality.symbol());
        }
        keys.removeAll(Wording.of(LanguageTag.of(language)).keys());
        assertEquals(List.of(), keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void steps_tellAllTheirDetailsAndNoMore(String language) {
        for (StepKind kind : StepKind.values()) {
            Template template = Wording.of(LanguageTag.of(language)).template("step." + kind.name());
            TreeSet<Integer> expected = new TreeSet<>();
            for (int i = 0; i < kind.detailCount(); i++) {
                expected.add(i);
            }
            assertEquals(expected, template.places(), kind.name());
        }
    }

    @Test
    void languages_haveTheSameSentencesWithTheSamePlaces() {
        Wording english = Wording.of(Wording.ENGLISH);
        Wording dutch = Wording.of(LanguageTag.of("nl"));
        assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(dutch.keys()));
        for (String key : english.keys()) {
            assertEquals(english.template(key).places(), dutch.template(key).places(), key);
        }
    }

    @Test
    void sentences_differBetweenLanguages() {
        Wording english = Wording.of(Wording.ENGLISH);
        Wording dutch = Wording.of(LanguageTag.of("nl"));
        for (StepKind kind : StepKind.values()) {
            String key = "step." + kind.name();
            // What is told as the data or the user words it has no words of ours.
            if (kind != StepKind.STATED && kind != StepKind.REMARK) {
                assertFalse(english.template(key).equals(dutch.template(key)), key);
            }
        }
    }

    @Test
    void of_variety_isThatOfTheLanguageItVaries() {
        assertEquals("zeker", Wording.of(LanguageTag.of("nl-BE")).text("modality.CERTAIN"));
        assertEquals("certain", Wording.of(LanguageTag.of("fr")).text("modality.CERTAIN"));
    }

    @Test
    void defaultLocale_playsNoPart() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist", "nl-NL"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals("3 findings", Wording.of(LanguageTag.of("en")).text("report.count.other", 3));
                assertEquals("\\u202E", VisibleText.of("\u202e"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void text_unknownKey_isRefused() {
        try {
            Wording.of(Wording.ENGLISH).text("nothing");
        } catch (IllegalStateException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("\"nothing\""));
            return;
        }
        throw new AssertionError("expected a refusal");
    }
}
