package se.arsredovisning.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Language;

/** Reports that are hard to draw. */
class HardChartsTest {

    private static final String FIGURE = """
            {"code":"%s","kind":"%s","period":"2020","value":%s,"unit":"%s","decimals":%d,"status":"%s","label":"%s",
             "role":"item"%s}""";

    private static List<Chart> charts(String... figures) {
        return Charts.of(Json.read("""
                {"id":"1489-namnden-2020","sections":{"finance":{"content":{"statements":[{"key":"a","title":"<b>Ekonomi</b> & co"}]}},
                 "internalControl":{"content":{"controls":[{"key":"a","risk":"Brand"},{"key":"b","risk":"IT"}]}}},
                 "figures":[%s]}""".formatted(String.join(",", figures))));
    }

    private static String line(String key, String kind, String value, String status) {
        return FIGURE.formatted("finance.a." + key, kind, value, "SEK", 0, status, "Rad " + key, "");
    }

    private static String sickLeave(String group, String value, String status) {
        return FIGURE.formatted(
                "hr.sick-leave",
                "outcome",
                value,
                "percent",
                1,
                status,
                group,
                group.equals("Totalt") ? "" : ",\"sex\":\"men\",\"reason\":\"För få.\"");
    }

    private static String risk(String control, String number, int value) {
        return FIGURE.formatted(
                "internal-control.control." + control + "." + number,
                "outcome",
                value,
                "index",
                0,
                "final",
                "Risk",
                "");
    }

    @Test
    void whatIsSuppressedIsNowhereNotEvenWhereTheDataHaveIt() {
        Chart chart = charts(sickLeave("Totalt", "3.1", "final"), sickLeave("Man", "98.7", "suppressed"))
                .get(0);
        Drawn drawn = Drawn.of(chart);

        assertThat(drawn.svg()).doesNotContain("98").contains("skyddad");
        assertThat(chart.alternative(Language.SWEDISH)).doesNotContain("98").contains("Man: 2020 skyddad");
        assertThat(ChartData.csv(chart, Language.SWEDISH))
                .doesNotContain("98.7")
                .contains("Man,2020,hr.sick-leave,outcome,2020,,percent,1,suppressed,För få.");
        assertThat(Json.write(ChartData.json(chart, Language.SWEDISH))).doesNotContain("98.7");
        assertThat(chart.table(Language.SWEDISH).rows().get(1).cells()).containsExactly("skyddad");
        assertThat(drawn.all("rect", "outcome")).hasSize(1);
    }

    @Test
    void withoutATotalTheTitleSaysNothingOfIt() {
        assertThat(charts(sickLeave("Totalt", "3.1", "suppressed"), sickLeave("Man", "2.5", "final"))
                        .get(0)
                        .title()
                        .in(Language.SWEDISH))
                .isEqualTo("Sjukfrånvaro efter grupp");
    }

    @Test
    void threeHundredLinesAreOfAHeightThatAnybodyScrolls() {
        Chart chart = charts(IntStream.range(0, 300)
                        .boxed()
                        .flatMap(i -> List.of(
                                line("l" + i, "budget", "-" + (i + 1) + "000", "final"),
                                line("l" + i, "outcome", (i + 1) + "500", "final"))
                                .stream())
                        .toArray(String[]::new))
                .get(0);
        Drawn drawn = Drawn.of(chart);

        assertThat(drawn.height()).isLessThan(3000);
        assertThat(drawn.words())
                .contains("De 40 största av 300 rader är ritade. Tabellen har", "Rad l299")
                .doesNotContain("Rad l100");
        assertThat(chart.table(Language.SWEDISH).rows()).hasSize(300);
        assertThat(ChartData.csv(chart, Language.SWEDISH).lines()).hasSize(601);
        assertThat(chart.alternative(Language.SWEDISH)).endsWith("Och 288 rader till: se tabellen.");
    }

    @Test
    void aThousandBillionKronorAndItsNegativeFindRoom() {
        Chart chart = charts(
                        line("a", "budget", "1000000000000", "final"),
                        line("a", "outcome", "-1234567890123", "preliminary"))
                .get(0);
        Drawn drawn = Drawn.of(chart);

        assertThat(drawn.words().replace('\u00a0', ' ')).contains("1 000 000 000 000", "−1 234 567 890 123 (prel.)");
        double right = Drawn.number(drawn.all("rect", "expected").get(1), "x")
                + Drawn.number(drawn.all("rect", "expected").get(1), "width");
        assertThat(right).isLessThan(drawn.width() - FittedText.width("−1 234 567 890 123 (prel.)", Layout.SMALL));
    }

    @Test
    void nothingButZerosHasNoBarAndItsNumbers() {
        Drawn drawn = Drawn.of(charts(line("a", "budget", "0", "final"), line("a", "outcome", "0", "final"))
                .get(0));

        assertThat(Drawn.number(drawn.all("rect", "outcome").get(1), "width")).isZero();
    }

    @Test
    void aReportThatTellsNothingHasNoCharts() {
        assertThat(charts()).isEmpty();
        assertThat(charts(sickLeave("Totalt", "null", "missing"))).isEmpty();
    }

    @Test
    void wordsOfAReportAreWordsInTheImageAndTextsInACsv() {
        Chart chart = charts(
                        FIGURE.formatted(
                                "finance.a.x",
                                "budget",
                                "1",
                                "SEK",
                                0,
                                "final",
                                "=cmd|' /C calc'!A0 <script>alert(1)</script>",
                                ""),
                        FIGURE.formatted("finance.a.x", "outcome", "2", "SEK", 0, "final", "y", ""))
                .get(0);

        assertThat(Drawn.of(chart).svg()).doesNotContain("<script", "<b>").contains("&lt;b&gt;Ekonomi");
        assertThat(ChartData.csv(chart, Language.SWEDISH)).contains("'=cmd");
    }

    @Test
    void risksStandInTheFieldOfTheirLikelihoodAndConsequence() {
        Chart chart = charts(
                        risk("a", "likelihood", 2),
                        risk("a", "consequence", 4),
                        risk("a", "risk-value", 8),
                        risk("b", "likelihood", 4),
                        risk("b", "consequence", 1),
                        risk("b", "risk-value", 4))
                .get(0);
        Drawn drawn = Drawn.of(chart);

        assertThat(chart.key()).isEqualTo("risk-matrix");
        assertThat(chart.title().in(Language.SWEDISH)).isEqualTo("Det högsta riskvärdet är 8: Brand");
        List<String> words = drawn.words().lines().collect(Collectors.toList());
        assertThat(words).contains("1. Brand (8)", "2. IT (4)");
        assertThat(drawn.all("rect", "low").size()
                        + drawn.all("rect", "medium").size()
                        + drawn.all("rect", "high").size())
                .isEqualTo(16);
    }

    @Test
    void longWordsAreBrokenAndCutAndNeverLeaveTheImage() {
        assertThat(FittedText.lines("x".repeat(500), 13, 376, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(FittedText.lines("Ett två tre", 13, 40, 5)).containsExactly("Ett", "två", "tre");
        assertThat(FittedText.lines("", 13, 40, 2)).isEmpty();
        assertThat(FittedText.lines("😀😀😀😀😀😀", 13, 20, 2))
                .allSatisfy(line -> assertThat(line).doesNotContain("\ufffd"));
    }
}
