package org.example;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Report;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;

/** Uses every kind of thing that a public signature mentions. */
public final class Consumer {
    private Consumer() {}

    public static Dossier dossier() {
        Proposition proposition = Proposition.builder()
                .subject(Id.of("bridge"))
                .property(Id.of("locatedIn"))
                .value(new EntityValue(Id.of("delft")))
                .validTime(EdtfDate.parse("2018-05"))
                .build();
        return Dossier.builder()
                .add(Source.builder().id(Id.of("mayor")).kind(SourceKind.PERSON).build())
                .add(Claim.builder().id(Id.of("c")).proposition(proposition).build())
                .add(Statement.builder()
                        .id(Id.of("s"))
                        .speaker(Id.of("mayor"))
                        .content(Content.ofClaim(Id.of("c")))
                        .factuality(Factuality.PROBABLE_POSITIVE)
                        .build())
                .build();
    }

    public static Optional<Value> value(Dossier dossier) {
        return Optional.ofNullable(dossier.claims().get(Id.of("c")))
                .flatMap(Claim::proposition)
                .map(Proposition::value);
    }

    public static ImmutableList<Finding> findings(Report report) {
        return report.findings();
    }
}
