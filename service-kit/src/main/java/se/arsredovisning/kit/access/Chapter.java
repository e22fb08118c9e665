package se.arsredovisning.kit.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a board's report that rights are granted for: each domain service owns one, the gateway the report itself. */
public enum Chapter {
    GOALS,
    FINANCE,
    HR,
    INTERNAL_CONTROL,
    REPORT;

    /** The chapter's name as a grant has it: {@code internal-control}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The chapter of that name, written exactly so. */
    public static Optional<Chapter> named(String code) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.code().equals(code))
                .findFirst();
    }

    /**
     * The chapter that an api owns.
     *
     * @param api the api's name: {@code goals}, {@code reports}
     */
    public static Chapter ofApi(String api) {
        return named(api).orElse(REPORT);
    }
}
