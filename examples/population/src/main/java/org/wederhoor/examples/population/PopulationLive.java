package org.wederhoor.examples.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wederhoor.check.LiveChange;
import org.wederhoor.check.LiveChecker;
import org.wederhoor.json.DossierLine;
import org.wederhoor.json.DossierLineReader;
import org.wederhoor.json.DossierLines;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;

/**
 * Checks claims as they come, one record after the other, and tells after each what it changed.
 *
 * <p>Shows how a check is kept live: a record is held against what it may clash with and nothing else, and in the end the
 * findings are those of a check of the whole. Of the lines only records are taken; {@link PopulationClaims} writes no others
 * but the first.
 */
public final class PopulationLive {
    private PopulationLive() {}

    /**
     * Checks a dossier record by record.
     *
     * @param arguments the dossier as JSON Lines
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: PopulationLive DOSSIER.jsonl");
            System.exit(2);
        }
        check(Path.of(arguments[0]), System.out);
    }

    /** Checks a dossier record by record, and tells what appears, changes and disappears. */
    static LiveChecker check(Path dossier, PrintStream out) throws IOException {
        LiveChecker checker = LiveChecker.of(Dossier.builder().build());
        int recordCount = 0;
        try (InputStream file = Files.newInputStream(dossier);
                DossierLineReader lines = DossierLines.reader(file, ReadOptions.standard())) {
            for (Optional<DossierLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get() instanceof DossierLine.OfRecord next) {
                    LiveChange change = checker.put(next.record());
                    recordCount++;
                    tell(next.record().id(), change, out);
                }
            }
        }
        out.println(recordCount + " records, " + checker.snapshot().findings().size() + " findings");
        return checker;
    }

    private static void tell(Id record, LiveChange change, PrintStream out) {
        change.added().forEach(finding -> out.println(record + " adds " + finding.id()));
        change.changed()
                .forEach(finding ->
                        out.println(record + " changes " + finding.after().id()));
        change.gone().forEach(finding -> out.println(record + " removes " + finding.id()));
    }
}
