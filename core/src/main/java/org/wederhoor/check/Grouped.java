package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts items that are of one class together. */
final class Grouped {
    private Grouped() {}

    /** The items by the class of each, which is not negative; classes in the order of their first items, items in theirs. */
    static List<int[]> by(int[] items, int[] classes) {
        int[] sizes = new int[1 + Arrays.stream(classes, 0, items.length).max().orElse(0)];
        for (int i = 0; i < items.length; i++) {
            sizes[classes[i]]++;
        }
        int[][] split = new int[sizes.length][];
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            int c = classes[i];
            if (split[c] == null) {
                split[c] = new int[sizes[c]];
                groups.add(split[c]);
            }
            split[c][split[c].length - sizes[c]--] = items[i];
        }
        return groups;
    }
}
