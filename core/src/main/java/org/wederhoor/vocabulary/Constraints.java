package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.vocabulary.Exclusion.Ground;

/** Which constraints apply to the literals of which property; those that follow from others are left out. */
final class Constraints {
    private static final Comparator<Constraint> ORDER = Comparator.comparing(Constraint::ground)
            .thenComparing(Constraint::onValue)
            .thenComparing(Constraint::property);

    private final PropertyGraph graph;
    private final Map<Id, ImmutableList<Constraint>> known = new HashMap<>();

    Constraints(PropertyGraph graph, Vocabulary vocabulary) {
        this.graph = graph;
        for (Property property : vocabulary.properties().values()) {
            known.put(property.id(), mostGeneral(property.id()));
        }
    }

    ImmutableList<Constraint> of(Id property) {
        ImmutableList<Constraint> constraints = known.get(property);
        return constraints != null ? constraints : mostGeneral(property);
    }

    private ImmutableList<Constraint> mostGeneral(Id property) {
        Set<Constraint> all = inherited(property);
        List<Constraint> kept = new ArrayList<>();
        for (Constraint constraint : all) {
            if (all.stream().noneMatch(other -> replaces(other, constraint))) {
                kept.add(constraint);
            }
        }
        return ImmutableList.sortedCopyOf(ORDER, kept);
    }

    private Set<Constraint> inherited(Id property) {
        Set<Constraint> all = new LinkedHashSet<>();
        for (Entailment entailment : graph.entailed(property)) {
            for (Constraint own : declared(entailment.property())) {
                all.add(new Constraint(own.ground(), own.property(), own.onValue() != entailment.isInverted()));
            }
        }
        return all;
    }

    private List<Constraint> declared(Id property) {
        List<Constraint> own = new ArrayList<>();
        if (graph.has(property, Characteristic.FUNCTIONAL)) {
            own.add(new Constraint(Ground.FUNCTIONAL, property, false));
        }
        if (graph.has(property, Characteristic.INVERSE_FUNCTIONAL)) {
            own.add(new Constraint(Ground.INVERSE_FUNCTIONAL, property, true));
        }
        graph.declared(property).ifPresent(p -> {
            if (!p.incompatibleValues().isEmpty()) {
                own.add(new Constraint(Ground.INCOMPATIBLE, property, false));
            }
            if (p.unit().isPresent() || p.tolerance().isPresent()) {
                own.add(new Constraint(Ground.QUANTITY, property, false));
            }
        });
        return own;
    }

    /** Whether whatever the one finds, the other finds too, and the other is the one to keep. */
    private boolean replaces(Constraint general, Constraint special) {
        boolean comparable = isOneValue(general)
                && isOneValue(special)
                && general.onValue() == special.onValue()
                && !general.equals(special);
        if (!comparable) {
            return false;
        }
        boolean implied = follows(special, general);
        return implied && (!follows(general, special) || ORDER.compare(general, special) < 0);
    }

    private static boolean isOneValue(Constraint constraint) {
        return constraint.ground() == Ground.FUNCTIONAL || constraint.ground() == Ground.INVERSE_FUNCTIONAL;
    }

    /** Whether literals under the special constraint come under the general one with the same thing constrained. */
    private boolean follows(Constraint special, Constraint general) {
        // The direction in which the special property entails the general one must turn one into the other.
        boolean specialOwn = special.ground() == Ground.INVERSE_FUNCTIONAL;
        boolean generalOwn = general.ground() == Ground.INVERSE_FUNCTIONAL;
        for (Entailment entailment : graph.entailed(special.property())) {
            if (entailment.property().equals(general.property())
                    && (generalOwn != entailment.isInverted()) == specialOwn) {
                return true;
            }
        }
        return false;
    }
}
