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
    private final Map<String, SectionRow> rows = new LinkedHashMap<>();
    private SectionRow total;

    private SectionRows(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /** The rows of a document that keeps the rules. */
    static SectionRows of(SectionId section, SectionDocument document) {
        SectionRows all = new SectionRows(section, document);
        RowCalculator statements = RowCalculator.ofStatements(section, document);
        for (int s = 0; s < document.statements().size(); s++) {
            StatementRows.of(document, s, statements).forEach(all::add);
        }
        all.total = all.total(statements);
        for (int f = 0; f < document.forecasts().size(); f++) {
            all.add(all.forecast(document.forecasts().get(f), "/forecasts/" + f));
        }
        InvestmentRows.of(document, RowCalculator.ofInvestments(section, document))
                .forEach(all::add);
        return all;
    }

    /** The rows in the document's order: statements, forecasts, investments; without the board's total. */
    List<SectionRow> all() {
        return List.copyOf(rows.values());
    }

    /** The row at a JSON Pointer of the section, if there is one. */
    Optional<SectionRow> at(String pointer) {
        return Optional.ofNullable(rows.get(pointer));
    }

    /** The board's total over its statements; nothing where one of them has no result. */
    Optional<SectionRow> total() {
        return Optional.ofNullable(total);
    }

    /** The total of the investments; nothing where there are none. */
    Optional<SectionRow> investments() {
        return at("/investments/total");
    }

    private void add(SectionRow row) {
        rows.put(row.place().pointer(), row);
    }

    /** A column that one statement lacks is no total. */
    private SectionRow total(RowCalculator calculator) {
        List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
        Set<AmountColumn> unknown = EnumSet.noneOf(AmountColumn.class);
        for (Statement statement : document.statements()) {
            SectionRow result = result(statement).orElse(null);
            if (result == null) {
                return null;
            }
            parts.add(result.cells());
            unknown.addAll(EnumSet.complementOf(
                    result.cells().isEmpty()
                            ? EnumSet.noneOf(AmountColumn.class)
                            : EnumSet.copyOf(result.cells().keySet())));
        }
        SectionRow.Place place = new SectionRow.Place(TOTAL, null, "/total", "Nämndens resultat", Figure.Role.TOTAL);
        return parts.isEmpty()
                ? null
                : calculator.sum(
                        place,
                        new RowCalculator.Sum(parts, unknown),
                        Published.NOTHING,
                        EnumSet.allOf(AmountColumn.class));
    }

    /** The row of the result of the statement of that key, if there is one. */
    Optional<SectionRow> result(String statement) {
        return document.statement(statement).flatMap(this::result);
    }

    private Optional<SectionRow> result(Statement statement) {
        return rows.values().stream()
                .filter(row -> row.place().role() == Figure.Role.TOTAL
                        && row.place().code().startsWith(statement.code() + "."))
                .findFirst();
    }

    /** The deviation of a forecast is the outcome less the forecast: known when the year is over. */
    private SectionRow forecast(Forecast forecast, String pointer) {
        SectionRow.Place place =
                new SectionRow.Place(forecast.code(), null, pointer, forecast.label(), Figure.Role.ITEM);
        Map<AmountColumn, Cell> cells = new EnumMap<>(AmountColumn.class);
        if (forecast.forecast() != null) {
            cells.put(
                    AmountColumn.FORECAST,
                    Cell.given(forecast.forecast(), document.decimals(forecast), document.source()));
        }
        Cell outcome = section.interim()
                ? null
                : result(forecast.statement())
                        .map(result -> result.cells().get(AmountColumn.OUTCOME))
                        .orElse(null);
        BigDecimal printed = forecast.published().deviation();
        boolean known = outcome != null && cells.containsKey(AmountColumn.FORECAST);
        Cell computed = known
                ? new Cell(
                        Cell.difference(outcome, cells.get(AmountColumn.FORECAST)),
                        Math.min(outcome.decimals(), document.decimals(forecast)),
                        false,
                        Cell.COMPUTED)
                : null;
        if (printed == null) {
            return new SectionRow(place, cells, computed, null, List.of());
        }
        Cell cell = Cell.given(printed, document.decimals(), document.source());
        CheckedCell checked = new CheckedCell(place, "deviation", "avvikelse från bokslut", "difference");
        Check check = known
                ? checked.compare(cell.known(), computed.known(), false)
                : checked.unverifiable(printed, "utfall eller prognos saknas");
        return new SectionRow(place, cells, cell, null, List.of(check));
    }
}
