package se.arsredovisning.reports.series;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.draft.BoardNames;
import se.arsredovisning.reports.figure.FigureRow;

/** A series as it is read: whose and what it is, and its points. */
final class SeriesView {

    private final Map<BoardNames.Board, String> names;
    private final Denomination amounts;

    /**
     * Shows series.
     *
     * @param names what boards are called
     * @param amounts what amounts are given in
     */
    SeriesView(Map<BoardNames.Board, String> names, Denomination amounts) {
        this.names = names;
        this.amounts = amounts;
    }

    ObjectNode series(Series series) {
        FigureRow latest = series.latest();
        Figure figure = latest.figure();
        ObjectNode view = Json.MAPPER.createObjectNode();
        String municipality = latest.section().municipality();
        view.putObject("municipality")
                .put("code", municipality)
                .put("name", Municipalities.name(municipality).orElseThrow());
        put(
                view.putObject("board").put("key", latest.section().board()),
                "name",
                names.get(BoardNames.Board.of(latest.section())));
        view.put("code", figure.code());
        view.put("label", figure.label());
        CodeCatalogue catalogue = CodeCatalogue.get();
        catalogue.find(figure.code()).ifPresent(entry -> {
            put(view, "labelEn", entry.labelEn());
            put(view, "definitionSv", entry.definitionSv());
            put(view, "definitionEn", entry.definitionEn());
            put(
                    view,
                    "direction",
                    entry.direction() == null ? null : entry.direction().code());
        });
        view.put("comparable", catalogue.comparable(figure.code(), figure.unit()));
        view.put("kind", figure.kind().code());
        view.put("periodType", figure.periodType().code());
        series.month().ifPresent(month -> view.put("month", month));
        view.set("dimensions", Json.MAPPER.valueToTree(figure.dimensions()));
        view.put("unit", latest.unit(amounts));
        put(view, "unitLabel", figure.unitLabel());
        view.put("decimals", latest.decimals(amounts));
        series.min(amounts).ifPresent(min -> view.put("min", min));
        series.max(amounts).ifPresent(max -> view.put("max", max));
        ArrayNode points = view.putArray("points");
        series.points().forEach(point -> points.add(point(point)));
        return view;
    }

    private ObjectNode point(Point point) {
        ObjectNode view = Json.MAPPER.createObjectNode().put("period", point.period());
        addValue(view, point.row());
        view.put("origin", point.origin().code());
        ArrayNode restatements = view.putArray("restatements");
        point.restatements().forEach(row -> addValue(restatements.addObject(), row));
        return view;
    }

    private void addValue(ObjectNode view, FigureRow row) {
        Figure figure = row.figure();
        view.put("value", row.value(amounts));
        view.put("decimals", row.decimals(amounts));
        view.put("status", figure.status().code());
        if (figure.reason() != null) {
            view.putPOJO("reason", figure.reason());
        }
        view.put("published", figure.published());
        view.put("reportedIn", figure.reportedIn());
        view.put("edition", row.report().word());
    }

    private static void put(ObjectNode view, String name, String text) {
        if (text != null) {
            view.put(name, text);
        }
    }
}
