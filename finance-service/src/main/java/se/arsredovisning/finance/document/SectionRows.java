package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;

/** Every row of a section's tables, reckoned once for all that is made of them. */
final class SectionRows {

    /** The code of the total of the section's statements. */
    static final String TOTAL = "finance.total";

    private final SectionId section;
    private final SectionDocument document;
    private final Map<String, SectionRow> rows = new LinkedHashMap<>();
    private TotalRow total;

    private SectionRows(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /** The rows of a document that keeps the rules. */
    static SectionRows of(SectionId section, SectionDocument document) {
        SectionRows all = new SectionRows(section, document);
        for (int s = 0; s < document.statements().size(); s++) {
            StatementRows.of(document, s, section.interim()).forEach(all::add);
        }
        all.total = TotalRow.of(section, document, all);
        for (int f = 0; f < document.forecasts().size(); f++) {
            all.add(all.forecast(document.forecasts().get(f), "/forecasts/" + f));
        }
        InvestmentRows.of(document, section.interim()).forEach(all::add);
        return all;
    }

    /** The rows in the document's order: statements, forecasts, investments; without the total of the statements. */
    List<SectionRow> all() {
        return List.copyOf(rows.values());
    }

    /** The row at a JSON Pointer of the section, if there is one. */
    Optional<SectionRow> at(String pointer) {
        return Optional.ofNullable(rows.get(pointer));
    }

    /** The total of the statements that the section names; nothing where there is none. */
    Optional<SectionRow> total() {
        return Optional.ofNullable(total.row());
    }

    /** Why there is no total, or where it is not what its own amounts come to. */
    List<Check> totalChecks() {
        return total.checks();
    }

    /** The members of the total that add up what the board published. */
    List<String> totalFromPublished() {
        return total.fromPublished();
    }

    /** Whether the board printed the total: it is one statement's result, as that was given and printed. */
    boolean isTotalPublished() {
        return total.isPublished(document.totalOf());
    }

    /** The total of the investments; nothing where there are none. */
    Optional<SectionRow> investments() {
        return at("/investments/total");
    }

    private void add(SectionRow row) {
        rows.put(row.place().pointer(), row);
    }

    /** The row of the result of the statement of that key, if there is one. */
    Optional<SectionRow> result(String statement) {
        return document.statement(statement).flatMap(this::result);
    }

    private Optional<SectionRow> result(Statement statement) {
        return statement.result().flatMap(line -> document.pointers()
                .line(statement.key(), line.key())
                .flatMap(this::at));
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
        Map<Difference, Cell> differences = new EnumMap<>(Difference.class);
        if (printed == null) {
            if (computed != null) {
                differences.put(Difference.DEVIATION, computed);
            }
            return new SectionRow(place, cells, differences, List.of());
        }
        Cell cell = Cell.given(printed, document.decimals(), document.source());
        differences.put(Difference.DEVIATION, cell);
        CheckedCell checked = CheckedCell.printed(
                place,
                Difference.DEVIATION.member(),
                Sentence.of("finance.column.deviation-from-outcome"),
                "difference");
        Check check = known
                ? checked.compare(cell.known(), computed.known(), false)
                : checked.unverifiable(printed, Sentence.of("finance.why.no-outcome-or-forecast"));
        return new SectionRow(place, cells, differences, List.of(check));
    }
}
