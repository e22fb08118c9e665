package se.arsredovisning.reports.page;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Municipalities;

/** Municipalities by code or by name: {@code 1489}, {@code alingsas}, {@code Alingsås}. */
final class MunicipalityNames {

    private static final int MOST_NEAR = 5;
    private static final Map<String, String> CODES = new LinkedHashMap<>();

    static {
        Municipalities.all().forEach((code, name) -> CODES.put(slug(name), code));
    }

    private MunicipalityNames() {}

    /** The code of what is called so; nothing where no municipality is. */
    static Optional<String> code(String given) {
        return Municipalities.exists(given) ? Optional.of(given) : Optional.ofNullable(CODES.get(slug(given)));
    }

    static String name(String code) {
        return Municipalities.name(code).orElse(code);
    }

    /** Those whose names are most like it, where any are. */
    static List<String> near(String given) {
        String slug = slug(given);
        record Near(String code, int distance) {}
        return CODES.entrySet().stream()
                .map(entry -> new Near(entry.getValue(), distance(slug, entry.getKey())))
                .filter(near -> near.distance() <= Math.max(1, slug.length() / 3))
                .sorted(Comparator.comparing(Near::distance))
                .limit(MOST_NEAR)
                .map(Near::code)
                .toList();
    }

    /** A name as an address has it: å and ä are a, ö is o, all else but letters and digits a hyphen. */
    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** How many letters differ (Levenshtein); names longer than any municipality's are like none. */
    private static int distance(String one, String other) {
        if (one.length() > 40) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
