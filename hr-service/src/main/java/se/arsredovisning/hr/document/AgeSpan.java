package se.arsredovisning.hr.document;

/**
 * Years of age, both ends included.
 *
 * @param from the first
 * @param to the last
 */
record AgeSpan(int from, int to) {

    private static final int LAST = 99;

    static final AgeSpan ALL = new AgeSpan(0, LAST);

    /** Of {@code -29}, {@code 30-49} or {@code 50-}. */
    static AgeSpan of(String ageGroup) {
        int hyphen = ageGroup.indexOf('-');
        String from = ageGroup.substring(0, hyphen);
        String to = ageGroup.substring(hyphen + 1);
        return new AgeSpan(from.isEmpty() ? 0 : Integer.parseInt(from), to.isEmpty() ? LAST : Integer.parseInt(to));
    }

    boolean isSpan() {
        return from <= to;
    }

    boolean overlaps(AgeSpan other) {
        return from <= other.to && other.from <= to;
    }

    /** Whether it is partly within another, and partly not. */
    boolean straddles(AgeSpan other) {
        return overlaps(other) && !isWithin(other);
    }

    boolean isWithin(AgeSpan other) {
        return other.from <= from && to <= other.to;
    }
}
