package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;

/** The rows of one statement: of its lines and, where it has segments, of each of them. */
final class StatementRows {
    private final TableDetail table;
    private final Statement statement;
    private final String pointer;
    private final RowCalculator calculator;
    private final boolean isInTotal;

    /** The code of the result that the statement tells once more, or null. */
    private final String whole;

    private final Map<String, Line> lines;
    private final Map<String, SectionRow> rows = new HashMap<>();
    private final Map<String, Set<AmountColumn>> usedColumns = new HashMap<>();
    private final SegmentRows segments;

    private StatementRows(SectionDocument document, int index, boolean interim) {
        this.statement = document.statements().get(index);
        this.table = TableDetail.of(document, statement);
        this.pointer = "/statements/" + index;
        this.calculator = RowCalculator.ofStatements(interim, table);
        this.isInTotal = document.totalOf().contains(statement.key());
        this.whole = document.statement(statement.breakdownOf())
                .flatMap(Statement::resultCode)
                .orElse(null);
        this.lines = statement.lines().stream().collect(Collectors.toMap(Line::key, Function.identity()));
        learnColumns();
        this.segments = new SegmentRows(table, statement, pointer, calculator, usedColumns);
    }

    /** A statement's rows: its lines in their order, then its segments in theirs. */
    static List<SectionRow> of(SectionDocument document, int index, boolean interim) {
        StatementRows all = new StatementRows(document, index, interim);
        List<SectionRow> found = new ArrayList<>(all.statement.lines().stream()
                .map(line -> all.row(line).with(all.memo(line)))
                .toList());
        found.addAll(all.segments.listed());
        return found;
    }

    /** In a plain statement a column is kept by all lines; in one of segments each line has columns of its own. */
    private void learnColumns() {
        Set<AmountColumn> shared = EnumSet.noneOf(AmountColumn.class);
        for (Line line : statement.lines()) {
            Set<AmountColumn> used = statement.segments().isEmpty() ? shared : EnumSet.noneOf(AmountColumn.class);
            usedColumns.put(line.key(), used);
            learn(used, line.amounts());
            learn(used, line.published().sums());
        }
        for (Segment segment : statement.segments()) {
            for (Segment.SegmentLine line : segment.lines()) {
                Set<AmountColumn> used =
                        usedColumns.computeIfAbsent(line.key(), key -> EnumSet.noneOf(AmountColumn.class));
                learn(used, line.amounts());
                learn(used, line.published().sums());
            }
        }
    }

    private static void learn(Set<AmountColumn> used, Amounts amounts) {
        Stream.of(AmountColumn.values())
                .filter(column -> amounts.in(column) != null)
                .forEach(used::add);
    }

    /** A subtotal's operands are reckoned before it, wherever they stand. */
    private SectionRow row(Line line) {
        SectionRow known = rows.get(line.key());
        if (known != null) {
            return known;
        }
        SectionRow.Place place = new SectionRow.Place(
                statement.code(line.key()),
                parent(line),
                pointer + "/lines/" + statement.lines().indexOf(line),
                line.label(),
                role(line),
                SegmentRows.dimensions(statement, null));
        List<RowCalculator.Sum> sums = sums(line);
        SectionRow row = sums.isEmpty()
                ? calculator.item(
                        place,
                        table.given(line.columns(), line.amounts()),
                        line.published(),
                        usedColumns.get(line.key()))
                : calculator.sum(place, sums, line.published(), usedColumns.get(line.key()));
        row = row.changed(line.budgetChanges(), table.decimals());
        rows.put(line.key(), row);
        return row;
    }

    /** What is shown is the sum over segments: one of them may give its net only. */
    private List<RowCalculator.Sum> sums(Line line) {
        List<RowCalculator.Sum> sums = new ArrayList<>();
        if (!statement.segments().isEmpty()) {
            sums.add(segments.sum(null, line));
        }
        if (line.role().isSum() && !line.formula().isEmpty()) {
            List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
            line.formula().forEach(part -> parts.add(row(lines.get(part)).cells()));
            sums.add(
                    sums.isEmpty()
                            ? new RowCalculator.Sum(parts, Set.of(), statement.isPart(), null)
                            : RowCalculator.Sum.ofPrinted(parts));
        }
        return sums;
    }

    private List<Check> memo(Line line) {
        return line.role() == LineRole.MEMO
                ? MemoChecks.of(rows.get(line.key()), row(lines.get(line.parent())))
                : List.of();
    }

    /**
     * Where there are segments, they are the items, and the lines repeat what they add up to. What breaks another statement down
     * is told there already.
     */
    private Figure.Role role(Line line) {
        Figure.Role role = statement.itemsAs(line.role().figureRole());
        return role == Figure.Role.ITEM && !statement.segments().isEmpty() ? Figure.Role.SUBTOTAL : role;
    }

    private String parent(Line line) {
        if (line.role() == LineRole.RESULT) {
            return isInTotal ? SectionRows.TOTAL : whole;
        }
        if (line.role() == LineRole.MEMO) {
            return statement.code(line.parent());
        }
        return statement.lines().stream()
                .filter(other -> other.formula().contains(line.key()))
                .map(other -> statement.code(other.key()))
                .findFirst()
                .orElse(whole);
    }
}
