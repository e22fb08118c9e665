package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.sentence.Sentence;

/** The rows of a statement's segments: each of its lines in each of them. */
final class SegmentRows {
    private final TableDetail table;
    private final Statement statement;
    private final String pointer;
    private final RowCalculator calculator;
    private final Map<String, Set<AmountColumn>> usedColumns;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, List<Segment>> children = new HashMap<>();

    /** By segment and line; those that there is nothing of too. */
    private final Map<List<String>, Optional<SectionRow>> rows = new HashMap<>();

    private final Map<List<String>, Segment.SegmentLine> given = new HashMap<>();
    private final Map<List<String>, String> pointers = new HashMap<>();

    /**
     * The rows of a statement that keeps the rules.
     *
     * @param usedColumns the columns that are kept of each line, by its key
     */
    SegmentRows(
            TableDetail table,
            Statement statement,
            String pointer,
            RowCalculator calculator,
            Map<String, Set<AmountColumn>> usedColumns) {
        this.table = table;
        this.statement = statement;
        this.pointer = pointer;
        this.calculator = calculator;
        this.usedColumns = usedColumns;
        statement.lines().forEach(line -> lines.put(line.key(), line));
        for (int s = 0; s < statement.segments().size(); s++) {
            Segment segment = statement.segments().get(s);
            children.computeIfAbsent(segment.parent(), key -> new ArrayList<>()).add(segment);
            for (int l = 0; l < segment.lines().size(); l++) {
                List<String> name =
                        List.of(segment.key(), segment.lines().get(l).key());
                given.put(name, segment.lines().get(l));
                pointers.put(name, pointer + "/segments/" + s + "/lines/" + l);
            }
        }
    }

    /** What else tells the figures of a statement, or of a segment of it, apart. */
    static Map<String, String> dimensions(Statement statement, Segment segment) {
        Map<String, String> dimensions = new TreeMap<>();
        if (statement.entity() != StatementEntity.BOARD) {
            dimensions.put("entity", statement.entity().code());
        }
        Financing financing =
                segment == null || segment.financing() == null ? statement.financing() : segment.financing();
        if (financing != null) {
            dimensions.put("financing", financing.code());
        }
        if (segment != null && segment.activityCode() != null) {
            dimensions.put("activity", segment.activityCode());
        }
        return dimensions;
    }

    /** The rows that the segments list, in the document's order. */
    List<SectionRow> listed() {
        List<SectionRow> listed = new ArrayList<>();
        for (Segment segment : statement.segments()) {
            for (Segment.SegmentLine line : segment.lines()) {
                SectionRow row = row(segment, lines.get(line.key())).orElseThrow();
                listed.add(row.changed(line.budgetChanges(), table.decimals()).with(memo(segment, line, row)));
            }
        }
        return listed;
    }

    /**
     * A line over the segments of a parent.
     *
     * @param parent the parent's key; null for those at the top
     */
    RowCalculator.Sum sum(String parent, Line line) {
        List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
        for (Segment segment : children.getOrDefault(parent, List.of())) {
            parts.add(row(segment, line).map(SectionRow::cells).orElse(Map.of()));
        }
        Sentence name = Sentence.of(
                statement.by() == Segment.Sort.ACTIVITY
                        ? "finance.against.sum-of-activities"
                        : "finance.against.sum-of-units");
        return new RowCalculator.Sum(parts, Set.of(), statement.isPart(), name);
    }

    private Optional<SectionRow> row(Segment segment, Line line) {
        List<String> name = List.of(segment.key(), line.key());
        Optional<SectionRow> known = rows.get(name);
        if (known == null) {
            known = reckoned(segment, line, given.get(name));
            rows.put(name, known);
        }
        return known;
    }

    /** A line that the segment does not list is reckoned where it is a sum, so that what it is a part of is whole. */
    private Optional<SectionRow> reckoned(Segment segment, Line line, Segment.SegmentLine own) {
        List<RowCalculator.Sum> sums = sums(segment, line);
        Published published = own == null ? Published.NOTHING : own.published();
        Set<AmountColumn> used = usedColumns.getOrDefault(line.key(), Set.of());
        if (!sums.isEmpty()) {
            return Optional.of(calculator.sum(place(segment, line), sums, published, used));
        }
        return Optional.ofNullable(own)
                .map(cells -> calculator.item(
                        place(segment, line), table.given(cells.columns(), cells.amounts()), published, used));
    }

    private List<RowCalculator.Sum> sums(Segment segment, Line line) {
        List<RowCalculator.Sum> sums = new ArrayList<>();
        if (children.containsKey(segment.key())) {
            sums.add(sum(segment.key(), line));
        }
        if (line.role().isSum() && !line.formula().isEmpty()) {
            List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
            line.formula()
                    .forEach(part -> parts.add(
                            row(segment, lines.get(part)).map(SectionRow::cells).orElse(Map.of())));
            sums.add(sums.isEmpty() ? new RowCalculator.Sum(parts, Set.of()) : RowCalculator.Sum.ofPrinted(parts));
        }
        return sums;
    }

    private SectionRow.Place place(Segment segment, Line line) {
        String parent =
                segment.parent() == null ? statement.code(line.key()) : statement.code(segment.parent(), line.key());
        if (line.role() == LineRole.MEMO) {
            parent = statement.code(segment.key(), line.parent());
        }
        return new SectionRow.Place(
                statement.code(segment.key(), line.key()),
                parent,
                pointers.getOrDefault(List.of(segment.key(), line.key()), pointer),
                segment.label() + ", " + line.label(),
                role(segment, line),
                dimensions(statement, segment));
    }

    private Figure.Role role(Segment segment, Line line) {
        if (line.role() == LineRole.MEMO) {
            return Figure.Role.MEMO;
        }
        return isSum(statement, segment, line) ? Figure.Role.SUBTOTAL : statement.itemsAs(Figure.Role.ITEM);
    }

    /** Whether the cells of a line in a segment are derived. */
    static boolean isSum(Statement statement, Segment segment, Line line) {
        return (line.role().isSum() && !line.formula().isEmpty()) || statement.isParent(segment);
    }

    private List<Check> memo(Segment segment, Segment.SegmentLine line, SectionRow row) {
        Line memo = lines.get(line.key());
        return memo.role() == LineRole.MEMO
                ? row(segment, lines.get(memo.parent()))
                        .map(parent -> MemoChecks.of(row, parent))
                        .orElse(List.of())
                : List.of();
    }
}
