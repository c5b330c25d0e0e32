package org.wederhoor.examples.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wederhoor.json.DossierLine;
import org.wederhoor.json.DossierLineWriter;
import org.wederhoor.json.DossierLines;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Text;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.model.ValueType;
import org.wederhoor.time.EdtfDate;

/**
 * Turns a table of what wiki editors wrote about the populations of cities into a dossier as JSON Lines.
 *
 * <p>Every row of the table, {@code object,property,value,source}, becomes a claim and a statement of its editor. The
 * population of a city is a number that does not change with time once the year is told, so the property is TIMELESS with
 * the year as separator: numbers for different years are about different things.
 */
public final class PopulationClaims {
    /** What the population is of, as the properties of the table begin. */
    private static final String PREFIX = "Population";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final ImmutableList<String> HEADER = ImmutableList.of("object", "property", "value", "source");
    private static final Id POPULATION = Id.of("population");
    private static final Id YEAR_OF = Id.of("year");
    private static final Id INFOBOXES = Id.of("infoboxes");

    private final DossierLineWriter out;
    private final Set<Id> written = new HashSet<>();

    private PopulationClaims(DossierLineWriter out) {
        this.out = out;
    }

    /**
     * Converts a table.
     *
     * @param arguments the table as CSV, and the file to write
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: PopulationClaims CLAIMS.csv DOSSIER.jsonl");
            System.exit(2);
        }
        System.out.println(convert(Path.of(arguments[0]), Path.of(arguments[1])) + " claims");
    }

    /**
     * Converts a table.
     *
     * @param table the table as CSV
     * @param dossier the file to write
     * @return how many claims were written
     * @throws IOException if a file cannot be read or written, or a row is not as expected
     */
    static int convert(Path table, Path dossier) throws IOException {
        try (CsvReader rows = new CsvReader(Files.newBufferedReader(table, StandardCharsets.UTF_8));
                OutputStream file = Files.newOutputStream(dossier);
                DossierLineWriter out = DossierLines.writer(file)) {
            return new PopulationClaims(out).convert(rows);
        }
    }

    private int convert(CsvReader rows) throws IOException {
        if (!rows.next().equals(Optional.of(HEADER))) {
            throw new IOException("the first line of the table is not \"" + String.join(",", HEADER) + "\"");
        }
        out.write(DossierLine.header(ImmutableMap.of(ENGLISH, "Populations of cities")));
        write(Property.builder()
                .id(POPULATION)
                .putLabel(ENGLISH, "has the population")
                .valueType(ValueType.QUANTITY)
                .addCharacteristic(Characteristic.FUNCTIONAL)
                .temporality(Temporality.TIMELESS)
                .addSeparator(YEAR_OF)
                .build());
        write(Property.builder().id(YEAR_OF).putLabel(ENGLISH, "year").build());
        write(Source.builder().id(INFOBOXES).kind(SourceKind.DOCUMENT).build());
        int count = 0;
        for (int line = rows.line(); ; line = rows.line()) {
            Optional<ImmutableList<String>> row = rows.next();
            if (row.isEmpty()) {
                return count;
            }
            try {
                convert(row.get(), ++count);
            } catch (IllegalArgumentException e) {
                throw new IOException("line " + line + " of the table: " + e.getMessage(), e);
            }
        }
    }

    private void convert(ImmutableList<String> row, int number) throws IOException {
        if (row.size() != HEADER.size() || !row.get(1).startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "the row is " + row + ", expected a city, Population with a year, a number and an editor");
        }
        Id city = Id.of("city:" + URLEncoder.encode(row.get(0), StandardCharsets.UTF_8));
        Id editor = Id.of(row.get(3));
        if (written.add(city)) {
            write(Entity.builder().id(city).putLabel(ENGLISH, row.get(0)).build());
        }
        if (written.add(editor)) {
            write(Source.builder().id(editor).kind(SourceKind.PERSON).build());
        }
        Id claim = Id.of("c" + number);
        write(Claim.builder()
                .id(claim)
                .proposition(Proposition.builder()
                        .subject(city)
                        .property(POPULATION)
                        .value(QuantityValue.of(new BigDecimal(row.get(2))))
                        .putQualifier(YEAR_OF, year(row.get(1).substring(PREFIX.length())))
                        .build())
                .build());
        write(Statement.builder()
                .id(Id.of("s" + number))
                .speaker(editor)
                .content(Content.ofClaim(claim))
                .addCitation(Citation.builder().document(INFOBOXES).build())
                .build());
    }

    /** A year; what is none is kept as it was written, so that it is no other year either. */
    private static Value year(String written) {
        return YEAR.matcher(written).matches()
                ? new TimeValue(EdtfDate.parse(written))
                : new TextValue(new Text(written, ENGLISH));
    }

    private void write(DossierRecord record) throws IOException {
        out.write(DossierLine.record(record));
    }
}
