package se.arsredovisning.stack.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A number that is drawn once and for all: the same names give the same number in every run and on every machine. So a
 * report can say what the report of the year before says, without having seen it.
 */
final class Draw {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    private Draw(long seed) {
        this.seed = seed;
    }

    /** The draw of that name: a board, what is drawn and, where it changes from year to year, the year. */
    static Draw of(Object... names) {
        String name = Arrays.stream(names).map(String::valueOf).collect(Collectors.joining("/"));
        long hash = FNV_BASIS;
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xff)) * FNV_PRIME;
        }
        // Names that differ in their last letter only are near each other until now, and so would be what is drawn.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return new Draw(hash ^ (hash >>> 33));
    }

    /** A number from the least to the most, both included; each is as likely. */
    int between(int least, int most) {
        // java.util.Random, for its algorithm is part of its specification.
        return least + new Random(seed).nextInt(most - least + 1);
    }

    /** Whether what happens so many times in a hundred happens. */
    boolean happens(int percent) {
        return between(1, 100) <= percent;
    }

    /** One of several. */
    <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }
}
