package se.arsredovisning.reports.comparison;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.code.Direction;
import se.arsredovisning.reports.draft.BoardNames;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;

/** A ranking as it is read. */
final class ComparisonView {

    private ComparisonView() {}

    /** What the ranking is of, without its places. */
    static ObjectNode head(ComparisonQuestion asked, Ranking ranking) {
        CodeEntry entry = asked.entry();
        Optional<Figure> latest = ranking.latest();
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("code", asked.code());
        put(view, "label", entry.labelSv() == null ? latest.map(Figure::label).orElse(null) : entry.labelSv());
        put(view, "labelEn", entry.labelEn());
        put(view, "definitionSv", entry.definitionSv());
        put(view, "definitionEn", entry.definitionEn());
        view.put("kind", asked.kind().code());
        view.put("period", asked.period());
        latest.ifPresent(figure -> view.put("periodType", figure.periodType().code()));
        view.set("dimensions", Json.MAPPER.valueToTree(asked.dimensions()));
        ranking.unit().ifPresent(unit -> {
            view.put("unit", unit.unit().code());
            put(view, "unitLabel", unit.label());
        });
        if (ranking.summary().decimals() != null) {
            view.put("decimals", ranking.summary().decimals());
        }
        view.put(
                "direction",
                entry.direction() == null ? "unknown" : entry.direction().code());
        view.put("order", entry.direction() == Direction.LOWER_IS_BETTER ? "ascending" : "descending");
        view.set("summary", summary(ranking.summary()));
        return view;
    }

    static ObjectNode place(Ranking.Place place, Ranking ranking, Map<BoardNames.Board, String> names) {
        FigureRow row = place.row();
        Figure figure = row.figure();
        SectionId section = row.section();
        ObjectNode view = Json.MAPPER.createObjectNode();
        if (place.rank() > 0) {
            view.put("rank", place.rank());
        }
        view.putObject("municipality")
                .put("code", section.municipality())
                .put("name", Municipalities.name(section.municipality()).orElseThrow());
        put(view.putObject("board").put("key", section.board()), "name", names.get(BoardNames.Board.of(section)));
        view.put("value", figure.value());
        put(view, "differenceToMedian", place.difference());
        view.put("decimals", figure.decimals());
        view.put("status", figure.status().code());
        if (figure.value() != null && place.rank() == 0) {
            view.put("unit", figure.unit().code());
            put(view, "unitLabel", figure.unitLabel());
            view.putPOJO("reason", Sentence.of("reports.comparison.other-unit"));
        }
        if (figure.reason() != null) {
            view.putPOJO("reason", figure.reason());
        }
        view.put("published", figure.published());
        view.put("reportedIn", figure.reportedIn());
        view.put("edition", row.report().word());
        view.put("origin", FigureOrigin.of(row).code());
        return view;
    }

    private static ObjectNode summary(RankingSummary summary) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("count", summary.count());
        view.put("withoutRank", summary.withoutRank());
        put(view, "min", summary.min());
        put(view, "max", summary.max());
        put(view, "median", summary.median());
        put(view, "mean", summary.mean());
        return view;
    }

    private static void put(ObjectNode view, String name, String text) {
        if (text != null) {
            view.put(name, text);
        }
    }

    private static void put(ObjectNode view, String name, BigDecimal number) {
        if (number != null) {
            view.put(name, number);
        }
    }
}
