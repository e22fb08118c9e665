package se.arsredovisning.kit.language;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names one revision for good: {@code 7-9f86d081884c7d65} is number 7, and 64 random bits that were drawn when it was
 * written. A database that is restored from a copy gives numbers out again; the bits tell the two apart. They say nothing
 * of the content.
 *
 * @param number the revision's number, from 1; 0 where there is none
 * @param drawn the bits
 */
public record RevisionId(long number, long drawn) {

    /** What does not exist. Nothing that is sent names it. */
    public static final RevisionId NONE = new RevisionId(0, 0);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The revision of that number that is being written now. */
    public static RevisionId draw(long number) {
        return new RevisionId(number, RANDOM.nextLong());
    }

    @Override
    public String toString() {
        return number + "-" + HexFormat.of().toHexDigits(drawn);
    }
}
