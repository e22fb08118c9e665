package se.arsredovisning.kit.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a time, or a day, which is one of who reads. */
public final class TimeParameter {

    /** Whose days they are. */
    public static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private TimeParameter() {}

    /** A day; nothing where the text is none. */
    public static Optional<LocalDate> day(String given) {
        try {
            return DAY.matcher(given).matches() ? Optional.of(LocalDate.parse(given)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When a day begins. */
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant();
    }

    /**
     * A time, or of a day its beginning; nothing where the text is neither.
     *
     * @param daysLater of a day, the beginning of the one that is so much later
     */
    public static Optional<Instant> time(String given, int daysLater) {
        // Whoever does not encode the sign of an offset has sent a space.
        String text = given.replace(' ', '+');
        try {
            return TIME.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : day(text).map(day -> beginning(day.plusDays(daysLater)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
