package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Language;

/** The figures of a chart as data: exact, in the units of figures, however the chart writes them. */
public final class ChartData {

    private static final List<String> HEAD =
            List.of("label", "column", "code", "kind", "period", "value", "unit", "decimals", "status", "reason");

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\s'\\u2212]");

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\\r\\n]|^\\s|\\s$");
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String END = "\r\n";

    private ChartData() {}

    /** The chart as JSON: what is seen, and the figures by row; null where a row has none for a column. */
    public static ObjectNode json(Chart chart, Language language) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("chart", chart.key());
        view.put("title", chart.title().in(language));
        view.put("about", chart.about().in(language));
        view.put("alternative", chart.alternative(language));
        ArrayNode columns = view.putArray("columns");
        chart.columns().forEach(column -> columns.add(column.name().in(language)));
        ArrayNode rows = view.putArray("rows");
        for (Chart.Row row : chart.rows()) {
            ObjectNode of = rows.addObject().put("label", row.label().in(language));
            ArrayNode figures = of.putArray("figures");
            row.figures().forEach(figure -> figures.add(figure == null ? null : figure(figure, language)));
        }
        return view;
    }

    private static ObjectNode figure(ChartFigure figure, Language language) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("code", figure.code());
        view.put("kind", figure.kind());
        view.put("period", figure.period());
        figure.dimensions().forEach(view::put);
        view.put("value", figure.amount().value());
        view.put("unit", figure.amount().unit());
        if (figure.amount().unitLabel() != null) {
            view.put("unitLabel", figure.amount().unitLabel());
        }
        view.put("decimals", figure.amount().decimals());
        view.put("status", figure.amount().status());
        if (figure.amount().reason() != null) {
            view.put("reason", figure.amount().reason().in(language));
        }
        return view;
    }

    /** A line for each figure, as Excel and everything else reads it. */
    public static String csv(Chart chart, Language language) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        line(csv, HEAD);
        for (Chart.Row row : chart.rows()) {
            for (int i = 0; i < chart.columns().size(); i++) {
                ChartFigure figure = row.figures().get(i);
                if (figure != null) {
                    line(
                            csv,
                            cells(
                                    row.label().in(language),
                                    chart.columns().get(i).name().in(language),
                                    figure,
                                    language));
                }
            }
        }
        return csv.toString();
    }

    private static List<String> cells(String label, String column, ChartFigure figure, Language language) {
        ChartFigure.Amount amount = figure.amount();
        BigDecimal value = amount.value();
        return new ArrayList<>(Arrays.asList(
                text(label),
                text(column),
                figure.code(),
                figure.kind(),
                figure.period(),
                value == null ? "" : value.toPlainString(),
                text(Objects.requireNonNullElse(amount.unitLabel(), amount.unit())),
                Integer.toString(amount.decimals()),
                amount.status(),
                amount.reason() == null ? "" : text(amount.reason().in(language))));
    }

    /** A text that is none but a text, whatever opens the file. */
    private static String text(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            csv.append(i == 0 ? "" : ",");
            csv.append(NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        csv.append(END);
    }
}
