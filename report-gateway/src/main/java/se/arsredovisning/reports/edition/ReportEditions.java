package se.arsredovisning.reports.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A report's editions so far.
 *
 * @param all the newest first
 */
record ReportEditions(List<Edition> all) {

    /** The number of the next one. */
    int next() {
        return all.stream().mapToInt(Edition::number).max().orElse(0) + 1;
    }

    /** The newest that was decided, withdrawn or not. */
    Optional<Edition> decided() {
        return all.stream()
                .filter(edition -> edition.terms().kind() == EditionKind.DECIDED)
                .max(Comparator.comparing(Edition::number));
    }

    /** What is proposed since then, the newest of it. */
    Optional<Edition> proposal() {
        int decided = decided().map(Edition::number).orElse(0);
        return all.stream().filter(edition -> edition.number() > decided).max(Comparator.comparing(Edition::number));
    }

    /** The newest decided one before that which everybody can read. */
    Optional<Edition> readableBefore(int number) {
        return all.stream()
                .filter(edition -> edition.number() < number
                        && edition.terms().kind() == EditionKind.DECIDED
                        && edition.isPublic())
                .max(Comparator.comparing(Edition::number));
    }

    /** The newest before that that is or was for everybody. */
    Optional<Edition> openBefore(int number) {
        return all.stream()
                .filter(edition -> edition.number() < number && edition.terms().open())
                .max(Comparator.comparing(Edition::number));
    }

    /** One of them. */
    Optional<Edition> find(int number) {
        return all.stream().filter(edition -> edition.number() == number).findFirst();
    }
}
