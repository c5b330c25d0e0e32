package org.wederhoor.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;

/**
 * The steps of one relation as they come and go, and what of them lies on loops that it forbids.
 *
 * <p>A step that comes closes a loop only if where it leads leads back to where it began. Both are walked from, one edge here
 * and one there, until one walk has seen all it can: that costs twice the shorter walk, and mostly nothing lies beyond one
 * of the two. A step that goes can end a loop only within the strongly connected component that it was in.
 */
final class LoopGraph {
    /** Which loops a relation forbids. */
    enum Forbidden {
        /** Those of a thing to itself. */
        SELF,
        /** Those of one step and one back, too. */
        BACK,
        /** Those of any length. */
        ANY
    }

    private final Forbidden forbidden;
    private final Map<Id, Node> nodes = new HashMap<>();
    private int stepCount;
    /** Since the last look: steps that came, */
    private List<Step> added = new ArrayList<>();
    /** and loops in which a step came or went. */
    private Set<Loop> touched = new LinkedHashSet<>();

    LoopGraph(Forbidden forbidden) {
        this.forbidden = forbidden;
    }

    /** A thing that is related to others. */
    private static final class Node {
        private final Id id;
        /** Where steps lead, and the commitments to each by their statements. */
        private final Map<Node, Map<Id, Commitment>> out = new LinkedHashMap<>();

        private final Set<Node> in = new LinkedHashSet<>();
        private @Nullable Loop loop;

        Node(Id id) {
            this.id = id;
        }
    }

    private record Step(Node from, Node to) {}

    /** A strongly connected component that has steps within; each is another than any before. */
    static final class Loop {
        private final List<Node> members = new ArrayList<>();
        private final Map<Id, Commitment> commitments = new LinkedHashMap<>();

        /** The commitments to its steps. */
        Collection<Commitment> commitments() {
            return commitments.values();
        }
    }

    /**
     * What became of loops.
     *
     * @param gone those that are no more, or not as they were
     * @param found those that are new, or not as they were
     */
    record Change(Collection<Loop> gone, Collection<Loop> found) {}

    /** How many steps there are, those of several statements counted once. */
    int size() {
        return stepCount;
    }

    void add(Id from, Id to, Commitment commitment) {
        Node start = nodes.computeIfAbsent(from, Node::new);
        Node end = nodes.computeIfAbsent(to, Node::new);
        Map<Id, Commitment> known = start.out.get(end);
        if (known == null) {
            known = new LinkedHashMap<>();
            start.out.put(end, known);
            end.in.add(start);
            stepCount++;
        }
        known.put(commitment.statement(), commitment);
        added.add(new Step(start, end));
    }

    void remove(Id from, Id to, Commitment commitment) {
        Node start = nodes.get(from);
        Node end = nodes.get(to);
        Map<Id, Commitment> known = start == null || end == null ? null : start.out.get(end);
        if (start == null || end == null || known == null || known.remove(commitment.statement()) == null) {
            return;
        }
        if (start.loop != null && start.loop == end.loop) {
            touched.add(start.loop);
        }
        if (known.isEmpty()) {
            start.out.remove(end);
            end.in.remove(start);
            stepCount--;
            forgetUnrelated(start);
            forgetUnrelated(end);
        }
    }

    private void forgetUnrelated(Node node) {
        if (node.out.isEmpty() && node.in.isEmpty()) {
            nodes.remove(node.id);
        }
    }

    /** Whether anything came, or went from a loop, since changes were taken last. */
    boolean isChanged() {
        return !added.isEmpty() || !touched.isEmpty();
    }

    /** Finds the loops that have changed since this was asked last. */
    Change takeChange() {
        Set<Node> region = closed();
        Set<Loop> gone = touched;
        for (Node node : region) {
            if (node.loop != null) {
                gone.add(node.loop);
            }
        }
        for (Loop loop : gone) {
            loop.members.forEach(member -> member.loop = null);
            region.addAll(loop.members);
        }
        // New ones each time: clearing what a load has made large would cost each small change as much.
        added = new ArrayList<>();
        touched = new LinkedHashSet<>();
        return new Change(gone, loopsIn(List.copyOf(region)));
    }

    /** The nodes of the components that steps closed which came; all nodes where that is less work. */
    private Set<Node> closed() {
        Set<Node> closed = new LinkedHashSet<>();
        long walked = 0;
        for (Step step : added) {
            if (step.from == step.to) {
                closed.add(step.from);
            } else if (step.from.loop != null && step.from.loop == step.to.loop) {
                touched.add(step.from.loop);
            } else {
                walked += addClosed(step, closed);
            }
            if (walked > stepCount) {
                return new LinkedHashSet<>(nodes.values());
            }
        }
        return closed;
    }

    /** Adds what lies on the ways from the end of a step back to its start, and returns how far was walked. */
    private int addClosed(Step step, Set<Node> closed) {
        Walk ahead = new Walk(step.to, this::after, null);
        Walk back = new Walk(step.from, this::before, null);
        while (ahead.goOn() && back.goOn()) {
            // One edge each in turn.
        }
        boolean isBackShorter = back.isDone();
        Set<Node> seen = isBackShorter ? back.seen : ahead.seen;
        Node other = isBackShorter ? step.to : step.from;
        if (seen.contains(other)) {
            Walk between = new Walk(other, isBackShorter ? this::after : this::before, seen);
            while (between.goOn()) {
                // Stays within what was seen from the other end, and so on the ways between the two.
            }
            closed.addAll(between.seen);
        }
        return ahead.length + back.length;
    }

    private Stream<Node> after(Node node) {
        return switch (forbidden) {
            case SELF -> Stream.of();
            case BACK -> node.out.keySet().stream().filter(other -> other.out.containsKey(node));
            case ANY -> node.out.keySet().stream();
        };
    }

    private Stream<Node> before(Node node) {
        return forbidden == Forbidden.ANY ? node.in.stream() : after(node);
    }

    /** Goes from a node wherever edges lead. */
    private static final class Walk {
        private final Function<Node, Stream<Node>> edges;
        private final @Nullable Set<Node> within;
        private final Set<Node> seen = new HashSet<>();
        private final Deque<Node> open = new ArrayDeque<>();
        private Iterator<Node> next;
        private int length;

        Walk(Node start, Function<Node, Stream<Node>> edges, @Nullable Set<Node> within) {
            this.edges = edges;
            this.within = within;
            seen.add(start);
            next = edges.apply(start).iterator();
        }

        /** Follows one edge more, and tells whether there are others. */
        boolean goOn() {
            if (next.hasNext()) {
                length++;
                Node reached = next.next();
                if ((within == null || within.contains(reached)) && seen.add(reached)) {
                    open.add(reached);
                }
            }
            while (!next.hasNext() && !open.isEmpty()) {
                next = edges.apply(open.remove()).iterator();
            }
            return next.hasNext();
        }

        boolean isDone() {
            return !next.hasNext() && open.isEmpty();
        }
    }

    /** The strongly connected components among some nodes that are looped. */
    private Collection<Loop> loopsIn(List<Node> region) {
        Numbers<Node> numbers = new Numbers<>();
        region.forEach(numbers::of);
        IntList from = new IntList();
        IntList to = new IntList();
        for (Node node : region) {
            after(node).filter(other -> numbers.find(other) >= 0).forEach(other -> {
                from.add(numbers.find(node));
                to.add(numbers.find(other));
            });
        }
        int[] component = StrongComponents.of(Digraph.of(region.size(), from.toArray(), to.toArray(), from.size()));
        int[] sizes = StrongComponents.sizes(component);
        Map<Integer, Loop> loops = new LinkedHashMap<>();
        for (Node node : region) {
            int c = component[numbers.find(node)];
            if (sizes[c] > 1 || node.out.containsKey(node)) {
                node.loop = loops.computeIfAbsent(c, number -> new Loop());
                node.loop.members.add(node);
            }
        }
        loops.values().forEach(this::fill);
        return loops.values();
    }

    private void fill(Loop loop) {
        for (Node node : loop.members) {
            after(node).filter(other -> other.loop == loop).forEach(other -> loop.commitments.putAll(to(node, other)));
            loop.commitments.putAll(to(node, node));
        }
    }

    private static Map<Id, Commitment> to(Node node, Node other) {
        return node.out.getOrDefault(other, Map.of());
    }
}
