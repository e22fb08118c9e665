package se.arsredovisning.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.code.CodePattern;

/**
 * Which figures are asked for. Unless sections are named, each period comes from its own section, so that a comparison
 * year is not counted beside the year's own report.
 *
 * @param source which figures there are to ask
 * @param conditions what must hold of a row, in SQL; every {@code ?} is a text or a list of texts
 * @param values a {@code String} or a {@code List} of them for each question mark, in their order
 * @param amounts what amounts are to be given in
 */
public record FigureSelection(FigureSource source, List<String> conditions, List<Object> values, Denomination amounts) {

    /** What amounts in kronor were asked for with before imports and figures had the same words. */
    private static final String WORD_BEFORE = "SEK";

    private static final int MOST_VALUES = 100;
    private static final int MOST_PATTERNS = 20;
    private static final String EVERY = "all";

    /**
     * The figures of all boards.
     *
     * @param source which figures there are to ask
     * @param municipality SCB's codes; null asks for all, as everywhere here
     * @param board slugs of boards
     * @param reportedIn the sections whose figures are asked for, comparison years included; {@code all} for every one
     * @throws ProblemException {@code invalid-content} that names every value that is none
     */
    public static FigureSelection of(
            FigureSource source,
            List<String> municipality,
            List<String> board,
            List<String> reportedIn,
            FigureParameters asked) {
        Reader reader = new Reader();
        reader.any(
                "municipality",
                "municipality",
                municipality,
                Municipalities::exists,
                Sentence.of("fault.municipality"));
        reader.any("board", "board", board, SectionId::isBoard, Sentence.of("fault.board"));
        reader.reportedIn(reportedIn);
        return reader.read(source, asked);
    }

    /** The figures of one report, comparison years included. */
    public static FigureSelection of(FigureSource source, SectionId report, FigureParameters asked) {
        Reader reader = new Reader();
        reader.sections(List.of(report));
        return reader.read(source, asked);
    }

    /** The condition in SQL. */
    public String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** A question in SQL that has the condition as its first part with question marks, as it is put to the database. */
    public String ask(String question) {
        return source.ask(question);
    }

    /** The values of {@link #ask}, in their order: the source's, then the condition's. */
    public List<Object> allValues() {
        return Stream.concat(source.values().stream(), values.stream()).toList();
    }

    /**
     * The same with the values in their places, for a command that takes no parameters.
     *
     * @param escape makes any text safe within apostrophes
     */
    public String ask(String question, UnaryOperator<String> escape) {
        List<Object> all = allValues();
        String[] pieces = ask(question).split("\\?", -1);
        StringBuilder asked = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            asked.append(literal(all.get(i - 1), escape)).append(pieces[i]);
        }
        return asked.toString();
    }

    private static String literal(Object value, UnaryOperator<String> escape) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> literal(one, escape))
                    .collect(Collectors.joining(", ", "cast(array[", "] as text[])"));
        }
        return "'" + escape.apply((String) value) + "'";
    }

    private static final class Reader {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        FigureSelection read(FigureSource source, FigureParameters asked) {
            periods(asked.period);
            codes(asked.code);
            words("kind", asked.kind, FigureWords.KINDS);
            words("unit", asked.unit, FigureWords.UNITS);
            words("role", asked.role, FigureWords.ROLES);
            words("status", asked.status, FigureWords.STATUSES);
            boolean inKronor = asked.amounts == null || asked.amounts.equals(WORD_BEFORE);
            Denomination amounts = inKronor ? Denomination.SEK : Denomination.BY_WORD.get(asked.amounts);
            if (amounts == null) {
                faults.add(new Fault(
                        "amounts", asked.amounts, Sentence.of("fault.none-of", List.of("sek", "tkr", "mnkr"))));
            }
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            return new FigureSelection(source, List.copyOf(conditions), List.copyOf(values), amounts);
        }

        /** The values of a parameter, each once; those that are none are faults and left out. */
        private Set<String> values(String name, List<String> given, Predicate<String> good, Sentence otherwise) {
            Set<String> words = new LinkedHashSet<>();
            given.forEach(list -> words.addAll(Arrays.asList(list.split(",", -1))));
            if (words.size() > MOST_VALUES) {
                faults.add(new Fault(name, null, Sentence.of("reports.fault.many-values", MOST_VALUES)));
                return Set.of();
            }
            words.stream()
                    .filter(good.negate())
                    .forEach(word ->
                            faults.add(new Fault(name, word, word.isEmpty() ? Sentence.of("fault.empty") : otherwise)));
            words.removeIf(good.negate());
            return words;
        }

        private void and(String condition, Collection<String> list) {
            conditions.add(condition);
            values.add(List.copyOf(list));
        }

        void any(String name, String column, List<String> given, Predicate<String> good, Sentence otherwise) {
            if (isGiven(given)) {
                and(column + " = any (?)", values(name, given, good, otherwise));
            }
        }

        private void words(String name, List<String> given, Map<String, ?> known) {
            any(name, name, given, known::containsKey, Sentence.of("fault.none-of", known.keySet()));
        }

        void reportedIn(List<String> given) {
            if (!isGiven(given)) {
                conditions.add("own");
                return;
            }
            Set<String> ids = values(
                    "reportedIn",
                    given,
                    id -> id.equals(EVERY) || SectionId.tryParse(id).isPresent(),
                    Sentence.of("reports.fault.reported-in", EVERY));
            if (!ids.contains(EVERY)) {
                sections(ids.stream().map(SectionId::parse).toList());
            }
        }

        void sections(List<SectionId> ids) {
            conditions.add("(municipality, board, report_period) in (select * from unnest(?, ?, ?))");
            values.add(ids.stream().map(SectionId::municipality).toList());
            values.add(ids.stream().map(SectionId::board).toList());
            values.add(ids.stream().map(SectionId::period).toList());
        }

        private void periods(List<String> given) {
            if (isGiven(given)) {
                Set<String> words =
                        values("period", given, word -> PeriodRange.parse(word).isPresent(), PeriodRange.refusal());
                and(
                        "period = any (?)",
                        new LinkedHashSet<>(words.stream()
                                .map(PeriodRange::parse)
                                .flatMap(Optional::stream)
                                .flatMap(range -> range.periods().stream())
                                .toList()));
            }
        }

        private void codes(List<String> given) {
            if (!isGiven(given)) {
                return;
            }
            List<CodePattern> patterns = values("code", given, CodePattern::isOne, CodePattern.refusal()).stream()
                    .map(CodePattern::new)
                    .toList();
            if (patterns.stream().filter(pattern -> !pattern.exact()).count() > MOST_PATTERNS) {
                faults.add(new Fault("code", null, Sentence.of("reports.fault.many-patterns", MOST_PATTERNS)));
                return;
            }
            conditions.add(CodePattern.condition("code", patterns));
            values.addAll(CodePattern.values(patterns));
        }

        private static boolean isGiven(List<String> given) {
            return given != null && !given.isEmpty();
        }
    }
}
