package org.wederhoor.check;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.check.OracleHeld.Held;
import org.wederhoor.check.OracleMeaning.Triple;
import org.wederhoor.check.OracleRecords.Said;
import org.wederhoor.check.OracleTime.When;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Value;

/** Loops of relations that forbid them, by walking every simple one. */
final class OracleLoops {
    private record Step(Id from, Id to, Held held) {}

    private record Loop(Set<Id> members, Set<Said> statements, boolean certain) {}

    private final OracleMeaning meaning;
    private final List<Held> held;

    OracleLoops(OracleMeaning meaning, List<Held> held) {
        this.meaning = meaning;
        this.held = held;
    }

    List<Expected> findings() {
        Map<Id, List<Step>> steps = new TreeMap<>();
        for (Held each : held) {
            if (!each.literal().isNegated()) {
                for (Triple triple : meaning.sameSaid(each.triple())) {
                    if (triple.value() instanceof EntityValue value && forbids(triple.property())) {
                        steps.computeIfAbsent(triple.property(), p -> new ArrayList<>())
                                .add(new Step(triple.subject(), value.entity(), each));
                    }
                }
            }
        }
        List<Expected> findings = new ArrayList<>();
        steps.forEach((property, all) -> {
            reflexive(property, all, findings);
            loops(property, all, findings);
        });
        return findings;
    }

    private boolean forbids(Id property) {
        return meaning.has(property, Characteristic.ASYMMETRIC) || meaning.has(property, Characteristic.IRREFLEXIVE);
    }

    private void reflexive(Id property, List<Step> steps, List<Expected> findings) {
        Map<Id, List<Loop>> byThing = new TreeMap<>();
        for (Step step : steps) {
            boolean chained = step.held().transitive() && meaning.has(property, Characteristic.TRANSITIVE);
            if (step.from().equals(step.to()) && !chained) {
                byThing.computeIfAbsent(step.from(), t -> new ArrayList<>())
                        .add(new Loop(
                                Set.of(step.from()),
                                step.held().support(),
                                step.held().certain()));
            }
        }
        byThing.forEach((thing, loops) -> findings.add(finding(FindingCode.IRREFLEXIVE, thing, property, loops)));
    }

    private void loops(Id property, List<Step> steps, List<Expected> findings) {
        boolean any = meaning.has(property, Characteristic.TRANSITIVE);
        if (!any && !meaning.has(property, Characteristic.ASYMMETRIC)) {
            return;
        }
        List<Step> moving = new ArrayList<>(steps);
        // What follows by transitivity closes no loop that its steps do not close.
        moving.removeIf(
                step -> step.from().equals(step.to()) || (any && step.held().transitive()));
        Map<Id, List<Loop>> byFirst = new TreeMap<>();
        for (List<Step> component : components(moving, any)) {
            for (List<Step> together : underOneSeparation(property, component)) {
                List<List<Step>> loops = new ArrayList<>();
                for (Step step : together) {
                    walk(List.of(step), together, any ? Integer.MAX_VALUE : 2, loops);
                }
                for (List<Step> loop : loops) {
                    Loop found = loop(property, loop);
                    if (found != null) {
                        Id first =
                                component(loop.get(0).from(), loops).iterator().next();
                        byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(found);
                    }
                }
            }
        }
        byFirst.forEach((first, loops) -> findings.add(finding(FindingCode.RELATION_CYCLE, first, property, loops)));
    }

    /** The steps between things that reach each other, by steps there and back alone if only loops of two count. */
    private static Collection<List<Step>> components(List<Step> steps, boolean any) {
        Map<Id, Set<Id>> reached = new TreeMap<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Step step : steps) {
                boolean counts = any
                        || steps.stream()
                                .anyMatch(back -> back.from().equals(step.to())
                                        && back.to().equals(step.from()));
                if (counts) {
                    Set<Id> from = reached.computeIfAbsent(step.from(), f -> new TreeSet<>());
                    grown |= from.add(step.to());
                    grown |= from.addAll(Set.copyOf(reached.getOrDefault(step.to(), Set.of())));
                }
            }
        }
        Map<Set<Id>, List<Step>> components = new LinkedHashMap<>();
        for (Step step : steps) {
            Set<Id> together = new TreeSet<>(reached.getOrDefault(step.from(), Set.of()));
            together.removeIf(thing -> !reached.getOrDefault(thing, Set.of()).contains(step.from()));
            if (together.contains(step.to())) {
                components.computeIfAbsent(together, t -> new ArrayList<>()).add(step);
            }
        }
        return components.values();
    }

    /** The steps that could be about one thing, for each way to fill in what their separators leave unstated. */
    private List<List<Step>> underOneSeparation(Id property, List<Step> steps) {
        List<List<Step>> parts = List.of(steps);
        for (Id key : meaning.separators(property)) {
            List<List<Step>> finer = new ArrayList<>();
            for (List<Step> part : parts) {
                Set<Value> values = new LinkedHashSet<>();
                part.forEach(step -> {
                    Value value = step.held().literal().qualifiers().get(key);
                    if (value != null) {
                        values.add(value);
                    }
                });
                if (values.isEmpty()) {
                    finer.add(part);
                }
                for (Value value : values) {
                    List<Step> fitting = new ArrayList<>(part);
                    fitting.removeIf(step -> {
                        Value own = step.held().literal().qualifiers().get(key);
                        return own != null && !own.equals(value);
                    });
                    finer.add(fitting);
                }
            }
            parts = finer;
        }
        return parts;
    }

    private static void walk(List<Step> path, List<Step> steps, int longest, List<List<Step>> loops) {
        Id at = path.get(path.size() - 1).to();
        if (at.equals(path.get(0).from())) {
            loops.add(path);
            return;
        }
        if (path.size() == longest || path.stream().anyMatch(step -> step.from().equals(at))) {
            return;
        }
        for (Step next : steps) {
            if (next.from().equals(at)) {
                List<Step> longer = new ArrayList<>(path);
                longer.add(next);
                walk(longer, steps, longest, loops);
            }
        }
    }

    /** All that some chain of loops connects with a thing. */
    private static Set<Id> component(Id thing, List<List<Step>> loops) {
        Set<Id> component = new TreeSet<>(Set.of(thing));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (List<Step> loop : loops) {
                Set<Id> members = new TreeSet<>();
                loop.forEach(step -> members.add(step.from()));
                if (members.stream().anyMatch(component::contains)) {
                    grown |= component.addAll(members);
                }
            }
        }
        return component;
    }

    private @Nullable Loop loop(Id property, List<Step> loop) {
        Set<Said> statements = Set.of();
        Set<Id> members = new TreeSet<>();
        boolean certain = true;
        for (Step step : loop) {
            statements = Sets.union(statements, step.held().support()).immutableCopy();
            members.add(step.from());
            certain &= step.held().certain();
        }
        for (Id key : meaning.separators(property)) {
            boolean first = loop.get(0).held().literal().qualifiers().containsKey(key);
            for (Step step : loop) {
                certain &= step.held().literal().qualifiers().containsKey(key) == first;
            }
        }
        List<When> times = new ArrayList<>();
        for (Said said : statements) {
            Temporality temporality = meaning.temporality(said.stated().property());
            if (temporality != Temporality.TIMELESS) {
                times.add(OracleTime.when(said, temporality == Temporality.EVENT, temporality == Temporality.STATE));
            }
        }
        var meeting = OracleTime.meet(times);
        return meeting.isPresent() && ConflictOracle.areTooSure(statements)
                ? new Loop(members, statements, certain && meeting.get().certain())
                : null;
    }

    private static Expected finding(FindingCode code, Id subject, Id property, List<Loop> loops) {
        boolean certain = loops.stream().anyMatch(Loop::certain);
        Loop shown = loops.stream()
                .filter(loop -> loop.certain() || !certain)
                .min((a, b) -> ConflictOracle.compareFromTheLast(a.statements(), b.statements()))
                .orElseThrow();
        return new Expected(
                code,
                List.of(subject.value(), property.value()),
                certain,
                ConflictOracle.cause(shown.statements()),
                Map.of(),
                OptionalLong.empty());
    }
}
