package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checks of an edition by the code of the figure that they are about. */
final class ShownChecks {

    private static final String REPORT = "report.";

    /** What holds a number of an earlier year against that year's own report: last year, and those before. */
    private static final List<String> OTHER_YEARS = List.of("report.comparison", "report.restated");

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
        String word = figure.dimensions().isEmpty() ? word(figure, reportPeriod) : "";
        String elsewhere = elsewhere(figure);
        return byCode.getOrDefault(figure.code(), List.of()).stream()
                .filter(check -> isAbout(check, word, elsewhere))
                .toList();
    }

    /** Whether it is of an earlier year, and another number than that year's own report has. */
    boolean isRestated(ShownFigure figure) {
        String elsewhere = elsewhere(figure);
        return OTHER_YEARS.stream()
                .anyMatch(kind -> results.getOrDefault(kind + elsewhere, "").equals("discrepancy"));
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

    /** What other reports say of a figure is checked under this name, after the kind of check. */
    private static String elsewhere(ShownFigure figure) {
        StringBuilder name = new StringBuilder(".").append(figure.code());
        new TreeMap<>(figure.dimensions()).values().forEach(value -> name.append('.')
                .append(value));
        return name.append('.')
                .append(figure.kind())
                .append('.')
                .append(figure.period())
                .toString();
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
