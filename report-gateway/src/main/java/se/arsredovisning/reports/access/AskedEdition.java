package se.arsredovisning.reports.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the parameter {@code edition}. */
public enum AskedEdition {
    /** What was published, for everybody. */
    PUBLISHED,
    /** What is worked on, for those who may read it. */
    DRAFT,
    /** The draft where it may be read, else what was published. */
    NEWEST;

    static final Map<String, AskedEdition> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AskedEdition::word, Function.identity()));

    /** The word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
