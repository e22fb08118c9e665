package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure of an edition, as its page shows it.
 *
 * @param dimensions what tells it from others of its code, kind and period, by dimension
 * @param value null where it is missing or suppressed, whatever the edition says
 */
public record ShownFigure(
        String code,
        String kind,
        String period,
        String periodType,
        Map<String, String> dimensions,
        BigDecimal value,
        String unit,
        String unitLabel,
        int decimals,
        String status,
        JsonNode json) {

    /** What is said of a figure beside its dimensions. */
    private static final List<String> SAID = List.of(
            "section",
            "municipality",
            "municipalityName",
            "board",
            "boardName",
            "part",
            "code",
            "kind",
            "period",
            "periodType",
            "role",
            "parent",
            "value",
            "unit",
            "unitLabel",
            "decimals",
            "status",
            "reason",
            "reasonEnglish",
            "published",
            "reportedIn",
            "label",
            "source",
            "edition");

    static ShownFigure of(JsonNode json) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        json.properties().forEach(member -> {
            if (!SAID.contains(member.getKey()) && member.getValue().isTextual()) {
                dimensions.put(member.getKey(), member.getValue().textValue());
            }
        });
        String status = json.path("status").asText();
        boolean isTold = status.equals("final") || status.equals("preliminary");
        return new ShownFigure(
                json.path("code").asText(),
                json.path("kind").asText(),
                json.path("period").asText(),
                json.path("periodType").asText(),
                dimensions,
                isTold && json.path("value").isNumber() ? json.path("value").decimalValue() : null,
                json.path("unit").asText(),
                json.path("unitLabel").asText(""),
                json.path("decimals").asInt(),
                status,
                json);
    }

    String label() {
        return json.path("label").asText(code);
    }

    /** Whether the board printed it; else we computed it. */
    boolean isPrinted() {
        return json.path("published").asBoolean();
    }

    /**
     * What a number is linked by: {@code finance.operations.rents.outcome}; of another period than the report's with that, and
     * with what tells it from others.
     */
    String anchor(String reportPeriod) {
        StringBuilder anchor = new StringBuilder(code).append('.').append(kind);
        if (!period.equals(reportPeriod)) {
            anchor.append('.').append(period);
        }
        dimensions.values().forEach(value -> anchor.append('.').append(value.replaceAll("[^\\p{L}\\p{N}-]+", "_")));
        return anchor.toString();
    }
}
