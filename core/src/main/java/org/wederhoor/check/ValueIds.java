package org.wederhoor.check;

import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;

/**
 * Names for values, as parts of the ids of findings. An entity goes by its own id; any other value by an equals sign, a
 * letter for its kind, and its text with white space escaped. No two values have one name.
 */
final class ValueIds {
    private static final Value.Cases<String> NAMES = new Value.Cases<>() {
        @Override
        public String entity(EntityValue value) {
            String id = value.entity().value();
            return id.startsWith("=") ? "=" + id : id;
        }

        @Override
        public String quantity(QuantityValue value) {
            String range = value.low().compareTo(value.high()) == 0
                    ? value.low().toPlainString()
                    : value.low().toPlainString() + ".." + value.high().toPlainString();
            return "=q" + range + value.unit().map(unit -> " " + unit).orElse("");
        }

        @Override
        public String time(TimeValue value) {
            return "=d" + value.time().canonical();
        }

        @Override
        public String text(TextValue value) {
            return "=t" + value.text().content() + "@" + value.text().language();
        }

        @Override
        public String bool(BooleanValue value) {
            return "=b" + value.value();
        }

        @Override
        public String some(SomeValue value) {
            return "=some";
        }
    };

    private ValueIds() {}

    static Id of(Value value) {
        if (value instanceof EntityValue entity && !entity.entity().value().startsWith("=")) {
            return entity.entity();
        }
        return Id.of(escaped(value.match(NAMES)));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '%'
                    || c <= ' '
                    || c == 0x7f
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)) {
                escaped.append('%').append(Integer.toHexString(c)).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
