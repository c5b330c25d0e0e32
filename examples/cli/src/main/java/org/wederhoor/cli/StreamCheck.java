package org.wederhoor.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wederhoor.check.StreamChecker;
import org.wederhoor.check.StreamProgress;
import org.wederhoor.finding.Report;
import org.wederhoor.json.DossierLine;
import org.wederhoor.json.DossierLineReader;
import org.wederhoor.json.DossierLines;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.DuplicateIdException;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Property;
import org.wederhoor.model.Waiver;

/**
 * Checks JSON Lines as they come. Of claims and statements only what the check needs is kept, so that a report names them
 * by their ids; entities, sources and properties have their labels.
 */
final class StreamCheck {
    private final StreamChecker checker;
    private final Dossier.Builder named = Dossier.builder();

    private StreamCheck(Consumer<? super StreamProgress> progress) {
        checker = new StreamChecker(progress, () -> false);
    }

    /** Takes all lines of a file, or of standard input for {@code -}. */
    static StreamCheck read(String name, Terminal terminal, Consumer<? super StreamProgress> progress) {
        StreamCheck check = new StreamCheck(progress);
        if (name.equals("-")) {
            return InputFile.refusing(name, () -> check.read(terminal.in(), "standard input"));
        }
        return InputFile.read(name, file -> {
            try (InputStream in = Files.newInputStream(file)) {
                return check.read(in, name);
            }
        });
    }

    @SuppressWarnings("resource") // The stream belongs to whoever opened it.
    private StreamCheck read(InputStream in, String name) throws IOException {
        DossierLineReader lines = DossierLines.reader(in, ReadOptions.standard().sourceName(name));
        Optional<DossierLine> line = lines.next();
        while (line.isPresent()) {
            try {
                add(line.get());
            } catch (DuplicateIdException e) {
                throw new BadInputException(name + ":" + lines.lineNumber() + ": " + e.getMessage(), e);
            }
            line = lines.next();
        }
        return this;
    }

    private void add(DossierLine line) {
        if (line instanceof DossierLine.OfRecord ofRecord) {
            DossierRecord record = ofRecord.record();
            checker.add(record);
            if (record instanceof Entity || record instanceof Property) {
                named.add(record);
            }
        } else if (line instanceof DossierLine.Header header) {
            header.titles().forEach(named::putTitle);
        } else if (line instanceof DossierLine.OfWaiver waiver) {
            named.addWaiver(waiver.waiver());
        } else if (line instanceof DossierLine.OfContainment containment) {
            checker.addContainment(containment.part(), containment.whole());
        }
    }

    /** What the names in the report stand for. */
    Dossier named() {
        return named.build();
    }

    /** What was found, but for what waivers in force accept. */
    Report report(Predicate<? super Waiver> isInForce) {
        return Report.of(
                checker.findings(),
                named().waivers().stream().filter(isInForce).collect(ImmutableList.toImmutableList()));
    }
}
