package se.arsredovisning.reports.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.chart.SeenColour.Eyes;

/** Whoever looks at a chart tells its marks from what they stand on and from each other, and needs no colour for what they mean. */
class ColourBlindnessTest {

    /** What is beside each other in some chart. */
    private static final List<List<String>> BESIDE = List.of(
            List.of("chart", "chart-before"),
            List.of("chart-before", "paper"),
            List.of("panel", "chart-medium"),
            List.of("chart-medium", "chart-high"),
            List.of("panel", "chart-high"));

    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");
    private static final Pattern COLOUR = Pattern.compile("(fill|stroke)=\"(#[0-9a-f]{6})\"");

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark = new HashMap<>();

    ColourBlindnessTest() throws IOException {
        try (InputStream file = Chart.class.getResourceAsStream("/se/arsredovisning/reports/page/style.css")) {
            String css = new String(file.readAllBytes(), UTF_8);
            String beforePrint = css.substring(0, css.indexOf("@media print"));
            // What a dark page has otherwise stands in blocks of its own.
            Matcher blocks = Pattern.compile("@media \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{[^}]*}")
                    .matcher(beforePrint);
            read(blocks.replaceAll(""), light);
            dark.putAll(light);
            blocks.reset().results().forEach(block -> read(block.group(), dark));
        }
    }

    private static void read(String css, Map<String, String> colours) {
        VARIABLE.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
    }

    @ParameterizedTest
    @EnumSource
    void marksOfPagesDiffer(Eyes eyes) {
        assertThat(dark.get("paper")).isNotEqualTo(light.get("paper"));
        for (Map<String, String> colours : List.of(light, dark)) {
            SeenColour ground = seen(colours, "paper", eyes);
            for (String mark : List.of("chart", "chart-before-edge", "ink", "quiet")) {
                assertThat(seen(colours, mark, eyes).contrast(ground)).as(mark).isGreaterThan(3);
            }
            for (List<String> two : BESIDE) {
                assertThat(seen(colours, two.get(0), eyes).difference(seen(colours, two.get(1), eyes)))
                        .as("%s on %s", two, colours.get("paper"))
                        .isGreaterThan(10);
            }
            for (String field : List.of("panel", "chart-medium", "chart-high")) {
                assertThat(seen(colours, "ink", eyes).contrast(seen(colours, field, eyes)))
                        .as("what is written on %s", field)
                        .isGreaterThan(4.5);
            }
        }
    }

    private static SeenColour seen(Map<String, String> colours, String name, Eyes eyes) {
        return SeenColour.of(colours.get(name), eyes);
    }

    @ParameterizedTest
    @EnumSource
    void marksOfFilesDiffer(Eyes eyes) {
        SeenColour ground = SeenColour.of(colour(Paint.GROUND, "fill"), eyes);
        for (Paint mark : List.of(Paint.OUTCOME, Paint.INK, Paint.QUIET)) {
            assertThat(SeenColour.of(colour(mark, "fill"), eyes).contrast(ground))
                    .as(mark.name())
                    .isGreaterThan(3);
        }
        for (Paint mark : List.of(Paint.PRELIMINARY, Paint.EXPECTED, Paint.BEFORE, Paint.LINE, Paint.LOW)) {
            assertThat(SeenColour.of(colour(mark, "stroke"), eyes).contrast(ground))
                    .as(mark.name())
                    .isGreaterThan(3);
        }
        for (List<Paint> two : List.of(
                List.of(Paint.OUTCOME, Paint.BEFORE),
                List.of(Paint.LOW, Paint.MEDIUM),
                List.of(Paint.MEDIUM, Paint.HIGH),
                List.of(Paint.LOW, Paint.HIGH))) {
            assertThat(SeenColour.of(colour(two.get(0), "fill"), eyes)
                            .difference(SeenColour.of(colour(two.get(1), "fill"), eyes)))
                    .as(two.toString())
                    .isGreaterThan(10);
        }
    }

    private static String colour(Paint paint, String use) {
        return COLOUR.matcher(paint.attributes())
                .results()
                .filter(found -> found.group(1).equals(use))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    /** Without its colours a chart has what it had: numbers in the fields of a matrix, and marks of other outlines. */
    @Test
    void nothingIsToldByColourAlone() {
        for (String report : List.of("1489-kommunstyrelsen-2020", "1265-tekniska-namnden-2017")) {
            for (Chart chart : Drawn.charts(report)) {
                String svg = chart.svg(Language.SWEDISH);
                String plain = svg.replaceAll(" (?:fill|stroke)=\"#[0-9a-f]{6}\"", "");
                assertThat(plain).doesNotContain("#");
                // A field of a matrix bears its number.
                assertThat(count(svg, "<text[^>]*>\\d+</text>"))
                        .isGreaterThanOrEqualTo(count(svg, "<rect[^>]*class=\"chart-(?:low|medium|high)\""));
            }
        }
        List<String> outlines = List.of(Paint.OUTCOME, Paint.PRELIMINARY, Paint.EXPECTED, Paint.BEFORE).stream()
                .map(paint -> paint.attributes().replaceAll("class=\"[^\"]*\"|#[0-9a-f]{6}", ""))
                .toList();
        assertThat(outlines).doesNotHaveDuplicates();
    }

    private static long count(String svg, String pattern) {
        return Pattern.compile(pattern).matcher(svg).results().count();
    }
}
