package se.arsredovisning.finance.sie;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects of a balance or transaction: at most one for each dimension. Immutable and equal by value, in whatever
 * order the file had them; the reader gives the same instance for the same text, so it is cheap to keep.
 */
public final class SieObjects {

    /** No object. */
    public static final SieObjects NONE = new SieObjects(new int[0], new String[0]);

    private final int[] dimensions;
    private final String[] objects;
    private final int hash;

    private SieObjects(int[] dimensions, String[] objects) {
        this.dimensions = dimensions;
        this.objects = objects;
        this.hash = 31 * Arrays.hashCode(dimensions) + Arrays.hashCode(objects);
    }

    /** The objects by the number of their dimension. */
    public static SieObjects of(Map<Integer, String> objects) {
        if (objects.isEmpty()) {
            return NONE;
        }
        SortedMap<Integer, String> sorted = new TreeMap<>(objects);
        return new SieObjects(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().toArray(String[]::new));
    }

    /** The objects by the number of their dimension, in ascending order; takes the arrays over. */
    static SieObjects sorted(int[] dimensions, String[] objects) {
        return dimensions.length == 0 ? NONE : new SieObjects(dimensions, objects);
    }

    /** The number of the object of a dimension, or null where there is none. */
    public String get(int dimension) {
        for (int i = 0; i < dimensions.length; i++) {
            if (dimensions[i] == dimension) {
                return objects[i];
            }
        }
        return null;
    }

    /** How many objects there are. */
    public int size() {
        return dimensions.length;
    }

    /** The number of a dimension, of the first at 0; they are in ascending order. */
    public int dimension(int index) {
        return dimensions[index];
    }

    /** Whether there is no object. */
    public boolean isEmpty() {
        return dimensions.length == 0;
    }

    /** The objects by the number of their dimension, in ascending order; a copy. */
    public SortedMap<Integer, String> asMap() {
        SortedMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < dimensions.length; i++) {
            map.put(dimensions[i], objects[i]);
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SieObjects that
                        && hash == that.hash
                        && Arrays.equals(dimensions, that.dimensions)
                        && Arrays.equals(objects, that.objects));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
