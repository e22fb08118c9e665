package se.arsredovisning.kit.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sweden's 290 municipalities by the four-digit codes of Statistics Sweden (SCB). */
public final class Municipalities {

    private static final Map<String, String> NAMES = read();

    private Municipalities() {}

    /** Whether the code is a municipality's; leading zeros count ({@code 0114}). */
    public static boolean exists(String code) {
        return NAMES.containsKey(code);
    }

    /** The municipality's name in Swedish, without "kommun": {@code Alingsås} for {@code 1489}. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** Every code with its name, by code. */
    public static Map<String, String> all() {
        return NAMES;
    }

    private static Map<String, String> read() {
        try (InputStream csv = Municipalities.class.getResourceAsStream("municipalities.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            Map<String, String> names = new LinkedHashMap<>();
            lines.lines().skip(1).forEach(line -> {
                int comma = line.indexOf(',');
                names.put(line.substring(0, comma), line.substring(comma + 1));
            });
            return Collections.unmodifiableMap(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
