package se.arsredovisning.finance.sie;

import java.util.Arrays;

/**
 * Values by a run of bytes, found without making a text of it first. Full, it starts anew: what it gives out is only
 * ever repeated, never needed. For the same reason it keeps no long keys, so that its size is bounded.
 */
final class ByteTable<V> {

    /** The longest key that is kept, in bytes. */
    static final int MAX_KEY = 128;

    private final int capacity;
    private final byte[][] keys;
    private final Object[] values;
    private int size;

    ByteTable(int capacity) {
        this.capacity = capacity;
        int slots = Integer.highestOneBit(capacity) * 4;
        this.keys = new byte[slots][];
        this.values = new Object[slots];
    }

    /** The value of a key, or null. */
    @SuppressWarnings("unchecked")
    V get(byte[] bytes, int from, int to) {
        return (V) values[slot(bytes, from, to)];
    }

    /** Adds a key that is not there, unless it is too long; returns the value. */
    V put(byte[] bytes, int from, int to, V value) {
        if (to - from > MAX_KEY) {
            return value;
        }
        if (isFull()) {
            Arrays.fill(keys, null);
            Arrays.fill(values, null);
            size = 0;
        }
        int slot = slot(bytes, from, to);
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = value;
        size++;
        return value;
    }

    /** Whether the next {@link #put} forgets all others. */
    boolean isFull() {
        return size >= capacity;
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int mask = keys.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (keys[slot] != null && !isSame(keys[slot], bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** As {@code Arrays.equals}, which takes longer for the few bytes that keys have. */
    private static boolean isSame(byte[] key, byte[] bytes, int from, int to) {
        if (key.length != to - from) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (key[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
