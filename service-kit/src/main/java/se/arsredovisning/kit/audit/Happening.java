package se.arsredovisning.kit.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an entry of the audit tells of. */
public enum Happening {
    /** Somebody was told what disclosure control hides from all others. */
    UNSUPPRESSED_READ,
    /** Somebody was refused what they may see, but not do (403). */
    FORBIDDEN,
    /** Somebody asked for what they may not see, and was told that it is not there (404). */
    HIDDEN,
    /** Somebody had no token, or none that holds (401). */
    UNAUTHORIZED;

    /** The word that stands for it: {@code unsuppressed-read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Each by its word. */
    static Map<String, Happening> byCode() {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Happening::code, Function.identity()));
    }
}
