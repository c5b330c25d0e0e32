package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {
    /** A table of pairs with the answers to all relations of the first to the second: yes, no, or depends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # first             | second               | before  | after   | overlaps | within  | contains | same
                    2017                | 2018                 | YES     | NO      | NO       | NO      | NO       | NO
                    2018-05             | 2018-05              | DEPENDS | DEPENDS | YES      | YES     | YES      | DEPENDS
                    2018-05-14          | 2018-05-14           | DEPENDS | DEPENDS | YES      | YES     | YES      | YES
                    2018-05             | 2018-05-07           | DEPENDS | DEPENDS | YES      | DEPENDS | YES      | DEPENDS
                    2018-05-07          | 2018                 | DEPENDS | DEPENDS | YES      | YES     | DEPENDS  | DEPENDS
                    2018-05-07?         | 2018-05~             | DEPENDS | DEPENDS | YES      | YES     | DEPENDS  | DEPENDS
                    # the article: a ban on some first of October, and a decision in May 2018
                    XXXX-10-01          | 2018-05              | DEPENDS | DEPENDS | NO       | NO      | NO       | NO
                    XXXX-10-01          | 2018-10              | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | DEPENDS  | DEPENDS
                    XXXX-10-01          | XXXX-05-02           | DEPENDS | DEPENDS | NO       | NO      | NO       | NO
                    XXXX-10-01          | XXXX-10              | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | DEPENDS  | DEPENDS
                    XXXX-10-01          | 1985/1995            | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | NO       | NO
                    -1XXX-10-01         | XXXX-10-01           | YES     | NO      | NO       | NO      | NO       | NO
                    156X-12-25          | 1600                 | YES     | NO      | NO       | NO      | NO       | NO
                    156X-12-25          | ../..                | NO      | NO      | YES      | YES     | NO       | NO
                    # open ends go on, unknown ones are room
                    2004-06/..          | 2018                 | NO      | NO      | YES     | NO      | YES     | NO
                    2004-06/            | 2018                 | DEPENDS | NO      | DEPENDS  | NO      | DEPENDS  | NO
                    2004-06/..          | 2004-05              | NO      | YES     | NO       | NO      | NO       | NO
                    /2004-06            | 2004-05              | NO      | DEPENDS | DEPENDS | NO      | DEPENDS | NO
                    ../..               | ../..                | NO      | NO      | YES      | YES     | YES      | YES
                    # bounds of intervals are room
                    2000/2005           | 2005/2010            | DEPENDS | NO      | DEPENDS | NO      | NO      | NO
                    2000/2005-06-01     | 2005-06-01/2010      | DEPENDS | NO      | DEPENDS | NO      | NO      | NO
                    2004-06-01          | 2004-06-01/2004-06-20 | DEPENDS | NO      | YES     | YES     | NO      | NO
                    2004-06-02          | 2004-06-01/2004-06-20 | NO     | NO      | YES      | YES     | NO       | NO
                    2004-06-01/2004-06-20 | 2004-06              | DEPENDS | DEPENDS | YES     | YES     | DEPENDS | DEPENDS
                    # one-of sets are read member by member, all-of sets as their members together
                    [2016,2018]         | 2017                 | DEPENDS | DEPENDS | NO       | NO      | NO       | NO
                    [2016,2018]         | 2018                 | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | DEPENDS  | DEPENDS
                    {2016,2018}         | 2017                 | NO      | NO      | NO       | NO      | NO       | DEPENDS
                    {2016,2018}         | 2018-03              | DEPENDS | NO      | YES      | NO      | YES      | DEPENDS
                    {2016,2018}         | 2016/2020            | NO      | NO      | YES     | DEPENDS | NO      | NO
                    {2014,2016}         | {2017,2018}          | YES     | NO      | NO       | NO      | NO       | NO
                    [..1760-12-03]      | 1760-12-04           | YES     | NO      | NO       | NO      | NO       | NO
                    [1760-12..]         | 1761                 | DEPENDS | DEPENDS | YES      | DEPENDS | YES      | DEPENDS
                    # times of day; dates without offset may be those of any place
                    2020-05-01T10:00:00Z | 2020-05-01T11:00:00+02:00 | NO | YES    | NO       | NO      | NO       | NO
                    2020-05-01T10:00:00Z | 2020-05-01T12:00:00+02:00 | NO | NO     | YES      | YES     | YES      | YES
                    2020-05-01T10:00:00 | 2020-05-01T11:00:00  | YES     | NO      | NO       | NO      | NO       | NO
                    2020-05-01T10:00:00 | 2020-05-01           | DEPENDS | DEPENDS | YES      | YES     | DEPENDS  | YES
                    2020-05-01T00:30:00+02:00 | 2020-05-01     | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | DEPENDS  | DEPENDS
                    2020-05-01T12:00:00Z | 2020-05-03          | YES     | NO      | NO       | NO      | NO       | NO
                    2020-05-01T11:00:00Z | 2020-05             | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | DEPENDS  | DEPENDS
                    2020-05-15T12:00:00Z | 2020-05             | DEPENDS | DEPENDS | YES      | YES     | DEPENDS  | DEPENDS
                    2020-05-15T12:00:00Z | XXXX-05-15          | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | DEPENDS  | DEPENDS
                    2020-05-15T12:00:00Z | XXXX-06-15          | DEPENDS | DEPENDS | NO       | NO      | NO       | NO
                    2017-12-31          | 2018-01-01T23:59:59Z | YES     | NO      | NO       | NO      | NO       | NO
                    2018-01-01          | 2018-01-01T13:59:59Z | DEPENDS | DEPENDS | DEPENDS  | DEPENDS | DEPENDS  | DEPENDS
                    Y-17E7              | -9999                | YES     | NO      | NO       | NO      | NO       | NO
                    """)
    void relations_ofAPair(
            String first,
            String second,
            Ternary before,
            Ternary after,
            Ternary overlaps,
            Ternary within,
            Ternary contains,
            Ternary same) {
        EdtfDate a = EdtfDate.parse(first);
        EdtfDate b = EdtfDate.parse(second);
        assertEquals(before, a.isBefore(b), "before");
        assertEquals(after, a.isAfter(b), "after");
        assertEquals(overlaps, a.overlaps(b), "overlaps");
        assertEquals(within, a.isWithin(b), "within");
        assertEquals(contains, a.contains(b), "contains");
        assertEquals(same, a.isSameAs(b), "same");
    }

    @Test
    void ternary_isKleenes() {
        Ternary[] all = {Ternary.NO, Ternary.DEPENDS, Ternary.YES};
        for (int i = 0; i < 3; i++) {
            assertEquals(all[2 - i], all[i].not());
            for (int j = 0; j < 3; j++) {
                assertEquals(all[Math.min(i, j)], all[i].and(all[j]));
                assertEquals(all[Math.max(i, j)], all[i].or(all[j]));
            }
        }
    }

    @Test
    void span_outOfOrder_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Span(10, 20, 0, 9, false));
        assertThrows(IllegalArgumentException.class, () -> new Span(20, 10, 20, 20, false));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Span(10, 20, 0, 9, false));
        assertEquals("start of span (10 to 20) and its end (0 to 9) are not in order", refused.getMessage());
        assertEquals(new Span(10, 15, 10, 15, false), new Span(10, 20, 0, 15, false));
    }

    @Test
    void local_givesTheRoomOfAllOffsets() {
        Span moment = new Span(0, 0, 0, 0, true);
        assertEquals(new Span(-12 * 3600, 14 * 3600, -12 * 3600, 14 * 3600, false), moment.local());
        assertEquals(moment.local(), moment.local().local());
    }
}
