package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of one statement. */
final class StatementRows {

    private final SectionDocument document;
    private final Statement statement;
    private final String pointer;
    private final RowCalculator calculator;
    private final Map<String, Line> lines;
    private final Map<String, SectionRow> rows = new HashMap<>();
    private final Set<AmountColumn> usedColumns;

    private StatementRows(SectionDocument document, int index, RowCalculator calculator) {
        this.document = document;
        this.statement = document.statements().get(index);
        this.pointer = "/statements/" + index;
        this.calculator = calculator;
        this.lines = statement.lines().stream().collect(Collectors.toMap(Line::key, Function.identity()));
        this.usedColumns = usedColumns(statement);
    }

    /** A statement's rows, in the order of its lines. */
    static List<SectionRow> of(SectionDocument document, int index, RowCalculator calculator) {
        StatementRows all = new StatementRows(document, index, calculator);
        return all.statement.lines().stream().map(all::row).toList();
    }

    private static Set<AmountColumn> usedColumns(Statement statement) {
        Set<AmountColumn> usedColumns = EnumSet.noneOf(AmountColumn.class);
        for (Line line : statement.lines()) {
            Amounts amounts = line.role().isSum() ? line.published().sums() : line.amounts();
            for (AmountColumn column : AmountColumn.values()) {
                if (amounts.in(column) != null) {
                    usedColumns.add(column);
                }
            }
        }
        return usedColumns;
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
                line.role().figureRole());
        SectionRow row;
        if (line.role().isSum()) {
            List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
            line.formula().forEach(part -> parts.add(row(lines.get(part)).cells()));
            row = calculator.sum(place, new RowCalculator.Sum(parts, Set.of()), line.published(), usedColumns);
        } else {
            row = calculator.item(
                    place,
                    GivenCells.of(document, statement.columns(), line.columns(), line.amounts()),
                    line.published(),
                    usedColumns);
        }
        rows.put(line.key(), row);
        return row;
    }

    private String parent(Line line) {
        if (line.role() == LineRole.RESULT) {
            return SectionRows.TOTAL;
        }
        return statement.lines().stream()
                .filter(other -> other.formula().contains(line.key()))
                .map(other -> statement.code(other.key()))
                .findFirst()
                .orElse(null);
    }
}
