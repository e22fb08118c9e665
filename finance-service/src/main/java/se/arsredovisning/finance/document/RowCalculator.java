package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Calculates the rows of a table: which cells are shown, and whether what was printed follows from the rest.
 *
 * <p>A check is interval arithmetic as in XBRL Calculations 1.1: every operand and the printed cell are known to half of
 * their last digit. A blank cell counts as zero, unless its whole column is blank: that is not kept for such rows, and
 * a difference is unverifiable. Nothing is filled in.
 */
final class RowCalculator {

    private final TableDetail table;
    private final Map<Difference, Operands> operands;

    /** Whether a column may be kept of sums only, as a budget that is set for the net: then there is nothing to check. */
    private final boolean keepsSumsAlone;

    /** How far the multi-year investment of the rows has come, or null where that is not known. */
    private final Project.Stage stage;

    private RowCalculator(
            TableDetail table, Map<Difference, Operands> operands, boolean keepsSumsAlone, Project.Stage stage) {
        this.table = table;
        this.operands = operands;
        this.keepsSumsAlone = keepsSumsAlone;
        this.stage = stage;
    }

    /**
     * Rows where income is positive: the deviation is what is better than the budget. An interim section's deviation is
     * its forecast's, for both are of the whole year.
     */
    static RowCalculator ofStatements(boolean interim, TableDetail table) {
        Map<Difference, Operands> operands = new EnumMap<>(Difference.class);
        operands.put(Difference.DEVIATION, new Operands(attained(interim), AmountColumn.BUDGET));
        operands.put(Difference.PERIOD_DEVIATION, new Operands(AmountColumn.OUTCOME, AmountColumn.PERIOD_BUDGET));
        if (!interim) {
            operands.put(Difference.FORECAST_DEVIATION, new Operands(AmountColumn.FORECAST, AmountColumn.BUDGET));
        }
        operands.put(Difference.CHANGE, new Operands(AmountColumn.OUTCOME, AmountColumn.PREVIOUS_OUTCOME));
        return new RowCalculator(table, operands, true, null);
    }

    /** Rows where expenditure is positive: the deviation is what is left of the budget. */
    static RowCalculator ofInvestments(boolean interim, TableDetail table) {
        Map<Difference, Operands> operands = new EnumMap<>(Difference.class);
        operands.put(Difference.DEVIATION, new Operands(AmountColumn.BUDGET, attained(interim)));
        operands.put(Difference.PERIOD_DEVIATION, new Operands(AmountColumn.PERIOD_BUDGET, AmountColumn.OUTCOME));
        if (!interim) {
            operands.put(Difference.FORECAST_DEVIATION, new Operands(AmountColumn.BUDGET, AmountColumn.FORECAST));
        }
        operands.put(Difference.CHANGE, new Operands(AmountColumn.OUTCOME, AmountColumn.PREVIOUS_OUTCOME));
        operands.put(
                Difference.TOTAL_DEVIATION, new Operands(AmountColumn.DECIDED_TOTAL, AmountColumn.ESTIMATED_TOTAL));
        return new RowCalculator(table, operands, false, null);
    }

    private static AmountColumn attained(boolean interim) {
        return interim ? AmountColumn.FORECAST : AmountColumn.OUTCOME;
    }

    /** The same, of an investment that has come so far: what is left of its decided total is told. */
    RowCalculator of(Project.Stage reached) {
        return reached == null ? this : new RowCalculator(table, operands, keepsSumsAlone, reached);
    }

    /** The same, of a sum of investments that are all finished; what is left is held against what was printed, not told. */
    RowCalculator ofFinished() {
        Map<Difference, Operands> ended = new EnumMap<>(operands);
        ended.put(Difference.TOTAL_DEVIATION, new Operands(AmountColumn.DECIDED_TOTAL, AmountColumn.ACCUMULATED));
        return new RowCalculator(table, ended, keepsSumsAlone, stage);
    }

    /**
     * What a row is the sum of.
     *
     * @param parts the cells of the rows that it sums
     * @param unknown the columns that cannot be summed, for a part does not have them
     * @param partial whether some of its parts are not given at all
     * @param name what it is called: the sum of the segments of a sort; null of a sum of lines
     */
    record Sum(Collection<Map<AmountColumn, Cell>> parts, Set<AmountColumn> unknown, boolean partial, Sentence name) {

        Sum(Collection<Map<AmountColumn, Cell>> parts, Set<AmountColumn> unknown) {
            this(parts, unknown, false, null);
        }

        /** Of lines that are themselves sums over segments: what is only computed of them may miss what a segment lacks. */
        static Sum ofPrinted(Collection<Map<AmountColumn, Cell>> parts) {
            Set<AmountColumn> computed = EnumSet.noneOf(AmountColumn.class);
            parts.forEach(part -> part.forEach((column, cell) -> {
                if (!cell.published()) {
                    computed.add(column);
                }
            }));
            return new Sum(parts, computed);
        }

        private Cell in(AmountColumn column) {
            return unknown.contains(column) ? null : Cell.sum(parts, column).orElse(null);
        }

        private boolean isBlank(AmountColumn column) {
            return parts.stream().anyMatch(part -> !part.containsKey(column));
        }
    }

    /** A row whose cells are given. */
    SectionRow item(
            SectionRow.Place place, Map<AmountColumn, Cell> given, Published published, Set<AmountColumn> kept) {
        return differences(place, given, published, kept, new ArrayList<>());
    }

    /**
     * A row that is a sum.
     *
     * @param kept the columns that rows of its sort have
     */
    SectionRow sum(SectionRow.Place place, Sum sum, Published published, Set<AmountColumn> kept) {
        return sum(place, List.of(sum), published, kept);
    }

    /**
     * A row that is the sum of several sorts of parts, each of which comes to it; the first that has a column is shown.
     *
     * @param kept the columns that rows of its sort have
     */
    SectionRow sum(SectionRow.Place place, List<Sum> sums, Published published, Set<AmountColumn> kept) {
        Map<AmountColumn, Cell> cells = new EnumMap<>(AmountColumn.class);
        List<Check> checks = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            BigDecimal printed = published.sums().in(column);
            if (printed != null) {
                Cell cell = table.printed(printed);
                cells.put(column, cell);
                checks.addAll(checks(place, column, sums, cell));
            } else if (!column.isTotal()) {
                sums.stream()
                        .filter(sum -> !sum.partial())
                        .map(sum -> sum.in(column))
                        .filter(computed -> computed != null)
                        .findFirst()
                        .ifPresent(computed -> cells.put(column, computed));
            }
        }
        return differences(place, cells, published, kept, checks);
    }

    private List<Check> checks(SectionRow.Place place, AmountColumn column, List<Sum> sums, Cell printed) {
        List<Check> checks = new ArrayList<>();
        for (Sum sum : sums) {
            Cell computed = sum.in(column);
            CheckedCell checked = CheckedCell.printed(place, column.member(), column.label(), "sum");
            if (sum.name() != null && sums.size() > 1) {
                checked = checked.against("segments", sum.name());
            }
            if (computed == null
                    && (keepsSumsAlone || column.isTotal() || sum.parts().isEmpty())) {
                continue;
            }
            if (sum.partial()) {
                checks.add(checked.unverifiable(printed.value(), Sentence.of("finance.why.part-of-table")));
            } else if (computed == null) {
                checks.add(checked.unverifiable(printed.value(), Sentence.of("finance.why.no-amounts-summed")));
            } else {
                checks.add(checked.compare(printed.known(), computed.known(), sum.isBlank(column)));
            }
        }
        return checks;
    }

    private SectionRow differences(
            SectionRow.Place place,
            Map<AmountColumn, Cell> cells,
            Published published,
            Set<AmountColumn> kept,
            List<Check> checks) {
        Map<Difference, Cell> differences = new EnumMap<>(Difference.class);
        operands.forEach((difference, columns) -> {
            Operands pair = difference == Difference.TOTAL_DEVIATION ? ofTotal(columns, cells) : columns;
            BigDecimal printed = published.in(difference);
            if (printed == null) {
                if (difference != Difference.TOTAL_DEVIATION || stage != null) {
                    pair.computed(cells).ifPresent(computed -> differences.put(difference, computed));
                }
            } else {
                Cell cell = table.printed(printed);
                differences.put(difference, cell);
                CheckedCell checked = CheckedCell.printed(place, difference.member(), difference.label(), "difference");
                checks.add(
                        pair.isKnown(cells, kept)
                                ? checked.compare(cell.known(), pair.difference(cells), pair.isBlank(cells))
                                : checked.unverifiable(printed, Sentence.of("finance.why.no-amounts-compared")));
            }
        });
        return new SectionRow(place, cells, differences, List.copyOf(checks));
    }

    /**
     * A finished investment has cost what it has cost; any other what it is expected to. Where the stage is not known, the
     * other of the two where the one is not.
     */
    private Operands ofTotal(Operands usual, Map<AmountColumn, Cell> cells) {
        boolean isExpected = stage == null
                ? cells.containsKey(AmountColumn.ESTIMATED_TOTAL)
                        && (usual.less() == AmountColumn.ESTIMATED_TOTAL
                                || !cells.containsKey(AmountColumn.ACCUMULATED))
                : stage != Project.Stage.FINISHED;
        return new Operands(
                AmountColumn.DECIDED_TOTAL, isExpected ? AmountColumn.ESTIMATED_TOTAL : AmountColumn.ACCUMULATED);
    }

    /** The two columns of a row that a difference is of. */
    private record Operands(AmountColumn from, AmountColumn less) {

        boolean isKnown(Map<AmountColumn, Cell> cells, Set<AmountColumn> kept) {
            return from.isTotal() ? !isBlank(cells) : isKept(from, cells, kept) && isKept(less, cells, kept);
        }

        /** A cell that was computed is kept in rows that nothing was printed of. */
        private static boolean isKept(AmountColumn column, Map<AmountColumn, Cell> cells, Set<AmountColumn> kept) {
            return kept.contains(column) || cells.containsKey(column);
        }

        boolean isBlank(Map<AmountColumn, Cell> cells) {
            return !cells.containsKey(from) || !cells.containsKey(less);
        }

        Interval difference(Map<AmountColumn, Cell> cells) {
            return Cell.difference(cells.get(from), cells.get(less));
        }

        Optional<Cell> computed(Map<AmountColumn, Cell> cells) {
            return isBlank(cells)
                    ? Optional.empty()
                    : Optional.of(new Cell(
                            difference(cells),
                            Math.min(cells.get(from).decimals(), cells.get(less).decimals()),
                            false,
                            Cell.COMPUTED));
        }
    }
}
