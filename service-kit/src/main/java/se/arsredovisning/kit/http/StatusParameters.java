package se.arsredovisning.kit.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.query.StatusFilter;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads how far the sections have come that a list is asked for. */
public final class StatusParameters {

    /** A day is one of Sweden. */
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private static final Map<String, Boolean> DUE = Map.of("passed", true);

    private StatusParameters() {}

    /**
     * Reads the two parameters; what is wrong with them the reader keeps.
     *
     * @param status the values of {@code status}, each one status or several with commas between; null or empty for all
     * @param due {@code passed} for what was due before today; null for all
     */
    public static StatusFilter read(ParameterReader reader, List<String> status, String due, Clock clock) {
        Set<SectionStatus> statuses = new LinkedHashSet<>();
        Map<String, SectionStatus> known = new LinkedHashMap<>();
        Arrays.stream(SectionStatus.values()).forEach(one -> known.put(one.code(), one));
        for (String word : words(status)) {
            if (word.isEmpty()) {
                reader.refuse("status", word, Sentence.of("fault.empty"));
            } else if (known.containsKey(word)) {
                statuses.add(known.get(word));
            } else {
                reader.refuse("status", word, Sentence.of("fault.none-of", List.copyOf(known.keySet())));
            }
        }
        boolean isPassed = reader.of("due", due, DUE, false);
        return new StatusFilter(statuses, isPassed ? LocalDate.now(clock.withZone(HERE)) : null);
    }

    private static Set<String> words(List<String> given) {
        Set<String> words = new LinkedHashSet<>();
        if (given != null) {
            given.forEach(list -> words.addAll(Arrays.asList(list.split(",", -1))));
        }
        return words;
    }

    /** The rules' part of a list's validator: what was due before a day is due before it on that day alone. */
    public static String rules(String rules, StatusFilter asked) {
        return asked.dueBefore() == null ? rules : rules + "-" + asked.dueBefore();
    }
}
