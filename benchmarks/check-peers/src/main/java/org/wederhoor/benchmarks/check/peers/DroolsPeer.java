package org.wederhoor.benchmarks.check.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.wederhoor.benchmarks.check.Conflicts;
import org.wederhoor.benchmarks.check.Facts;

/** A rule engine: a rule for each kind of conflict, over facts that are joined by subject, property and value. */
public final class DroolsPeer implements Peer.Live {
    private static final String RULES = """
            package conflicts;
            import org.wederhoor.benchmarks.check.peers.DroolsPeer.Fact;
            global org.wederhoor.benchmarks.check.peers.DroolsPeer.Found found;
            rule "functional" when
              $a : Fact(!denied, functional, $s : subject, $p : property, $v : value, $first : firstYear, $last : lastYear)
              $b : Fact(subject == $s, property == $p, !denied, value > $v, firstYear <= $last, lastYear >= $first)
            then found.functional($a); end
            rule "denied" when
              $a : Fact(!denied, $s : subject, $p : property, $v : value, $first : firstYear, $last : lastYear)
              $b : Fact(subject == $s, property == $p, value == $v, denied, firstYear <= $last, lastYear >= $first)
            then found.denied($a); end
            rule "disjoint" when
              $a : Fact(!denied, firstOfDisjoint, $s : subject, $o : other, $v : value, $first : firstYear, $last : lastYear)
              $b : Fact(subject == $s, property == $o, value == $v, !denied, firstYear <= $last, lastYear >= $first)
            then found.disjoint($a); end
            """;

    private final KieSession session;
    private final Found found = new Found();
    private final Map<String, FactHandle> handles = new HashMap<>();

    DroolsPeer() {
        KieBase base = new KieHelper().addContent(RULES, ResourceType.DRL).build();
        session = base.newKieSession();
        session.setGlobal("found", found);
    }

    @Override
    public void load(List<Facts.Row> rows) {
        for (Facts.Row row : rows) {
            FactHandle unused = session.insert(new Fact(row));
        }
    }

    @Override
    public long[] check() {
        int unused = session.fireAllRules();
        return found.conflicts.distinct();
    }

    @Override
    public int add(Facts.Row row) {
        handles.put(row.id(), session.insert(new Fact(row)));
        return session.fireAllRules();
    }

    @Override
    public void remove(Facts.Row row) {
        FactHandle handle = handles.remove(row.id());
        if (handle != null) {
            session.delete(handle);
            int unused = session.fireAllRules();
        }
    }

    @Override
    public void close() {
        session.dispose();
    }

    /** Where rules put what they find. */
    public static final class Found {
        final Conflicts conflicts = new Conflicts();

        public void functional(Fact fact) {
            conflicts.functional(Conflicts.number(fact.getSubject()), Conflicts.number(fact.getProperty()));
        }

        public void denied(Fact fact) {
            conflicts.denied(
                    Conflicts.number(fact.getSubject()),
                    Conflicts.number(fact.getProperty()),
                    Conflicts.number(fact.getValue()));
        }

        public void disjoint(Fact fact) {
            conflicts.disjoint(Conflicts.number(fact.getSubject()), Conflicts.number(fact.getProperty()));
        }
    }

    /** A statement as rules see it. */
    public static final class Fact {
        private final Facts.Row row;
        private final boolean functional;
        private final boolean firstOfDisjoint;
        private final String other;

        Fact(Facts.Row row) {
            this.row = row;
            int property = Conflicts.number(row.property());
            functional = Vocabulary.isFunctional(property);
            firstOfDisjoint = Vocabulary.isFirstOfDisjoint(property);
            other = firstOfDisjoint ? Facts.propertyId(property + 1) : "";
        }

        public String getSubject() {
            return row.subject();
        }

        public String getProperty() {
            return row.property();
        }

        public String getValue() {
            return row.value();
        }

        public boolean isDenied() {
            return row.denied();
        }

        public int getFirstYear() {
            return row.from();
        }

        public int getLastYear() {
            return row.to();
        }

        public boolean isFunctional() {
            return functional;
        }

        public boolean isFirstOfDisjoint() {
            return firstOfDisjoint;
        }

        public String getOther() {
            return other;
        }
    }
}
