package org.wederhoor.benchmarks.check;

import java.util.ArrayList;
import java.util.List;
import org.wederhoor.check.DossierEdits;
import org.wederhoor.check.LiveChange;
import org.wederhoor.check.LiveChecker;
import org.wederhoor.model.Statement;

/** Facts of which all but the last are loaded, in the engine and in the floor, and the last come and go one by one. */
public final class LiveFacts {
    /** How many come and go. */
    public static final int CHANGING = 1_000;

    private final LiveChecker checker;
    private final LiveFloor floor;
    private final int loaded;
    private final List<Statement> statements = new ArrayList<>();

    /** Loads all but the last facts, and the claims of those, which nobody states yet. */
    public LiveFacts(Facts facts) {
        loaded = facts.size() - CHANGING;
        checker = LiveChecker.of(GeneratedDossier.of(facts, loaded));
        floor = new LiveFloor(facts);
        for (int i = 0; i < loaded; i++) {
            int unused = floor.add(i);
        }
        DossierEdits claims = new DossierEdits();
        for (int i = 0; i < CHANGING; i++) {
            claims.put(GeneratedDossier.claim(facts.row(loaded + i), loaded + i));
            statements.add(GeneratedDossier.statement(facts.row(loaded + i), loaded + i));
        }
        LiveChange unused = checker.apply(claims);
    }

    /** Adds one of the statements that come and go. */
    public LiveChange add(int number) {
        return checker.put(statements.get(number));
    }

    /** Takes it away again. */
    public LiveChange retract(int number) {
        return checker.remove(statements.get(number).id());
    }

    int floorAdd(int number) {
        return floor.add(loaded + number);
    }

    void floorRetract(int number) {
        floor.remove(loaded + number);
    }
}
