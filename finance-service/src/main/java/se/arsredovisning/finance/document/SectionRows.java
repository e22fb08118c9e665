package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;

/** Every row of a section's tables, reckoned once for all that is made of them. */
final class SectionRows {

    /** The code of the board's total over its statements. */
    static final String TOTAL = "finance.total";

    private final SectionId section;
    private final SectionDocument document;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private Row total;

    private SectionRows(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /** The rows of a document that keeps the rules. */
    static SectionRows of(SectionId section, SectionDocument document) {
        SectionRows all = new SectionRows(section, document);
        Reckoning statements = Reckoning.ofStatements(section, document);
        for (int s = 0; s < document.statements().size(); s++) {
            StatementRows.of(document, s, statements).forEach(all::add);
        }
        all.total = all.total(statements);
        for (int f = 0; f < document.forecasts().size(); f++) {
            all.add(all.forecast(document.forecasts().get(f), "/forecasts/" + f));
        }
        InvestmentRows.of(document, Reckoning.ofInvestments(section, document)).forEach(all::add);
        return all;
    }

    /** The rows in the document's order: statements, forecasts, investments; without the board's total. */
    List<Row> all() {
        return List.copyOf(rows.values());
    }

    /** The row at a JSON Pointer of the section, if there is one. */
    Optional<Row> at(String pointer) {
        return Optional.ofNullable(rows.get(pointer));
    }

    /** The board's total over its statements; nothing where one of them has no result. */
    Optional<Row> total() {
        return Optional.ofNullable(total);
    }

    /** The total of the investments; nothing where there are none. */
    Optional<Row> investments() {
        return at("/investments/total");
    }

    private void add(Row row) {
        rows.put(row.place().pointer(), row);
    }

    /** A column that one statement lacks is no total. */
    private Row total(Reckoning reckoning) {
        List<Map<Column, Cell>> parts = new ArrayList<>();
        Set<Column> unknown = EnumSet.noneOf(Column.class);
        for (Statement statement : document.statements()) {
            Row result = result(statement).orElse(null);
            if (result == null) {
                return null;
            }
            parts.add(result.cells());
            unknown.addAll(EnumSet.complementOf(
                    result.cells().isEmpty()
                            ? EnumSet.noneOf(Column.class)
                            : EnumSet.copyOf(result.cells().keySet())));
        }
        Row.Place place = new Row.Place(TOTAL, null, "/total", "Nämndens resultat", Figure.Role.TOTAL);
        return parts.isEmpty()
                ? null
                : reckoning.sum(
                        place, new Reckoning.Sum(parts, unknown), Published.NOTHING, EnumSet.allOf(Column.class));
    }

    /** The row of the result of the statement of that key, if there is one. */
    Optional<Row> result(String statement) {
        return document.statement(statement).flatMap(this::result);
    }

    private Optional<Row> result(Statement statement) {
        return rows.values().stream()
                .filter(row -> row.place().role() == Figure.Role.TOTAL
                        && row.place().code().startsWith(statement.code() + "."))
                .findFirst();
    }

    /** The deviation of a forecast is the outcome less the forecast: known when the year is over. */
    private Row forecast(Forecast forecast, String pointer) {
        Row.Place place = new Row.Place(forecast.code(), null, pointer, forecast.label(), Figure.Role.ITEM);
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        if (forecast.forecast() != null) {
            cells.put(Column.FORECAST, Cell.given(forecast.forecast(), document.decimals(forecast), document.source()));
        }
        Cell outcome = section.interim()
                ? null
                : result(forecast.statement())
                        .map(result -> result.cells().get(Column.OUTCOME))
                        .orElse(null);
        BigDecimal printed = forecast.published().deviation();
        boolean known = outcome != null && cells.containsKey(Column.FORECAST);
        Cell computed = known
                ? new Cell(
                        Cell.difference(outcome, cells.get(Column.FORECAST)),
                        Math.min(outcome.decimals(), document.decimals(forecast)),
                        false,
                        Cell.COMPUTED)
                : null;
        if (printed == null) {
            return new Row(place, cells, computed, null, List.of());
        }
        Cell cell = Cell.given(printed, document.decimals(), document.source());
        CheckedCell checked = new CheckedCell(place, "deviation", "avvikelse från bokslut", "difference");
        Check check = known
                ? checked.compare(cell.known(), computed.known(), false)
                : checked.unverifiable(printed, "utfall eller prognos saknas");
        return new Row(place, cells, cell, null, List.of(check));
    }
}
