package se.arsredovisning.reports.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Which codes are asked for.
 *
 * @param codes the patterns, one of which must match; empty asks for all
 * @param units the units, one of which must be in use with the code; empty asks for all
 * @param comparable whether they must, or must not, compare between boards; null asks for both
 */
record CodeSelection(List<CodePattern> codes, List<String> units, Boolean comparable) {

    private static final int MOST_VALUES = 100;
    private static final int MOST_PATTERNS = 20;
    private static final Set<String> UNITS =
            Arrays.stream(Unit.values()).map(Unit::code).collect(Collectors.toCollection(TreeSet::new));
    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

    /**
     * Reads the parameters of a list, each null or empty where it was not given.
     *
     * @throws ProblemException {@code invalid-content} that names every value that is none
     */
    static CodeSelection of(List<String> code, List<String> unit, String comparable) {
        List<Fault> faults = new ArrayList<>();
        List<CodePattern> codes = values("code", code, CodePattern::isOne, CodePattern.refusal(), faults).stream()
                .map(CodePattern::new)
                .toList();
        if (codes.stream().filter(pattern -> !pattern.exact()).count() > MOST_PATTERNS) {
            faults.add(new Fault("code", null, Sentence.of("reports.fault.many-patterns", MOST_PATTERNS)));
        }
        List<String> units = values("unit", unit, UNITS::contains, Sentence.of("fault.none-of", UNITS), faults);
        if (comparable != null && !YES_OR_NO.containsKey(comparable)) {
            faults.add(new Fault("comparable", comparable, Sentence.of("fault.none-of", List.of(false, true))));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new CodeSelection(codes, units, comparable == null ? null : YES_OR_NO.get(comparable));
    }

    /** Whether a code that compares, or does not, is asked for. */
    boolean wants(boolean compares) {
        return comparable == null || comparable == compares;
    }

    private static List<String> values(
            String name, List<String> given, Predicate<String> good, Sentence otherwise, List<Fault> faults) {
        if (given == null) {
            return List.of();
        }
        List<String> words = given.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .distinct()
                .toList();
        if (words.size() > MOST_VALUES) {
            faults.add(new Fault(name, null, Sentence.of("reports.fault.many-values", MOST_VALUES)));
            return List.of();
        }
        words.stream()
                .filter(good.negate())
                .forEach(word ->
                        faults.add(new Fault(name, word, word.isEmpty() ? Sentence.of("fault.empty") : otherwise)));
        return words.stream().filter(good).toList();
    }
}
