package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
 * @param fromPublished the members that all of them give or print, so that they add up what the board published; nothing of
 *     a document of before it could name statements
 * @param checks why it cannot; else where what was printed of the results is not what the total's own amounts come to
 */
record TotalRow(SectionRow row, List<String> fromPublished, List<Check> checks) {

    private static final String KIND = "total";
    private static final String POINTER = "/total";

    /** A section may have very many statements. */
    private static final int MOST_NAMED = 10;

    private static final Set<Difference> OF_BUDGETS =
            EnumSet.of(Difference.DEVIATION, Difference.PERIOD_DEVIATION, Difference.FORECAST_DEVIATION);

    /**
     * The total. Deviations that were printed of the results stand in it too, and of a single result its change; a column
     * that one statement lacks is no total.
     */
    static TotalRow of(SectionId section, SectionDocument document, SectionRows rows) {
        List<String> of = document.totalOf();
        if (document.statements().isEmpty()) {
            return none(List.of());
        }
        if (of.isEmpty()) {
            return none(List.of(unverifiable(POINTER, Sentence.of("finance.total.not-named", eligible(document)))));
        }
        Statement first = document.statement(of.get(0)).orElseThrow();
        Sentence label = first.entity().resultLabel();
        List<Check> checks = new ArrayList<>();
        List<SectionRow> results = new ArrayList<>();
        for (String key : of) {
            rows.result(key).ifPresentOrElse(results::add, () -> checks.add(lacking(document, key, label)));
        }
        return checks.isEmpty() ? sum(section, document, first, results) : none(List.copyOf(checks));
    }

    private static TotalRow none(List<Check> why) {
        return new TotalRow(null, List.of(), why);
    }

    /** Whether it is one statement's result and shows nothing but what the board gave or printed of that. */
    boolean isPublished(List<String> of) {
        return row != null
                && of.size() == 1
                && !fromPublished.isEmpty()
                && fromPublished.size()
                        == row.cells().size() + row.differences().size();
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
        return Check.unverifiable(SectionRows.TOTAL, KIND, pointer, message);
    }

    private static TotalRow sum(
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
        boolean isOfBefore = document.total() == null;
        Set<Difference> shown = results.size() > 1 || isOfBefore ? OF_BUDGETS : EnumSet.allOf(Difference.class);
        Map<Difference, Cell> differences = new EnumMap<>(Difference.class);
        differences.putAll(sum.differences());
        shown.forEach(difference -> printed(results, difference, differences));
        SectionRow total = new SectionRow(place, sum.cells(), differences, List.of());
        return isOfBefore
                ? new TotalRow(total, List.of(), List.of())
                : new TotalRow(total, fromPublished(results, shown), apart(first, sum, differences));
    }

    private static List<String> fromPublished(List<SectionRow> results, Set<Difference> shown) {
        List<String> members = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            if (isPublished(results, result -> result.cells().get(column))) {
                members.add(column.member());
            }
        }
        shown.stream()
                .filter(difference -> isPublished(results, result -> result.difference(difference)))
                .forEach(difference -> members.add(difference.member()));
        return List.copyOf(members);
    }

    private static boolean isPublished(List<SectionRow> results, Function<SectionRow, Cell> cell) {
        return results.stream().map(cell).allMatch(shown -> shown != null && shown.published());
    }

    /** Where they agree there is nothing to tell: the checks of the results' own cells say so. */
    private static List<Check> apart(Statement first, SectionRow computed, Map<Difference, Cell> shown) {
        List<Check> checks = new ArrayList<>();
        computed.differences().forEach((difference, own) -> {
            Check check = new CheckedCell(
                            SectionRows.TOTAL + "." + CheckedCell.step(difference.member()),
                            KIND,
                            POINTER + "/" + difference.member(),
                            Sentence.of("finance.cell-of-total", first.entity().resultLabel(), difference.label()),
                            Sentence.of("finance.against.computed"))
                    .compare(shown.get(difference).known(), own.known(), false);
            if (check.result() != Check.Result.OK) {
                checks.add(check);
            }
        });
        return List.copyOf(checks);
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
