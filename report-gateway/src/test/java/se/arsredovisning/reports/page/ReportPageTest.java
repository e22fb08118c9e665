package se.arsredovisning.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.page.PageNumbers.Amounts;

class ReportPageTest {

    private final ObjectNode edition = ShownEdition.of2020();

    private Document page() {
        return new ShownEdition(edition).report(Language.SWEDISH);
    }

    /** The number that a cell prints, in whatever the table counts in; null where it prints none. */
    private static BigDecimal number(Element cell) {
        String text = cell.select("a")
                .text()
                .replace("\u202f", "")
                .replace("\u00a0", " ")
                .replace('\u2212', '-')
                .replace(',', '.');
        String digits = text.split(" ")[0];
        return digits.matches("-?[0-9.]+") ? new BigDecimal(digits) : null;
    }

    private static Element cell(Document page, String id) {
        Element cell = page.getElementById(id);
        assertThat(cell).as(id).isNotNull();
        return cell;
    }

    @Test
    void everyPrintedFigureStandsInATableOfItsOwn() {
        Document page = page();
        int printed = 0;
        for (JsonNode figure : edition.path("figures")) {
            if (!figure.path("published").asBoolean()) {
                continue;
            }
            String id = ShownFigure.of(figure).anchor("2020");
            Element cell = cell(page, id);
            assertThat(cell.parents().select("table")).as(id).isNotEmpty();
            BigDecimal value =
                    figure.path("value").isNumber() ? figure.path("value").decimalValue() : null;
            if (value == null) {
                assertThat(cell.text()).as(id).isEqualTo("i.u.");
            } else if (figure.path("unit").asText().equals("SEK")
                    && figure.path("decimals").asInt() <= -3) {
                assertThat(number(cell)).as(id).isEqualByComparingTo(value.movePointLeft(3));
            } else if (!figure.path("unit").asText().equals("SEK")) {
                assertThat(number(cell)).as(id).isEqualByComparingTo(value);
            }
            printed++;
        }
        assertThat(printed).isGreaterThan(300);
    }

    /** What the source prints, as it stands there: held against the text of the report, not against our figures. */
    @Test
    void theStatementReadsAsItIsPrinted() {
        Document page = page();

        Element row = cell(page, "finance.operations.rents.outcome").parent();
        assertThat(row.select("th").text()).isEqualTo("Lokalhyror");
        assertThat(row.select("td a").eachText())
                .containsExactly("\u22124\u202f494", "\u22124\u202f580", "\u221287", "\u22126\u202f840", "2\u202f260");
        assertThat(row.closest("table").select("thead th").eachText())
                .containsExactly("Post", "Budget 2020", "Utfall 2020", "Avvikelse", "Utfall 2019", "Förändring");
        assertThat(row.closest("table").select("caption").text()).isEqualTo("Ekonomi (tkr)");
        assertThat(cell(page, "finance.operations.rents.deviation")
                        .select(".mark")
                        .text())
                .isEqualTo("≈");
    }

    @Test
    void aBlankCellIsBlankAndNoZero() {
        Document page = page();

        assertThat(page.getElementById("finance.land-development.net-financial-items.outcome"))
                .isNull();
        Element row = cell(page, "finance.land-development.net-financial-items.deviation")
                .parent();
        assertThat(row.select("td").stream().map(Element::text)).startsWith("", "");
        assertThat(cell(page, "finance.land-development.net-financial-items.deviation")
                        .text())
                .isEqualTo("0");
    }

    @Test
    void whatMatteredStandsFirst() {
        assertThat(page().select(".cards > li").eachText()).satisfies(cards -> {
            assertThat(cards.get(0)).contains("Uppfyllda mål", "7 av 8");
            assertThat(cards.get(1)).contains("Resultat", "20\u202f031 tkr", "Budget 0");
            assertThat(cards.get(2)).contains("Investeringar", "22\u202f535", "39\u202f550");
            assertThat(cards.get(3)).contains("Anställda", "116");
            assertThat(cards.get(4)).contains("Sjukfrånvaro", "3,1 %", "\u22120,9");
            assertThat(cards.get(5)).contains("Interna kontroller", "8", "3 med anmärkning");
        });
    }

    @Test
    void everyNumberIsNamedOnceAndOpensItsSource() {
        Document page = page();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (Element link : page.select("td.n a")) {
            String id = link.closest("td").id();
            assertThat(link.attr("href"))
                    .startsWith("/1489/kommunstyrelsen/2020/figures/")
                    .endsWith("#" + id);
        }
        Set<String> codes = new HashSet<>(edition.path("figures").findValuesAsText("code"));
        for (String code : codes) {
            Document source = new ShownEdition(edition).figure(code);
            page.select("td.n a[href*=/figures/" + code + "#]").forEach(link -> assertThat(
                            source.getElementById(link.closest("td").id()))
                    .as(link.attr("href"))
                    .isNotNull());
        }
    }

    @Test
    void theSourceTellsWhyANumberDoesNotAddUp() {
        Document source = new ShownEdition(edition).figure("finance.operations.rents");

        assertThat(source.getElementById("finance.operations.rents.deviation").text())
                .contains("\u221287\u202f000 kr", "Närmaste tusental kronor", "Tryckt i rapporten");
        assertThat(source.select(".list").text())
                .contains(
                        "Avrundning",
                        "skiljer sig från det beräknade",
                        "mellan \u221287\u202f000 och \u221285\u202f000");
    }

    @Test
    void amountsAreInMillionsWhereThatIsAskedFor() {
        Document page = new ShownEdition(edition).report(Language.SWEDISH, Amounts.MNKR);

        assertThat(cell(page, "finance.total.outcome").text()).isEqualTo("20,0");
        assertThat(page.select("td.n a[href^=/1489]").attr("href")).contains("?amounts=mnkr#");
    }

    @Test
    void headingsTablesAndLanguagesAreInOrder() {
        for (Language language : Language.values()) {
            Document page = new ShownEdition(edition).report(language);
            int before = 1;
            assertThat(page.select("h1")).hasSize(1);
            for (Element heading : page.select("main h1, main h2, main h3, main h4")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
            for (Element table : page.select("table")) {
                assertThat(table.select("caption").text()).isNotEmpty();
                assertThat(table.select("thead th:not([scope=col]), tbody th:not([scope=row])"))
                        .isEmpty();
                for (Element row : table.select("tbody tr")) {
                    assertThat(row.children()).hasSameSizeAs(table.select("thead th"));
                }
            }
            assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
            assertThat(page.select(".prose").eachAttr("lang"))
                    .hasSize(
                            language == Language.ENGLISH ? page.select(".prose").size() : 0);
        }
    }

    @Test
    void aSuppressedFigureIsNowhereOnThePage() {
        for (JsonNode figure : edition.path("figures")) {
            if (figure.path("code").asText().equals("hr.sick-leave")
                    && figure.path("sex").asText().equals("women")) {
                ((ObjectNode) figure).put("status", "suppressed").put("value", new BigDecimal("987.6"));
            }
        }

        Document page = page();
        String source = new ShownEdition(edition).figure("hr.sick-leave").outerHtml();

        assertThat(page.outerHtml()).doesNotContain("987");
        assertThat(source).doesNotContain("987").contains("ingen ska kunna pekas ut");
        assertThat(cell(page, "hr.sick-leave.outcome.women").text()).isEqualTo("..");
    }

    @Test
    void aReportWithNothingButGoalsSaysWhatItDoesNotHave() {
        ((ObjectNode) edition.path("sections")).retain("goals");
        edition.putObject("parts").putObject("finance").put("included", false).put("reason", "Redovisas av nämnden.");
        ArrayNode figures = Json.MAPPER.createArrayNode();
        edition.path("figures").forEach(figure -> {
            if (figure.path("code").asText().startsWith("goals.")) {
                figures.add(figure);
            }
        });
        edition.set("figures", figures);

        Document page = page();

        assertThat(page.getElementById("finance").parent().text()).contains("Ingår inte", "Redovisas av nämnden.");
        assertThat(page.getElementById("internalControl").parent().text()).contains("Ingår inte");
        assertThat(page.select(".cards > li")).hasSize(1);
    }

    @Test
    void aReportOfThreeHundredLinesHasThemAll() {
        ArrayNode lines = (ArrayNode) edition.at("/sections/finance/content/statements/0/lines");
        ArrayNode figures = (ArrayNode) edition.path("figures");
        JsonNode sample = figures.valueStream()
                .filter(figure -> figure.path("code").asText().equals("finance.operations.rents"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 300; i++) {
            lines.addObject().put("key", "line-" + i).put("label", "Rad " + i).put("role", "item");
            figures.add(((ObjectNode) sample.deepCopy()).put("code", "finance.operations.line-" + i));
        }

        Document page = page();

        for (int i = 0; i < 300; i++) {
            assertThat(cell(page, "finance.operations.line-" + i + ".budget")
                            .parent()
                            .select("th")
                            .text())
                    .isEqualTo("Rad " + i);
        }
    }

    @Test
    void anInterimReportNamesItsMonths() {
        List<JsonNode> figures = new ArrayList<>();
        edition.path("figures").forEach(figures::add);
        edition.put("id", "1489-kommunstyrelsen-2020-08").put("period", "2020-08");
        for (JsonNode figure : figures) {
            if (figure.path("kind").asText().equals("outcome")
                    && figure.path("period").asText().equals("2020")) {
                ((ObjectNode) figure).put("period", "2020-08").put("periodType", "year-to-date");
            }
        }

        Document page = page();

        assertThat(page.select(".lead").first().text()).contains("januari–augusti 2020");
        assertThat(cell(page, "finance.operations.rents.outcome")
                        .closest("table")
                        .select("thead")
                        .text())
                .contains("Utfall jan–aug 2020", "Budget 2020");
    }

    @Test
    void aValueThatTheYearsOwnReportHasOtherwiseIsMarkedAndSaysSo() {
        String check = "report.comparison.%s.2019";
        ArrayNode checks = (ArrayNode) edition.path("checks");
        for (String code : List.of("finance.operations.rents.outcome", "hr.sick-leave.women.outcome")) {
            checks.addObject()
                    .put("code", check.formatted(code))
                    .put("result", "discrepancy")
                    .put("message", "Rapporten för 2019 har ett annat värde.");
        }
        checks.addObject()
                .put("code", check.formatted("finance.operations.personnel-costs.outcome"))
                .put("result", "rounding");

        Document page = page();

        for (String id : List.of("finance.operations.rents.outcome.2019", "hr.sick-leave.outcome.2019.women")) {
            Element restated = cell(page, id);
            assertThat(restated.select(".mark").text()).as(id).isEqualTo("rev.");
            assertThat(restated.closest(".table").nextElementSibling().text()).contains("rev. = ett annat värde");
        }
        assertThat(page.select(".mark").eachText().stream().filter(mark -> mark.contains("rev.")))
                .hasSize(2);
        for (String code : List.of("finance.operations.rents", "hr.sick-leave")) {
            assertThat(new ShownEdition(edition).figure(code).text())
                    .contains("Rapporten för 2019 har ett annat värde.");
        }
    }

    /** Boards whose statements look otherwise: by activity, by entity, by month. */
    @ParameterizedTest
    @ValueSource(strings = {"1265-tekniska-namnden-2017", "1480-kommunen-2018", "2281-kommunstyrelsen-2018-04"})
    void everyFigureOfOtherBoardsStandsInATable(String report) throws IOException {
        ObjectNode other =
                (ObjectNode) Json.read(Files.readString(Path.of("src/test/resources/charts/" + report + ".json")));
        String period = report.replaceFirst("^\\d{4}-[a-z-]+-(\\d{4}.*)$", "$1");
        Document page = new ShownEdition(other).report(Language.SWEDISH);

        assertThat(other.path("figures")).hasSizeGreaterThan(40);
        for (JsonNode figure : other.path("figures")) {
            if (figure.path("kind").asText().equals("change-percent")) {
                // Worked out, and told at the source.
                continue;
            }
            Element cell = cell(page, ShownFigure.of(figure).anchor(period));
            assertThat(cell.parents().select("table > caption")).isNotEmpty();
            BigDecimal shown = number(cell);
            if (figure.path("unit").asText().equals("SEK")) {
                shown = shown.movePointRight(3);
            }
            assertThat(shown)
                    .as(cell.id())
                    .isEqualByComparingTo(figure.path("value").decimalValue());
            assertThat(cell.parent().select("th").text()).isNotBlank();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void whatAPartDoesNotHaveIsLeftOutWithoutATrace() {
        for (JsonNode section : edition.path("sections")) {
            ObjectNode content = (ObjectNode) section.path("content");
            new ArrayList<>(content.properties()).forEach(member -> {
                if (member.getValue().isContainerNode()) {
                    content.remove(member.getKey());
                }
            });
        }
        edition.remove(List.of("introduction", "title", "administration", "summary"));
        edition.set("figures", Json.MAPPER.createArrayNode());
        edition.set("checks", Json.MAPPER.createArrayNode());

        for (Language language : Language.values()) {
            Document page = new ShownEdition(edition).report(language);

            assertThat(page.select("h1").text()).isEqualTo("Kommunstyrelsen 2020");
            assertThat(page.select("table, .cards, figure")).isEmpty();
            assertThat(page.select("main h3, main h4").eachText()).doesNotContain("");
            assertThat(page.text()).doesNotContain("null", "NOT_FOUND");
        }
    }
}
