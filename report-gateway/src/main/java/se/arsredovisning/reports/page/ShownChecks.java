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

    private final ShownFigures figures;

    ShownChecks(JsonNode checks, ShownFigures figures) {
        this.figures = figures;
        for (JsonNode check : checks) {
            String word = check.path("code").asText();
            String about = word.startsWith(REPORT) ? word.substring(word.indexOf('.', REPORT.length()) + 1) : word;
            figures.codeOf(about).ifPresent(code -> byCode.computeIfAbsent(code, any -> new ArrayList<>())
                    .add(check));
            results.putIfAbsent(word, check.path("result").asText());
        }
    }

    /** Those about one figure: the sum or the difference that it is, and what other reports say of it. */
    List<JsonNode> of(ShownFigure figure, String reportPeriod) {
        String word = word(figure, reportPeriod);
        String elsewhere = "." + figure.code() + "." + figure.kind() + "." + figure.period();
        return byCode.getOrDefault(figure.code(), List.of()).stream()
                .filter(check -> figure.dimensions().isEmpty() && isAbout(check, word, elsewhere))
                .toList();
    }

    /** Those about figures of a code, but about none of them alone. */
    List<JsonNode> ofMany(String code, String reportPeriod) {
        List<JsonNode> left = new ArrayList<>(byCode.getOrDefault(code, List.of()));
        figures.of(code).forEach(figure -> left.removeAll(of(figure, reportPeriod)));
        return left;
    }

    /** How the sum or the difference that a figure is came out: {@code rounding}; empty where it was not checked. */
    String result(ShownFigure figure, String reportPeriod) {
        return figure.dimensions().isEmpty() ? results.getOrDefault(word(figure, reportPeriod), "") : "";
    }

    private static boolean isAbout(JsonNode check, String word, String elsewhere) {
        String code = check.path("code").asText();
        return code.equals(word) || (code.startsWith(REPORT) && code.endsWith(elsewhere));
    }

    private static String word(ShownFigure figure, String reportPeriod) {
        if (figure.kind().equals("fact")) {
            return figure.code();
        }
        boolean isBefore =
                figure.period().compareTo(reportPeriod) < 0 && !figure.period().startsWith(reportPeriod);
        return figure.code() + "." + (isBefore ? "previous-" : "") + figure.kind();
    }
}
