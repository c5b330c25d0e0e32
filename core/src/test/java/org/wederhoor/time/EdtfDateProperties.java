package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

// The edge cases of dates are their kinds, which are drawn often enough.
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EdtfDateProperties {
    @Provide
    Arbitrary<String> dates() {
        return EdtfTexts.dates();
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        return EdtfTexts.nearlyDates();
    }

    @Property
    void theCanonicalFormMeansTheSameAndIsItsOwnCanonicalForm(@ForAll("dates") String text) {
        EdtfDate date = EdtfDate.parse(text);
        EdtfDate canonical = EdtfDate.parse(date.canonical());
        assertEquals(date, canonical);
        assertEquals(date.canonical(), canonical.canonical());
        assertEquals(date.level(), canonical.level());
        assertEquals(date.earliest(), canonical.earliest());
        assertEquals(date.latest(), canonical.latest());
        assertEquals(date.isUncertain(), canonical.isUncertain());
        assertEquals(date.isApproximate(), canonical.isApproximate());
        assertEquals(date.isInterval(), canonical.isInterval());
        assertEquals(date.parts(), canonical.parts());
        assertEquals(date.alternatives().count(), canonical.alternatives().count());
        assertEquals(text, date.text());
    }

    @Property
    void theEarliestIsNotAfterTheLatest(@ForAll("dates") String text) {
        EdtfDate date = EdtfDate.parse(text);
        if (date.earliest().isKnown() && date.latest().isKnown()) {
            assertTrue(date.earliest().epochSecond() <= date.latest().epochSecond());
        }
    }

    @Property
    void theAlternativesReachFromTheEarliestToTheLatest(@ForAll("dates") String text) {
        EdtfDate date = EdtfDate.parse(text);
        long first = Span.FUTURE;
        long last = Span.PAST;
        long count = 0;
        for (Span span : date.alternatives()) {
            first = Math.min(first, span.startEarliest());
            last = Math.max(last, span.endLatest());
            count++;
        }
        assertEquals(count, date.alternatives().count());
        assertTrue(count > 0);
        assertEquals(date.earliest().isKnown() ? date.earliest().epochSecond() : Span.PAST, first);
        assertEquals(date.latest().isKnown() ? date.latest().epochSecond() : Span.FUTURE, last);
    }

    @Property
    void whatIsNoDateIsRefusedInOneWay(@ForAll("nearlyDates") String text) {
        try {
            assertEquals(text, EdtfDate.parse(text).text());
        } catch (EdtfFormatException refused) {
            assertTrue(refused.getMessage().length() <= 200);
            assertTrue(refused.offset() >= 0 && refused.offset() <= text.length());
        }
    }

    @Property(tries = 50)
    void zonesAndLocalesOfTheMachinePlayNoPart(@ForAll("dates") String text) {
        String here = describe(text);
        for (String zone : new String[] {"UTC", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns"}) {
            for (String locale : new String[] {"tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab"}) {
                assertEquals(here, on(zone, locale, () -> describe(text)));
            }
        }
    }

    @Example
    void messagesAreTheSameInAllLocales() {
        assertEquals(
                "date \"1985-13\" at offset 5: month \"13\"; accepted: 01 to 12 or XX; 21 to 41 for a season or other part"
                        + " of the year",
                on("Asia/Kathmandu", "ar-EG-u-nu-arab", () -> describe("1985-13")));
    }

    private static String describe(String text) {
        try {
            EdtfDate date = EdtfDate.parse(text);
            return date.canonical() + " " + date.level() + " " + date.earliest() + " " + date.latest() + " "
                    + date.alternatives() + " " + date.periods();
        } catch (EdtfFormatException refused) {
            return refused.getMessage();
        }
    }

    private static String on(String zone, String locale, Supplier<String> question) {
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag(locale));
            return question.get();
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }
}
