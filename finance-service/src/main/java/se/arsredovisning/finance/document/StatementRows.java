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
    private final Reckoning reckoning;
    private final Map<String, Line> lines;
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<Column> kept;

    private StatementRows(SectionDocument document, int index, Reckoning reckoning) {
        this.document = document;
        this.statement = document.statements().get(index);
        this.pointer = "/statements/" + index;
        this.reckoning = reckoning;
        this.lines = statement.lines().stream().collect(Collectors.toMap(Line::key, Function.identity()));
        this.kept = kept(statement);
    }

    /** A statement's rows, in the order of its lines. */
    static List<Row> of(SectionDocument document, int index, Reckoning reckoning) {
        StatementRows all = new StatementRows(document, index, reckoning);
        return all.statement.lines().stream().map(all::row).toList();
    }

    private static Set<Column> kept(Statement statement) {
        Set<Column> kept = EnumSet.noneOf(Column.class);
        for (Line line : statement.lines()) {
            Amounts amounts = line.role().isSum() ? line.published().sums() : line.amounts();
            for (Column column : Column.values()) {
                if (amounts.in(column) != null) {
                    kept.add(column);
                }
            }
        }
        return kept;
    }

    /** A subtotal's operands are reckoned before it, wherever they stand. */
    private Row row(Line line) {
        Row known = rows.get(line.key());
        if (known != null) {
            return known;
        }
        Row.Place place = new Row.Place(
                statement.code(line.key()),
                parent(line),
                pointer + "/lines/" + statement.lines().indexOf(line),
                line.label(),
                line.role().figureRole());
        Row row;
        if (line.role().isSum()) {
            List<Map<Column, Cell>> parts = new ArrayList<>();
            line.formula().forEach(part -> parts.add(row(lines.get(part)).cells()));
            row = reckoning.sum(place, new Reckoning.Sum(parts, Set.of()), line.published(), kept);
        } else {
            row = reckoning.item(
                    place,
                    GivenCells.of(document, statement.columns(), line.columns(), line.amounts()),
                    line.published(),
                    kept);
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
