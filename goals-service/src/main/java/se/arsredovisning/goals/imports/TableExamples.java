package se.arsredovisning.goals.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** Rows that show how the tables are filled in. */
final class TableExamples {

    /** By layout: the example of each column, and what follows in a second row. */
    static final Map<String, List<Map<String, Object>>> ROWS = Map.of(
            TableLayouts.GOALS.name(),
            List.of(
                    row(TableLayouts.GOALS),
                    Map.of("goal", "bemotande", "title", "Gott bemötande", "assessment", "partly-fulfilled")),
            TableLayouts.MEASURES.name(),
            List.of(
                    row(TableLayouts.MEASURES),
                    Map.of(
                            "goal",
                            "foretagsklimat",
                            "kind",
                            TableLayouts.INDICATOR,
                            "measure",
                            "nki",
                            "year",
                            2019,
                            "outcome",
                            new BigDecimal(59),
                            "status",
                            "final")),
            TableLayouts.ASSIGNMENTS.name(),
            List.of(row(TableLayouts.ASSIGNMENTS)));

    private TableExamples() {}

    private static Map<String, Object> row(TableLayout layout) {
        return Stream.of(layout)
                .flatMap(table -> table.columns().stream())
                .filter(column -> !column.example().isEmpty())
                .collect(Collectors.toMap(TableColumn::header, TableExamples::cell));
    }

    private static Object cell(TableColumn column) {
        return switch (column.kind()) {
            case INTEGER -> Integer.valueOf(column.example());
            case DECIMAL, PERCENT -> new BigDecimal(column.example());
            case DATE -> LocalDate.parse(column.example());
            case TEXT, MONTH, CHOICE -> column.example();
        };
    }
}
