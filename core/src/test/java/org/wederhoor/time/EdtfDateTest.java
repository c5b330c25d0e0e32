package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfDateTest {
    /** The examples of the Library of Congress, section by section, with the bounds that their explanations give. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # text               | canonical                 | level | earliest            | latest
                    1985-04-12           | 1985-04-12                | 0 | 1985-04-12               | 1985-04-12
                    1985-04              | 1985-04                   | 0 | 1985-04-01               | 1985-04-30
                    1985                 | 1985                      | 0 | 1985-01-01               | 1985-12-31
                    1985-04-12T23:20:30  | 1985-04-12T23:20:30       | 0 | 1985-04-12T23:20:30      | 1985-04-12T23:20:30
                    1985-04-12T23:20:30Z | 1985-04-12T23:20:30Z      | 0 | 1985-04-12T23:20:30Z     | 1985-04-12T23:20:30Z
                    1985-04-12T23:20:30-04 | 1985-04-12T23:20:30-04:00 | 0 | 1985-04-13T03:20:30Z   | 1985-04-13T03:20:30Z
                    1985-04-12T23:20:30+04:30 | 1985-04-12T23:20:30+04:30 | 0 | 1985-04-12T18:50:30Z | 1985-04-12T18:50:30Z
                    1964/2008            | 1964/2008                 | 0 | 1964-01-01               | 2008-12-31
                    2004-06/2006-08      | 2004-06/2006-08           | 0 | 2004-06-01               | 2006-08-31
                    2004-02-01/2005-02-08 | 2004-02-01/2005-02-08    | 0 | 2004-02-01               | 2005-02-08
                    2004-02-01/2005-02   | 2004-02-01/2005-02        | 0 | 2004-02-01               | 2005-02-28
                    2004-02-01/2005      | 2004-02-01/2005           | 0 | 2004-02-01               | 2005-12-31
                    2005/2006-02         | 2005/2006-02              | 0 | 2005-01-01               | 2006-02-28
                    Y170000002           | Y170000002                | 1 | Y170000002-01-01         | Y170000002-12-31
                    Y-170000002          | Y-170000002               | 1 | Y-170000002-01-01        | Y-170000002-12-31
                    2001-21              | 2001-21                   | 1 | 2001-01-01               | 2001-03-31
                    1984?                | 1984?                     | 1 | 1984-01-01               | 1984-12-31
                    2004-06~             | 2004-06~                  | 1 | 2004-06-01               | 2004-06-30
                    2004-06-11%          | 2004-06-11%               | 1 | 2004-06-11               | 2004-06-11
                    201X                 | 201X                      | 1 | 2010-01-01               | 2019-12-31
                    20XX                 | 20XX                      | 1 | 2000-01-01               | 2099-12-31
                    2004-XX              | 2004-XX                   | 1 | 2004-01-01               | 2004-12-31
                    1985-04-XX           | 1985-04-XX                | 1 | 1985-04-01               | 1985-04-30
                    1985-XX-XX           | 1985-XX-XX                | 1 | 1985-01-01               | 1985-12-31
                    1985-04-12/..        | 1985-04-12/..             | 1 | 1985-04-12               | open
                    1985-04/..           | 1985-04/..                | 1 | 1985-04-01               | open
                    1985/..              | 1985/..                   | 1 | 1985-01-01               | open
                    ../1985-04-12        | ../1985-04-12             | 1 | open                     | 1985-04-12
                    ../1985              | ../1985                   | 1 | open                     | 1985-12-31
                    1985-04-12/          | 1985-04-12/               | 1 | 1985-04-12               | unknown
                    1985/                | 1985/                     | 1 | 1985-01-01               | unknown
                    /1985-04-12          | /1985-04-12               | 1 | unknown                  | 1985-04-12
                    /1985-04             | /1985-04                  | 1 | unknown                  | 1985-04-30
                    -1985                | -1985                     | 1 | -1985-01-01              | -1985-12-31
                    Y-17E7               | Y-17E7                    | 2 | Y-170000000-01-01        | Y-170000000-12-31
                    1950S2               | 1950S2                    | 2 | 1900-01-01               | 1999-12-31
                    Y171010000S3         | Y171010000S3              | 2 | Y171000000-01-01         | Y171999999-12-31
                    Y3388E2S3            | Y3388E2S3                 | 2 | Y338000-01-01            | Y338999-12-31
                    2001-34              | 2001-34                   | 2 | 2001-04-01               | 2001-06-30
                    2001-25              | 2001-25                   | 2 | 2001-01-01               | 2001-03-31
                    2001-29              | 2001-29                   | 2 | 2001-07-01               | 2001-09-30
                    2001-32              | 2001-32                   | 2 | 2001-04-01               | 2001-06-30
                    2001-36              | 2001-36                   | 2 | 2001-10-01               | 2001-12-31
                    2001-37              | 2001-37                   | 2 | 2001-01-01               | 2001-04-30
                    2001-39              | 2001-39                   | 2 | 2001-09-01               | 2001-12-31
                    2001-40              | 2001-40                   | 2 | 2001-01-01               | 2001-06-30
                    2001-41              | 2001-41                   | 2 | 2001-07-01               | 2001-12-31
                    [1667,1668,1670..1672] | [1667,1668,1670..1672]  | 2 | 1667-01-01               | 1672-12-31
                    [..1760-12-03]       | [..1760-12-03]            | 2 | open                     | 1760-12-03
                    [1760-12..]          | [1760-12..]               | 2 | 1760-12-01               | open
                    [1760-01,1760-02,1760-12..] | [1760-01,1760-02,1760-12..] | 2 | 1760-01-01        | open
                    [1667,1760-12]       | [1667,1760-12]            | 2 | 1667-01-01               | 1760-12-31
                    [..1984]             | [..1984]                  | 2 | open                     | 1984-12-31
                    {1667,1668,1670..1672} | {1667,1668,1670..1672}  | 2 | 1667-01-01               | 1672-12-31
                    {1960,1961-12}       | {1960,1961-12}            | 2 | 1960-01-01               | 1961-12-31
                    {..1984}             | {..1984}                  | 2 | open                     | 1984-12-31
                    2004-06~-11          | 2004-06~-11               | 2 | 2004-06-11               | 2004-06-11
                    2004?-06-11          | 2004?-06-11               | 2 | 2004-06-11               | 2004-06-11
                    ?2004-06-~11         | 2004?-06-~11              | 2 | 2004-06-11               | 2004-06-11
                    2004-%06-11          | 2004-%06-11               | 2 | 2004-06-11               | 2004-06-11
                    156X-12-25           | 156X-12-25                | 2 | 1560-12-25               | 1569-12-25
                    15XX-12-25           | 15XX-12-25                | 2 | 1500-12-25               | 1599-12-25
                    XXXX-12-XX           | XXXX-12-XX                | 2 | 0000-12-01               | 9999-12-31
                    1XXX-XX              | 1XXX-XX                   | 2 | 1000-01-01               | 1999-12-31
                    1XXX-12              | 1XXX-12                   | 2 | 1000-12-01               | 1999-12-31
                    1984-1X              | 1984-1X                   | 2 | 1984-10-01               | 1984-12-31
                    2004-06-~01/2004-06-~20 | 2004-06-~01/2004-06-~20 | 2 | 2004-06-01              | 2004-06-20
                    2004-06-XX/2004-07-03 | 2004-06-XX/2004-07-03    | 1 | 2004-06-01               | 2004-07-03
                    """)
    void parse_exampleOfTheLibraryOfCongress(String text, String canonical, int level, String earliest, String latest) {
        EdtfDate date = EdtfDate.parse(text);
        assertEquals(text, date.text());
        assertEquals(canonical, date.canonical());
        assertEquals(level, date.level());
        assertEquals(earliest, date.earliest().toString());
        assertEquals(latest, date.latest().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0000                 | 0000                      | 0 | 0000-01-01               | 0000-12-31
                    -9999                | -9999                     | 1 | -9999-01-01              | -9999-12-31
                    0000-02-29           | 0000-02-29                | 0 | 0000-02-29               | 0000-02-29
                    2000-02-29           | 2000-02-29                | 0 | 2000-02-29               | 2000-02-29
                    \u22120044-03-15     | -0044-03-15               | 1 | -0044-03-15              | -0044-03-15
                    XX00-02-29           | XX00-02-29                | 2 | 0000-02-29               | 9600-02-29
                    -XXXX                | -XXXX                     | 2 | -9999-01-01              | -0001-12-31
                    -1950S2              | -1950S2                   | 2 | -1999-01-01              | -1900-12-31
                    Y99999999999         | Y99999999999              | 1 | Y99999999999-01-01       | Y99999999999-12-31
                    Y-99999999999        | Y-99999999999             | 1 | Y-99999999999-01-01      | Y-99999999999-12-31
                    20                   | 20                        | 0 | 2000-01-01               | 2099-12-31
                    199?                 | 199?                      | 2 | 1990-01-01               | 1999-12-31
                    ?2004?               | 2004?                     | 1 | 2004-01-01               | 2004-12-31
                    ?2004~               | 2004%                     | 1 | 2004-01-01               | 2004-12-31
                    ~2004-~06            | 2004-06~                  | 1 | 2004-06-01               | 2004-06-30
                    ?2004-?06~-?11       | 2004-06~-11?              | 2 | 2004-06-11               | 2004-06-11
                    199X-21              | 199X-21                   | 2 | 1990-01-01               | 1999-03-31
                    ../..                | ../..                     | 1 | open                     | open
                    ../                  | ../                       | 1 | open                     | unknown
                    /..                  | /..                       | 1 | unknown                  | open
                    2018/2018            | 2018/2018                 | 0 | 2018-01-01               | 2018-12-31
                    {2021, 2020,2021}    | {2020,2021}               | 2 | 2020-01-01               | 2021-12-31
                    [..1760,1800..]      | [..1760,1800..]           | 2 | open                     | open
                    [2020-02..2020,2019?] | [2019?,2020-02..2020]    | 2 | 2019-01-01               | 2020-12-31
                    2020-05-01T10:30     | 2020-05-01T10:30:00       | 0 | 2020-05-01T10:30:00      | 2020-05-01T10:30:00
                    2020-05-01T10:30:45,500-05 | 2020-05-01T10:30:45.5-05:00 | 0 | 2020-05-01T15:30:45.5Z | 2020-05-01T15:30:45.5Z
                    2020-05-01T00:00:00+00:00 | 2020-05-01T00:00:00Z | 0 | 2020-05-01T00:00:00Z     | 2020-05-01T00:00:00Z
                    2020-05-01T00:00:00+14:00 | 2020-05-01T00:00:00+14:00 | 0 | 2020-04-30T10:00:00Z | 2020-04-30T10:00:00Z
                    2020-05-01T00:00:00\u221212:00 | 2020-05-01T00:00:00-12:00 | 0 | 2020-05-01T12:00:00Z | 2020-05-01T12:00:00Z
                    2020-12-31T24:00:00Z | 2021-01-01T00:00:00Z      | 0 | 2021-01-01T00:00:00Z     | 2021-01-01T00:00:00Z
                    -0001-12-31T24:00    | 0000-01-01T00:00:00       | 0 | 0000-01-01T00:00:00      | 0000-01-01T00:00:00
                    2016-12-31T23:59:60Z | 2016-12-31T23:59:60Z      | 0 | 2016-12-31T23:59:59Z     | 2016-12-31T23:59:59Z
                    2017-01-01T05:29:60.5+05:30 | 2017-01-01T05:29:60.5+05:30 | 0 | 2016-12-31T23:59:59.5Z | 2016-12-31T23:59:59.5Z
                    """)
    void parse_edgeOfTheFormat(String text, String canonical, int level, String earliest, String latest) {
        parse_exampleOfTheLibraryOfCongress(text, canonical, level, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource({
        "2004, false, false",
        "2004?, true, false",
        "2004-~06-11, false, true",
        "2004%, true, true",
        "2001-24, false, true",
        "2001-32, false, true",
        "2001-33, false, false",
        "2001-40, false, false",
        "2004?/2006~, true, true",
        "'{1960,1961~}', false, true",
        "'[1960?..1961]', true, false"
    })
    void uncertainAndApproximate_askedOfTheWholeDate(String text, boolean uncertain, boolean approximate) {
        assertEquals(uncertain, EdtfDate.parse(text).isUncertain());
        assertEquals(approximate, EdtfDate.parse(text).isApproximate());
    }

    @Test
    void equality_isThatOfTheCanonicalForm() {
        EdtfDate spaced = EdtfDate.parse("[2020, 2021]");
        EdtfDate tight = EdtfDate.parse("[2021,2020]");
        assertEquals(spaced, tight);
        assertEquals(spaced.hashCode(), tight.hashCode());
        assertEquals("[2020, 2021]", spaced.toString());
        assertNotEquals(spaced, EdtfDate.parse("{2020,2021}"));
        assertNotEquals(EdtfDate.parse("2020"), EdtfDate.parse("2020?"));
    }

    @Test
    void parts_allOfSet_membersByThemselves() {
        assertEquals(
                ImmutableList.of(EdtfDate.parse("XXXX-10-01"), EdtfDate.parse("1960"), EdtfDate.parse("{1965..1967}")),
                EdtfDate.parse("{1965..1967,1960,XXXX-10-01}").parts());
        EdtfDate lone = EdtfDate.parse("[1960,1961]");
        assertEquals(ImmutableList.of(lone), lone.parts());
    }

    @Test
    void isInterval_writtenWithSlash() {
        assertTrue(EdtfDate.parse("2018/2018").isInterval());
        assertTrue(EdtfDate.parse("XXXX-10-01/..").isInterval());
        assertFalse(EdtfDate.parse("2018").isInterval());
        assertFalse(EdtfDate.parse("[1760..]").isInterval());
    }

    @Test
    void bound_withoutMoment_hasNoSecond() {
        Bound open = EdtfDate.parse("2018/..").latest();
        Bound unknown = EdtfDate.parse("2018/").latest();
        assertTrue(open.isOpen() && !open.isKnown() && !open.isUnknown());
        assertTrue(unknown.isUnknown() && !unknown.isKnown() && !unknown.isOpen());
        assertNotEquals(open, unknown);
        assertEquals(
                "bound is unknown and has no second, ask isKnown() first",
                assertThrows(IllegalStateException.class, unknown::epochSecond).getMessage());
        assertThrows(IllegalStateException.class, open::epochDay);
        assertThrows(IllegalStateException.class, open::nanoOfSecond);
        Bound day = EdtfDate.parse("1970-01-02").latest();
        assertEquals(1, day.epochDay());
        assertEquals(2 * 86_400 - 1, day.epochSecond());
    }

    @Test
    void example_ofTheClassDocumentation() {
        EdtfDate ban = EdtfDate.parse("XXXX-10-01");
        EdtfDate decision = EdtfDate.parse("2018-05");
        assertEquals(Ternary.DEPENDS, ban.isBefore(decision));
        assertEquals(10_000, ban.alternatives().count());
        assertEquals("2018-05-31", decision.latest().toString());
    }
}
