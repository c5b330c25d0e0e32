package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

final class DisjointPathsProperties {
    private static final int VERTICES_MAX = 7;

    /** A graph as three sets of bits: where paths start, where they end, and for each vertex what follows it. */
    private static final class Graph {
        private final int size;
        private final int starts;
        private final int ends;
        private final int[] follows;

        private Graph(int size, int starts, int ends, int[] follows) {
            this.size = size;
            this.starts = starts;
            this.ends = ends;
            this.follows = follows;
        }

        static Graph of(long seed, int size) {
            Random random = new Random(seed);
            double density = random.nextDouble();
            int[] follows = new int[size];
            for (int v = 0; v < size; v++) {
                follows[v] = bits(random, size, density);
            }
            return new Graph(size, bits(random, size, 0.4), bits(random, size, 0.4), follows);
        }

        private static int bits(Random random, int size, double density) {
            int bits = 0;
            for (int v = 0; v < size; v++) {
                bits |= random.nextDouble() < density ? 1 << v : 0;
            }
            return bits;
        }

        /** Whether a path is left without some vertices. */
        boolean hasPathWithout(int removed) {
            int reached = starts & ~removed;
            for (int step = 0; step < size; step++) {
                for (int v = 0; v < size; v++) {
                    reached |= (reached >> v & 1) != 0 ? follows[v] & ~removed : 0;
                }
            }
            return (reached & ends) != 0;
        }

        int smallestCut() {
            int smallest = size;
            for (int removed = 0; removed < 1 << size; removed++) {
                if (Integer.bitCount(removed) < smallest && !hasPathWithout(removed)) {
                    smallest = Integer.bitCount(removed);
                }
            }
            return smallest;
        }

        DisjointPaths paths(Random order) {
            List<int[]> edges = new ArrayList<>();
            for (int v = 0; v < size; v++) {
                for (int w = 0; w < size; w++) {
                    if ((follows[v] >> w & 1) != 0) {
                        edges.add(new int[] {v, w});
                    }
                }
                if ((starts >> v & 1) != 0) {
                    edges.add(new int[] {-1, v});
                }
                if ((ends >> v & 1) != 0) {
                    edges.add(new int[] {v, -1});
                }
            }
            Collections.shuffle(edges, order);
            DisjointPaths paths = new DisjointPaths();
            for (int[] edge : edges) {
                if (edge[0] < 0) {
                    paths.addStart(100 * edge[1]);
                } else if (edge[1] < 0) {
                    paths.addEnd(100 * edge[0]);
                } else {
                    paths.addEdge(100 * edge[0], 100 * edge[1]);
                }
            }
            return paths;
        }

        int[] cut(Random order) {
            int[] cut = Arrays.stream(paths(order).cut()).map(v -> v / 100).toArray();
            Arrays.sort(cut);
            return cut;
        }
    }

    @Property(tries = 400)
    void cutIsSmallestOfAllThatLeaveNoPath(@ForAll long seed, @ForAll @IntRange(min = 1, max = VERTICES_MAX) int size) {
        Graph graph = Graph.of(seed, size);
        int[] cut = graph.cut(new Random(seed));
        int removed = 0;
        for (int v : cut) {
            removed |= 1 << v;
        }
        assertFalse(graph.hasPathWithout(removed));
        assertEquals(graph.smallestCut(), cut.length);
        Statistics.collect(cut.length);
    }

    @Property(tries = 100)
    void orderOfEdgesIsNoMatter(
            @ForAll long seed, @ForAll long order, @ForAll @IntRange(min = 1, max = VERTICES_MAX) int size) {
        Graph graph = Graph.of(seed, size);
        assertEquals(Arrays.toString(graph.cut(new Random(seed))), Arrays.toString(graph.cut(new Random(order))));
    }

    @Property(tries = 20)
    void numberingIsWhatAListAndASetSay(@ForAll long seed) {
        Random random = new Random(seed);
        Numbering numbering = new Numbering();
        BitSet known = new BitSet();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int key = random.nextInt(300);
            assertEquals(!known.get(key), numbering.add(key));
            if (!known.get(key)) {
                known.set(key);
                order.add(key);
            }
            assertEquals(order.indexOf(key), numbering.of(key));
            assertEquals(order.size(), numbering.size());
        }
        for (int i = 0; i < order.size(); i++) {
            assertEquals((long) order.get(i), numbering.key(i));
        }
    }
}
