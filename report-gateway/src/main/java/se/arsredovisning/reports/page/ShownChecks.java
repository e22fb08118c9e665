package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checks of an edition by the code of the figure that they are about. */
final class ShownChecks {

    private static final String REPORT = "report.";

    private final Map<String, List<JsonNode>> byCode = new HashMap<>();
    private final Map<String, String> results = new HashMap<>();

    ShownChecks(JsonNode checks, ShownFigures figures) {
        for (JsonNode check : checks) {
            String word = check.path("code").asText();
            String about = word.startsWith(REPORT) ? word.substring(word.indexOf('.', REPORT.length()) + 1) : word;
            figures.codeOf(about).ifPresent(code -> byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(check));
            results.putIfAbsent(word, check.path("result").asText());
        }
    }

    /** Those about figures of a code. */
    List<JsonNode> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** How the sum or the difference that a figure is came out: {@code rounding}; empty where it was not checked. */
    String result(ShownFigure figure, String reportPeriod) {
        String kind = figure.kind();
        if (kind.equals("fact")) {
            return results.getOrDefault(figure.code(), "");
        }
        boolean isBefore = figure.period().compareTo(reportPeriod) < 0 && !figure.period().startsWith(reportPeriod);
        String word = figure.code() + "." + (isBefore ? "previous-" + kind : kind);
        return figure.dimensions().isEmpty() ? results.getOrDefault(word, "") : "";
    }
}
