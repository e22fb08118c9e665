package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.SectionId;

/**
 * What charts read of a report: its figures, and what its sections say of them.
 *
 * @param id the report
 * @param figures its figures in their order
 * @param sections the content of its parts by name
 */
record ChartReport(SectionId id, List<ChartFigure> figures, JsonNode sections) {

    /** Roughly known amounts are written in millions, others as reports print them. */
    private static final int MILLIONS = -4;

    private static final int THOUSANDS = -3;

    /** A report as its editions have it: an object with {@code id}, {@code figures} and {@code sections}. */
    static ChartReport of(JsonNode report) {
        List<ChartFigure> figures = new ArrayList<>();
        report.path("figures").forEach(figure -> figures.add(ChartFigure.of(figure)));
        return new ChartReport(SectionId.parse(report.path("id").asText()), figures, report.path("sections"));
    }

    String period() {
        return id.period();
    }

    /** What a part of the report says; nothing is in it where there is no such part. */
    JsonNode content(String part) {
        return sections.path(part).path("content");
    }

    /** The figures of a kind that is asked for, by what they are of, in their order. */
    List<List<ChartFigure>> grouped(Predicate<ChartFigure> asked) {
        Map<List<Object>, List<ChartFigure>> groups = new LinkedHashMap<>();
        figures.stream().filter(asked).forEach(figure -> groups.computeIfAbsent(
                        List.of(figure.code(), figure.dimensions()), any -> new ArrayList<>())
                .add(figure));
        return List.copyOf(groups.values());
    }

    /** The period that the report's own is compared with: the last before it that is as long. */
    Optional<String> periodBefore(Predicate<ChartFigure> asked) {
        return figures.stream()
                .filter(asked)
                .map(ChartFigure::period)
                .filter(period -> period.length() == period().length() && period.compareTo(period()) < 0)
                .max(Comparator.naturalOrder());
    }

    /** One of the numbers of what these figures are of; null where there is none. */
    static ChartFigure pick(List<ChartFigure> group, String kind, String period) {
        return group.stream()
                .filter(figure -> figure.kind().equals(kind) && figure.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    /** What amounts of these figures are written in, so that nothing of them is lost. */
    static Denomination amounts(List<Chart.Row> rows) {
        int finest = rows.stream()
                .flatMap(Chart.Row::told)
                .filter(ChartFigure::isInKronor)
                .mapToInt(figure -> figure.amount().decimals())
                .max()
                .orElse(THOUSANDS);
        if (finest <= MILLIONS) {
            return Denomination.MNKR;
        }
        return finest <= THOUSANDS ? Denomination.TKR : Denomination.SEK;
    }
}
