package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The total of the statements that a section names.
 *
 * @param row what they come to, or null where that cannot be told
 * @param checks why it cannot
 */
record TotalRow(SectionRow row, List<Check> checks) {

    private static final String POINTER = "/total";

    /** A section may have very many statements. */
    private static final int MOST_NAMED = 10;

    private static final List<Difference> OF_BUDGETS =
            List.of(Difference.DEVIATION, Difference.PERIOD_DEVIATION, Difference.FORECAST_DEVIATION);

    /**
     * The total. Deviations that were printed of the results stand in it too; a column that one statement
     * lacks is no total.
     */
    static TotalRow of(SectionId section, SectionDocument document, SectionRows rows) {
        List<String> of = document.totalOf();
        if (document.statements().isEmpty()) {
            return new TotalRow(null, List.of());
        }
        if (of.isEmpty()) {
            return new TotalRow(
                    null, List.of(unverifiable(POINTER, Sentence.of("finance.total.not-named", eligible(document)))));
        }
        Statement first = document.statement(of.get(0)).orElseThrow();
        Sentence label = first.entity().resultLabel();
        List<Check> checks = new ArrayList<>();
        List<SectionRow> results = new ArrayList<>();
        for (String key : of) {
            rows.result(key).ifPresentOrElse(results::add, () -> checks.add(lacking(document, key, label)));
        }
        return checks.isEmpty()
                ? new TotalRow(sum(section, document, first, results), List.of())
                : new TotalRow(null, List.copyOf(checks));
    }

    /** The statements that can be named: none that tells another's amounts once more. */
    private static String eligible(SectionDocument document) {
        return document.statements().stream()
                .filter(statement -> statement.breakdownOf() == null)
                .map(Statement::key)
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    private static Check lacking(SectionDocument document, String key, Sentence label) {
        Statement statement = document.statement(key).orElseThrow();
        return unverifiable(
                document.pointers().statement(key).orElse(POINTER),
                Sentence.of("finance.total.no-result-line", label, statement.title()));
    }

    private static Check unverifiable(String pointer, Sentence message) {
        return Check.unverifiable(SectionRows.TOTAL, "total", pointer, message);
    }

    private static SectionRow sum(
            SectionId section, SectionDocument document, Statement first, List<SectionRow> results) {
        Set<AmountColumn> unknown = EnumSet.noneOf(AmountColumn.class);
        List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
        for (SectionRow result : results) {
            parts.add(result.cells());
            unknown.addAll(EnumSet.complementOf(
                    result.cells().isEmpty()
                            ? EnumSet.noneOf(AmountColumn.class)
                            : EnumSet.copyOf(result.cells().keySet())));
        }
        SectionRow.Place place = new SectionRow.Place(
                SectionRows.TOTAL,
                null,
                POINTER,
                first.entity().resultLabel().in(Language.SWEDISH),
                Figure.Role.TOTAL,
                SegmentRows.dimensions(first, null));
        SectionRow sum = RowCalculator.ofStatements(section.interim(), TableDetail.of(document, first))
                .sum(
                        place,
                        new RowCalculator.Sum(parts, unknown),
                        Published.NOTHING,
                        EnumSet.allOf(AmountColumn.class));
        Map<Difference, Cell> differences = new EnumMap<>(Difference.class);
        differences.putAll(sum.differences());
        OF_BUDGETS.forEach(difference -> printed(results, difference, differences));
        return new SectionRow(place, sum.cells(), differences, List.of());
    }

    /** Where a result prints a difference, the total is of what the results show, not of what is computed of them. */
    private static void printed(List<SectionRow> results, Difference difference, Map<Difference, Cell> into) {
        List<Cell> cells = results.stream()
                .map(result -> result.difference(difference))
                .filter(cell -> cell != null)
                .toList();
        if (cells.size() == results.size() && cells.stream().anyMatch(Cell::published)) {
            Interval known =
                    cells.stream().map(Cell::known).reduce(Interval::plus).orElseThrow();
            int decimals = cells.stream().mapToInt(Cell::decimals).min().orElseThrow();
            into.put(difference, new Cell(known, decimals, false, Cell.COMPUTED));
        }
    }
}
