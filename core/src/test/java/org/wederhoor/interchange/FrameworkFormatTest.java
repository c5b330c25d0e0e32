package org.wederhoor.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wederhoor.argument.ArgumentationFramework;

final class FrameworkFormatTest {
    private static final ArgumentationFramework<String> EXAMPLE = ArgumentationFramework.<String>builder()
            .arguments(List.of("1", "2", "3"))
            .attack("1", "2")
            .attack("2", "3")
            .attack("3", "3")
            .build();

    private static ArgumentationFramework<String> read(FrameworkFormat format, String text) throws IOException {
        return format.read(new StringReader(text));
    }

    private static String write(FrameworkFormat format, ArgumentationFramework<String> framework) throws IOException {
        StringBuilder text = new StringBuilder();
        format.write(framework, text);
        return text.toString();
    }

    @Test
    void example_isWrittenInEachFormat() throws IOException {
        assertEquals("p af 3\n1 2\n2 3\n3 3\n", write(FrameworkFormat.ICCMA, EXAMPLE));
        assertEquals(
                "arg(1).\narg(2).\narg(3).\natt(1,2).\natt(2,3).\natt(3,3).\n", write(FrameworkFormat.APX, EXAMPLE));
        assertEquals("1\n2\n3\n#\n1 2\n2 3\n3 3\n", write(FrameworkFormat.TGF, EXAMPLE));
    }

    @ParameterizedTest
    @EnumSource(FrameworkFormat.class)
    void writtenFramework_isReadBack(FrameworkFormat format) throws IOException {
        assertEquals(EXAMPLE, read(format, write(format, EXAMPLE)));
        ArgumentationFramework<String> empty =
                ArgumentationFramework.<String>builder().build();
        assertEquals(empty, read(format, write(format, empty)));
    }

    @ParameterizedTest
    @EnumSource(FrameworkFormat.class)
    void lineEndsOfAnySystem_areRead(FrameworkFormat format) throws IOException {
        String text = write(format, EXAMPLE);
        assertEquals(EXAMPLE, read(format, text.replace("\n", "\r\n")));
        assertEquals(EXAMPLE, read(format, text.replace("\n", "\r")));
        assertEquals(EXAMPLE, read(format, text.strip()));
        assertEquals(EXAMPLE, read(format, text.replace("\n", "\n\n")));
    }

    @Test
    void namesWithAnything_areQuotedInApx() throws IOException {
        ArgumentationFramework<String> framework = ArgumentationFramework.<String>builder()
                .arguments(List.of("Ünï", "a b", "c\"d\\e", "f(g,h).%", "A", ""))
                .attack("a b", "c\"d\\e")
                .build();
        assertEquals(framework, read(FrameworkFormat.APX, write(FrameworkFormat.APX, framework)));
    }

    @Test
    void names_areCommentsInIccma() throws IOException {
        ArgumentationFramework<String> framework =
                ArgumentationFramework.<String>builder().attack("x", "y").build();
        String text = write(FrameworkFormat.ICCMA, framework);
        assertEquals("p af 2\n# 1 = x\n# 2 = y\n1 2\n", text);
        assertTrue(read(FrameworkFormat.ICCMA, text).attacks("1", "2"));
    }

    @Test
    void apxFacts_mayComeInAnyOrderAndShareLines() throws IOException {
        ArgumentationFramework<String> framework =
                read(FrameworkFormat.APX, "att(b, a). % first\n arg(a). arg ( b ) .\n% end");
        assertEquals(List.of("a", "b"), framework.arguments());
        assertTrue(framework.attacks("b", "a"));
    }

    @Test
    void labelsInTgf_areIgnored() throws IOException {
        assertTrue(read(FrameworkFormat.TGF, "a first argument\nb\n#\na b strongly\n")
                .attacks("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ICCMA | p af 2~1 3       | line 2: "3" is not accepted here, numbers from 1 to 2 are
            ICCMA | p af 2~1 2 1     | line 2: "1 2 1" is not an attack, two numbers are accepted
            ICCMA | p af 2~-1 2      | line 2: "-1" is not accepted here, numbers from 1 to 2 are
            ICCMA | p af 2000000000  | line 1: "2000000000" is not accepted here, numbers from 0 to 20000000 are
            ICCMA | p aba 2          | line 1: "p aba 2" is not a first line, "p af N" with the number of arguments is accepted
            ICCMA | # only~# this    | line 3: the text ends before a line "p af N" with the number of arguments
            ICCMA | p af 1~0 1       | line 2: "0" is not accepted here, numbers from 1 to 1 are
            APX   | arg(a)           | line 1: "." is missing before ""
            APX   | arg(a).~arg(a).  | line 2: argument "a" is declared twice
            APX   | arg(a).~att(a,b).~arg(c). | line 2: argument "b" is not declared
            APX   | arg(a).~sup(a,a). | line 2: "sup" is not known, "arg(a)." and "att(a,b)." are accepted
            APX   | arg(.            | line 1: a name is missing before "."
            APX   | arg("a).         | line 1: a quotation mark is not closed
            TGF   | a~b              | line 3: the text ends before a line "#" between arguments and attacks
            TGF   | a~#~a            | line 3: "a" is not an attack, two names are accepted
            TGF   | a~#~a z          | line 3: argument "z" is not declared
            TGF   | a~#~#            | line 3: a second "#", one between arguments and attacks is accepted
            """)
    void wrongText_isRefusedByLine(FrameworkFormat format, String text, String message) {
        FrameworkSyntaxException thrown =
                assertThrows(FrameworkSyntaxException.class, () -> read(format, text.replace('~', '\n')));
        assertEquals(message, thrown.getMessage());
        assertTrue(message.startsWith("line " + thrown.line() + ":"));
    }

    @ParameterizedTest
    @EnumSource(FrameworkFormat.class)
    void endlessLine_isRefused(FrameworkFormat format) {
        FrameworkSyntaxException thrown =
                assertThrows(FrameworkSyntaxException.class, () -> read(format, "x".repeat(1_000_000)));
        assertEquals("line 1: longer than 10000 characters", thrown.getMessage());
    }

    /** Every beginning of a text is a framework or refused; nothing else may happen. */
    @ParameterizedTest
    @EnumSource(FrameworkFormat.class)
    void truncatedText_isAFrameworkOrRefused(FrameworkFormat format) throws IOException {
        String text = write(format, EXAMPLE);
        int refused = 0;
        for (int end = 0; end < text.length(); end++) {
            try {
                assertTrue(EXAMPLE.arguments()
                        .containsAll(read(format, text.substring(0, end)).arguments()));
            } catch (FrameworkSyntaxException e) {
                refused++;
            }
        }
        assertTrue(refused > 0);
    }

    @Test
    void nameThatNoLineHolds_isRefusedWhenWritten() {
        ArgumentationFramework<String> broken =
                ArgumentationFramework.<String>builder().argument("a\nb").build();
        for (FrameworkFormat format : FrameworkFormat.values()) {
            assertThrows(IllegalArgumentException.class, () -> write(format, broken));
        }
        ArgumentationFramework<String> spaced =
                ArgumentationFramework.<String>builder().argument("a b").build();
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> write(FrameworkFormat.TGF, spaced));
        assertEquals(
                "argument \"a b\" cannot be a name here, anything but \"#\" without spaces and tabs can",
                thrown.getMessage());
    }
}
