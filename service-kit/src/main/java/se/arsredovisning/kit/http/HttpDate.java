package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The header {@code Date} (RFC 9110, 6.6.1). Its text is made once a second, however many answers carry it. */
@Singleton
final class HttpDate {

    /** The names of months are English in HTTP, whatever language this runs in. */
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final long MILLIS = 1000;

    private final Clock clock;
    private volatile Second last = new Second(Long.MIN_VALUE, "");

    HttpDate(Clock clock) {
        this.clock = clock;
    }

    private record Second(long number, String text) {}

    /** The header's value now. */
    String now() {
        long number = Math.floorDiv(clock.millis(), MILLIS);
        Second known = last;
        if (known.number != number) {
            known = new Second(number, FORM.format(Instant.ofEpochSecond(number).atOffset(ZoneOffset.UTC)));
            last = known;
        }
        return known.text;
    }
}
