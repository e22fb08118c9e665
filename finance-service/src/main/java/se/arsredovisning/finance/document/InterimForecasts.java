package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.arsredovisning.kit.language.SectionId;

/** Copies into an annual section what its interim sections forecast of its statements' results. */
public final class InterimForecasts {

    private InterimForecasts() {}

    /**
     * An interim section that exists.
     *
     * @param section its id
     * @param revision its present revision
     * @param document what that says
     */
    public record Interim(SectionId section, long revision, SectionDocument document) {}

    /**
     * The annual document with a forecast for each of its statements that an interim section forecasts. A forecast of the
     * same statement and day that was given without {@code copiedFrom} is replaced, one that names where it was copied
     * from stands as it is; one that is missing is added.
     *
     * @param given the document as it was given, without derived members; it is left as it is
     * @param interims of the same board and year, in the order of the year
     */
    public static JsonNode copied(JsonNode given, List<Interim> interims) {
        ObjectNode document = given.deepCopy();
        for (Interim interim : interims) {
            SectionRows rows = SectionRows.of(interim.section(), interim.document());
            for (JsonNode statement : document.path("statements")) {
                String key = statement.path("key").asText();
                rows.result(key)
                        .map(result -> result.cells().get(AmountColumn.FORECAST))
                        .ifPresent(forecast -> copy(document, key, interim, forecast));
            }
        }
        return document;
    }

    private static void copy(ObjectNode document, String statement, Interim interim, Cell forecast) {
        String date = interim.section().endOfPeriod().toString();
        Optional<ObjectNode> known = StreamSupport.stream(
                        document.path("forecasts").spliterator(), false)
                .filter(row -> row.path("statement").asText().equals(statement)
                        && row.path("date").asText().equals(date))
                .map(ObjectNode.class::cast)
                .findFirst();
        if (known.isPresent() && known.get().has("copiedFrom")) {
            return;
        }
        ObjectNode row = known.orElseGet(() -> document.withArrayProperty("forecasts")
                .addObject()
                .put("key", statement + "-" + interim.section().period())
                .put("label", "Prognos per " + date)
                .put("statement", statement)
                .put("date", date));
        row.put("forecast", forecast.value());
        row.remove("decimals");
        if (forecast.decimals() != document.path("decimals").intValue()) {
            row.put("decimals", forecast.decimals());
        }
        row.putObject("copiedFrom").put("section", interim.section().toString()).put("revision", interim.revision());
    }
}
