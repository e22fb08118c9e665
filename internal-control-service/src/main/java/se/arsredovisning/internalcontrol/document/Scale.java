package se.arsredovisning.internalcontrol.document;

import java.util.stream.IntStream;

/**
 * What likelihood and consequence are judged on: whole numbers from 1.
 *
 * @param likelihood the highest likelihood; 4 where null is given
 * @param consequence the highest consequence; 4 where null is given
 */
public record Scale(Integer likelihood, Integer consequence) {

    /** The highest step where a section does not say another. */
    public static final int STANDARD = 4;

    public Scale {
        likelihood = likelihood == null ? STANDARD : likelihood;
        consequence = consequence == null ? STANDARD : consequence;
    }

    /** The highest risk value there is. */
    public int highestValue() {
        return likelihood * consequence;
    }

    /** Whether a number is the product of a likelihood and a consequence on this scale. */
    public boolean isProduct(int value) {
        return IntStream.rangeClosed(1, likelihood)
                .anyMatch(l -> value % l == 0 && value / l >= 1 && value / l <= consequence);
    }
}
