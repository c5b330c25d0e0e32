package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is left of paths, and components, against reachability by repeated steps. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class LeanPathProperties {
    private static final int NODES = 7;

    @Property(tries = 2_000)
    void membersLeftAreThoseOfDroppingOneByOne(
            @ForAll @Size(min = 1, max = 16) List<@IntRange(min = 0, max = NODES * NODES * 2 - 1) Integer> drawn) {
        List<int[]> edges = new ArrayList<>();
        int number = 0;
        for (int code : drawn) {
            int a = code / 2 % NODES;
            int b = code / 2 / NODES;
            if (a != b) {
                // An even code begins a member, an odd one adds to it.
                number += code % 2 == 0 || edges.isEmpty() ? 1 : 0;
                edges.add(new int[] {Math.min(a, b), Math.max(a, b), number});
            }
        }
        int[][] columns = columns(edges);
        int[] found = LeanPath.members(NODES, columns[0], columns[1], columns[2], edges.size(), 0, NODES - 1);
        if (!reaches(edges, 0, NODES - 1)) {
            assertNull(found);
            return;
        }
        List<int[]> left = new ArrayList<>(edges);
        for (int member = number; member > 0; member--) {
            int dropped = member;
            List<int[]> fewer = new ArrayList<>(left);
            fewer.removeIf(edge -> edge[2] == dropped);
            left = reaches(fewer, 0, NODES - 1) ? fewer : left;
        }
        assertArrayEquals(left.stream().mapToInt(edge -> edge[2]).distinct().toArray(), found);
    }

    private static int[][] columns(List<int[]> edges) {
        int[][] columns = new int[3][edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            for (int c = 0; c < 3; c++) {
                columns[c][i] = edges.get(i)[c];
            }
        }
        return columns;
    }

    private static boolean reaches(List<int[]> edges, int source, int target) {
        BitSet reached = new BitSet();
        reached.set(source);
        for (int round = 0; round < NODES; round++) {
            edges.stream().filter(edge -> reached.get(edge[0])).forEach(edge -> reached.set(edge[1]));
        }
        return reached.get(target);
    }

    @Property(tries = 1_000)
    void componentsAreWhatReachesEachOther(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = NODES * NODES - 1) Integer> drawn) {
        List<int[]> edges = new ArrayList<>();
        drawn.forEach(code -> edges.add(new int[] {code % NODES, code / NODES, 0}));
        int[][] columns = columns(edges);
        int[] component = StrongComponents.of(Digraph.of(NODES, columns[0], columns[1], edges.size()));
        for (int a = 0; a < NODES; a++) {
            for (int b = 0; b < NODES; b++) {
                boolean both = reaches(edges, a, b) && reaches(edges, b, a);
                assertEquals(both, component[a] == component[b], a + " and " + b);
            }
        }
        edges.forEach(edge -> assertEquals(
                true, component[edge[0]] >= component[edge[1]], "components are numbered from where edges lead"));
    }

    @Test
    void chainOfAMillion_isWalkedWithoutRecursion() {
        int size = 1_000_000;
        int[] from = IntStream.range(0, size).toArray();
        int[] to = IntStream.rangeClosed(1, size).toArray();
        assertArrayEquals(from, LeanPath.members(size + 1, from, to, from, size, 0, size));
        to[size - 1] = 0;
        int[] component = StrongComponents.of(Digraph.of(size, from, to, size));
        assertEquals(component[0], component[size - 1]);
    }
}
