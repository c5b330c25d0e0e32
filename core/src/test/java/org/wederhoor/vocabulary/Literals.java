package org.wederhoor.vocabulary;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Text;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;

/**
 * Reads assertions for tables of tests: {@code [not] subject property value [@ validTime] [if qualifier=value ...] [said
 * DATE]}. A value is an entity, {@code some}, {@code 12km} or {@code 3..5} with a unit, {@code 'text'@nl}, or {@code
 * t:DATE}.
 */
public final class Literals {
    private Literals() {}

    /**
     * Reads an assertion.
     *
     * @param text the text
     * @return the assertion
     */
    public static Assertion read(String text) {
        List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(text);
        int at = 0;
        Proposition.Builder proposition = Proposition.builder();
        if (words.get(0).equals("not")) {
            proposition.negated(true);
            at++;
        }
        proposition
                .subject(Id.of(words.get(at)))
                .property(Id.of(words.get(at + 1)))
                .value(value(words.get(at + 2)));
        Optional<EdtfDate> said = Optional.empty();
        ClaimKind kind = ClaimKind.FACTUAL;
        for (at += 3; at < words.size(); at++) {
            switch (words.get(at)) {
                case "@" -> proposition.validTime(EdtfDate.parse(words.get(++at)));
                case "said" -> said = Optional.of(EdtfDate.parse(words.get(++at)));
                case "predicted" -> kind = ClaimKind.PREDICTION;
                case "if" -> {}
                default -> {
                    List<String> pair = Splitter.on('=').splitToList(words.get(at));
                    proposition.putQualifier(Id.of(pair.get(0)), value(pair.get(1)));
                }
            }
        }
        return new Assertion(proposition.build(), Certainty.CERTAIN, said, kind);
    }

    /**
     * Reads a value.
     *
     * @param text the text
     * @return the value
     */
    public static Value value(String text) {
        if (text.equals("some")) {
            return SomeValue.SOME_VALUE;
        }
        if (text.startsWith("t:")) {
            return new TimeValue(EdtfDate.parse(text.substring(2)));
        }
        if (text.startsWith("'")) {
            int end = text.lastIndexOf('\'');
            return new TextValue(Text.of(text.substring(1, end), text.substring(end + 2)));
        }
        if (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-') {
            return quantity(text);
        }
        return new EntityValue(Id.of(text));
    }

    private static QuantityValue quantity(String text) {
        int end = 0;
        while (end < text.length() && "-0123456789.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String numbers = text.substring(0, end);
        int dots = numbers.indexOf("..");
        BigDecimal low = new BigDecimal(dots < 0 ? numbers : numbers.substring(0, dots));
        BigDecimal high = dots < 0 ? low : new BigDecimal(numbers.substring(dots + 2));
        return new QuantityValue(low, high, Optional.of(text.substring(end)).filter(u -> !u.isEmpty()));
    }
}
