package org.wederhoor.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.wederhoor.model.Id;
import org.wederhoor.model.Iri;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.time.EdtfDate;

/** Writes fields. What is absent, empty or false is left out; what has no order of its own is sorted. */
final class FieldWriter {
    /** How long texts in several languages may be together to stand in one line. */
    private static final int IN_LINE_LENGTH_MAX = 80;

    private final JsonText out;

    FieldWriter(JsonText out) {
        this.out = out;
    }

    JsonText out() {
        return out;
    }

    void text(String name, String value) {
        out.name(name).string(value);
    }

    void text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
    }

    void id(String name, Id value) {
        text(name, value.value());
    }

    void id(String name, Optional<Id> value) {
        value.ifPresent(id -> id(name, id));
    }

    void iri(String name, Optional<Iri> value) {
        value.ifPresent(iri -> text(name, iri.value()));
    }

    void date(String name, Optional<EdtfDate> value) {
        value.ifPresent(date -> text(name, date.text()));
    }

    void number(String name, BigDecimal value) {
        out.name(name).raw(value.toString());
    }

    void number(String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> number(name, number));
    }

    void flag(String name, boolean value) {
        if (value) {
            out.name(name).raw("true");
        }
    }

    <E extends Enum<E>> void word(String name, EnumWords<E> words, Optional<E> value) {
        value.ifPresent(constant -> text(name, words.word(constant)));
    }

    void texts(String name, ImmutableMap<LanguageTag, String> texts) {
        if (!texts.isEmpty()) {
            int length = texts.values().stream().mapToInt(String::length).sum();
            out.name(name);
            if (length > IN_LINE_LENGTH_MAX) {
                out.beginObject();
            } else {
                out.beginObjectInLine();
            }
            ImmutableSortedMap.copyOf(texts).forEach((language, text) -> text(language.value(), text));
            out.endObject();
        }
    }

    void ids(String name, Collection<Id> ids) {
        strings(name, ids.stream().sorted().map(Id::value).toList());
    }

    void iris(String name, Collection<Iri> iris) {
        strings(name, iris.stream().map(Iri::value).sorted().toList());
    }

    <E extends Enum<E>> void words(String name, EnumWords<E> words, Collection<E> constants) {
        strings(name, constants.stream().map(words::word).sorted().toList());
    }

    /** Writes strings in the order given. */
    void strings(String name, List<String> values) {
        if (!values.isEmpty()) {
            array(name, values);
        }
    }

    /** Writes strings in the order given, and an empty array if there are none. */
    void array(String name, List<String> values) {
        out.name(name).beginArrayInLine();
        values.forEach(out::string);
        out.endArray();
    }

    /** Writes objects that have no order, by the order of their JSON. */
    <T> void sortedObjects(String name, Collection<T> objects, BiConsumer<FieldWriter, T> write) {
        objects(name, sorted(objects, write), write);
    }

    <T> void objects(String name, Collection<T> objects, BiConsumer<FieldWriter, T> write) {
        if (!objects.isEmpty()) {
            out.name(name).beginArray();
            objects.forEach(object -> write.accept(this, object));
            out.endArray();
        }
    }

    /** Things without an order by that of their JSON, which is the same for equal things. */
    static <T> Collection<T> sorted(Collection<T> things, BiConsumer<FieldWriter, T> write) {
        if (things.size() < 2) {
            return things;
        }
        FieldWriter scratch = new FieldWriter(JsonText.compact());
        Map<String, T> byJson = new TreeMap<>();
        for (T thing : things) {
            write.accept(scratch, thing);
            byJson.put(scratch.out().take(), thing);
        }
        return byJson.values();
    }
}
