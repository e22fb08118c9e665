package se.arsredovisning.reports.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Which of a report's checks are asked for; an empty set asks for all.
 *
 * @param results codes of results
 * @param kinds kinds
 * @param parts apis of parts, or {@link CheckWords#REPORT}
 */
public record CheckSelection(Set<String> results, Set<String> kinds, Set<String> parts) {

    /**
     * Reads the three parameters, each null where it was not given; several values stand in one with commas, or repeat
     * it.
     *
     * @throws ProblemException {@code invalid-content} that names every value that is none
     */
    public static CheckSelection of(List<String> result, List<String> kind, List<String> part) {
        List<Fault> faults = new ArrayList<>();
        CheckSelection selection = new CheckSelection(
                words("result", result, CheckWords.RESULTS.keySet(), faults),
                words("kind", kind, CheckWords.KINDS, faults),
                words("part", part, CheckWords.PARTS, faults));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return selection;
    }

    boolean asksFor(CheckRow row) {
        return asksFor(row.part(), row.kind(), row.result());
    }

    /** Whether a check of a part, of a kind, that came out so is asked for. */
    public boolean asksFor(String part, String kind, String result) {
        return asksFor(results, result) && asksFor(kinds, kind) && asksFor(parts, part);
    }

    private static boolean asksFor(Set<String> words, String word) {
        return words.isEmpty() || words.contains(word);
    }

    private static Set<String> words(String name, List<String> given, Collection<String> known, List<Fault> faults) {
        Set<String> words = new LinkedHashSet<>();
        if (given != null) {
            given.forEach(list -> words.addAll(Arrays.asList(list.split(",", -1))));
        }
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> faults.add(new Fault(
                        name,
                        word,
                        word.isEmpty()
                                ? Sentence.of("fault.empty")
                                : Sentence.of("fault.none-of", List.copyOf(known)))));
        return words;
    }
}
