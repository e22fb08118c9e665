package se.arsredovisning.reports.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.PublishedReports;
import se.arsredovisning.reports.section.ReportPart;

/**
 * A board's reports of 2020 and 2021: of each edition 1 was published in the spring after the year, and drafts have other values
 * since. The year 2020 stands in the report of 2021, too.
 */
@QuarkusTest
class EditionScopeTest {

    private static final String ROOT = "/reports/v1";
    private static final Instant SPRING_2021 = Instant.parse("2021-03-01T10:00:00Z");
    private static final Instant SPRING_2022 = Instant.parse("2022-03-01T10:00:00Z");

    /** An hour of the next day in Sweden, but not by the world's clock. */
    private static final Instant LATE_ON_30_JUNE = Instant.parse("2021-06-30T21:59:59Z");

    private final Delivery delivery;
    private final PublishedReports published;
    private final Clock clock;
    private final String board = "e" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId year2020 = new SectionId("1489", board, "2020");
    private final SectionId year2021 = year2020.withPeriod("2021");

    EditionScopeTest(Delivery delivery, PublishedReports published, Clock clock) {
        this.delivery = delivery;
        this.published = published;
        this.clock = clock;
    }

    @BeforeEach
    void publishTwoReports() {
        deliver("10.1", "20.1", "10.2", "20.2");
        published.publish(year2020, 1, SPRING_2021);
        published.publish(year2021, 1, SPRING_2022);
        deliver("30.1", "40.1", "30.2", "40.2");
    }

    /** The values of 2020 in staff and in goals, and those of 2021; the report of 2021 repeats those of 2020. */
    private void deliver(String staff2020, String goals2020, String staff2021, String goals2021) {
        delivery.deliver(ReportPart.HR, year2020, figure(year2020, "hr.fact." + board, "2020", staff2020));
        delivery.deliver(ReportPart.GOALS, year2020, figure(year2020, "goals.fact." + board, "2020", goals2020));
        delivery.deliver(
                ReportPart.HR,
                year2021,
                figure(year2021, "hr.fact." + board, "2021", staff2021),
                figure(year2021, "hr.fact." + board, "2020", staff2020));
        delivery.deliver(ReportPart.GOALS, year2021, figure(year2021, "goals.fact." + board, "2021", goals2021));
    }

    private static Figure figure(SectionId section, String code, String period, String value) {
        return Figure.in(section, code, Figure.Kind.OUTCOME)
                .period(period, Figure.PeriodType.YEAR)
                .value(new BigDecimal(value), Unit.PERCENT, 1)
                .label("Tal i " + section.period(), null)
                .build();
    }

    private static RequestSpecification as(String token) {
        return Contract.badRequest().header("Authorization", token);
    }

    private static RequestSpecification everybody() {
        return as(TestTokens.NONE);
    }

    private RequestSpecification readerOf(String chapter) {
        return as(TestTokens.holding("reader:1489/" + board + "/" + chapter));
    }

    private static JsonNode json(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private JsonNode figures(RequestSpecification who, String query) {
        return json(who.get(ROOT + "/figures?board=" + board + query));
    }

    /** What a row says and who: {@code 2020 hr 10.1 1}. */
    private static List<String> said(JsonNode figures) {
        List<String> said = new ArrayList<>();
        figures.path("figures")
                .forEach(row -> said.add(String.join(
                        " ",
                        row.path("period").asText(),
                        row.path("code").asText().replaceFirst("\\..*", ""),
                        row.path("value").asText(),
                        row.path("edition").asText())));
        return said;
    }

    @Test
    void tellsEverybodyWhatIsPublishedAndNothingOfDrafts() {
        for (RequestSpecification who : List.of(everybody(), as(TestTokens.holding()), readerOf("*"))) {
            JsonNode told = figures(who, "");

            assertThat(said(told))
                    .containsExactly("2020 goals 20.1 1", "2020 hr 10.1 1", "2021 goals 20.2 1", "2021 hr 10.2 1");
            assertThat(told.at("/_meta/totalRecords").intValue()).isEqualTo(4);
            assertThat(told.at("/_meta/edition").textValue()).isEqualTo("published");
            assertThat(told.at("/_meta").has("asOf")).isFalse();
        }
        assertThat(said(figures(everybody(), "&edition=published&limit=3&page=2")))
                .containsExactly("2021 hr 10.2 1");
        assertThat(figures(everybody(), "&page=9").path("figures")).isEmpty();
    }

    @Test
    void tellsDraftsToThoseWhoMayReadThem() {
        assertThat(said(figures(readerOf("*"), "&edition=draft")))
                .containsExactly(
                        "2020 goals 40.1 draft", "2020 hr 30.1 draft", "2021 goals 40.2 draft", "2021 hr 30.2 draft");
        JsonNode ofStaff = figures(readerOf("hr"), "&edition=draft");
        assertThat(said(ofStaff)).containsExactly("2020 hr 30.1 draft", "2021 hr 30.2 draft");
        assertThat(ofStaff.at("/_meta/totalRecords").intValue()).isEqualTo(2);
        assertThat(ofStaff.at("/_meta/edition").textValue()).isEqualTo("draft");
    }

    @Test
    void tellsTheNewestThatAReaderMaySeeOfEachPartAndNeverBoth() {
        JsonNode ofStaff = figures(readerOf("hr"), "&edition=newest");

        assertThat(said(ofStaff))
                .containsExactly("2020 goals 20.1 1", "2020 hr 30.1 draft", "2021 goals 20.2 1", "2021 hr 30.2 draft");
        assertThat(ofStaff.at("/_meta/totalRecords").intValue()).isEqualTo(4);
        assertThat(said(figures(readerOf("hr"), "&edition=newest&limit=1&page=2")))
                .containsExactly("2020 hr 30.1 draft");
        assertThat(said(figures(as(TestTokens.holding()), "&edition=newest")))
                .isEqualTo(said(figures(everybody(), "")));
        assertThat(said(figures(as(TestTokens.everything()), "&edition=newest")))
                .isEqualTo(said(figures(readerOf("*"), "&edition=draft")));
        // The year 2020 of both reports.
        assertThat(said(figures(readerOf("hr"), "&edition=newest&reportedIn=all&code=hr.*")))
                .containsExactly("2020 hr 30.1 draft", "2021 hr 30.2 draft", "2020 hr 30.1 draft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures",
                "/figures?format=csv",
                "/series?code=hr.*",
                "/codes",
                "/codes/hr.turnover",
                "/comparisons?code=hr.turnover&period=2020"
            })
    void asksForATokenWhereDraftsAreAskedFor(String path) {
        String and = path.contains("?") ? "&" : "?";
        for (String edition : List.of("draft", "newest")) {
            Response answer = everybody().get(ROOT + path + and + "edition=" + edition);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
            assertThat(answer.header("Cache-Control")).isNotEqualTo("public, max-age=60");
        }
        Response bad = as("Bearer x.y.z").get(ROOT + path);
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(everybody().get(ROOT + path).statusCode()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "edition=latest, edition",
        "edition=, edition",
        "edition=1, edition",
        "asOf=2021, asOf",
        "asOf=2021-02-30, asOf",
        "asOf=, asOf",
        "asOf=2021-06-30T10:00:00Z, asOf",
        "asOf=2999-01-01, asOf",
        "asOf=2021-06-30&edition=draft, asOf",
        "asOf=2021-06-30&edition=newest, asOf",
        "publishedSince=yesterday, publishedSince",
        "publishedSince=2021-03-01&edition=draft, publishedSince",
        "publishedSince=2021-13-01, publishedSince"
    })
    void namesTheParameterThatIsWrong(String query, String property) {
        for (String path : List.of(
                "/figures?",
                "/series?code=hr.*&",
                "/codes?",
                "/codes/hr.turnover?",
                "/comparisons?code=hr.turnover&period=2020&")) {
            Response answer = as(TestTokens.everything()).get(ROOT + path + query);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(Json.read(answer.asString()).path("invalid-parameters").findValuesAsText("property"))
                    .as(path)
                    .containsExactly(property);
        }
    }

    @Test
    void answersAsTheWorldKnewItWhenADayEnded() {
        published.publish(year2020, 2, LATE_ON_30_JUNE);

        assertThat(said(figures(everybody(), "&asOf=2021-02-28"))).isEmpty();
        assertThat(said(figures(everybody(), "&asOf=1066-10-14"))).isEmpty();
        assertThat(said(figures(everybody(), "&asOf=0000-01-01"))).isEmpty();
        JsonNode june = figures(everybody(), "&asOf=2021-06-29");
        assertThat(said(june)).containsExactly("2020 goals 20.1 1", "2020 hr 10.1 1");
        assertThat(june.at("/_meta/asOf").textValue()).isEqualTo("2021-06-29");
        assertThat(june.at("/_meta/totalRecords").intValue()).isEqualTo(2);
        assertThat(said(figures(everybody(), "&asOf=2021-06-30")))
                .containsExactly("2020 goals 40.1 2", "2020 hr 30.1 2");
        LocalDate today = clock.instant().atZone(ZoneId.of("Europe/Stockholm")).toLocalDate();
        assertThat(said(figures(everybody(), "&asOf=" + today))).isEqualTo(said(figures(everybody(), "")));
        assertThat(everybody().get(ROOT + "/figures?asOf=" + today.plusDays(1)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhatIsNewOrCorrectedSince() {
        published.publish(year2020, 2, LATE_ON_30_JUNE);

        assertThat(said(figures(everybody(), "&publishedSince=2021-06-30")))
                .containsExactly("2020 goals 40.1 2", "2020 hr 30.1 2", "2021 goals 20.2 1", "2021 hr 10.2 1");
        assertThat(said(figures(everybody(), "&publishedSince=" + LATE_ON_30_JUNE)))
                .hasSize(4);
        assertThat(said(figures(everybody(), "&publishedSince=" + LATE_ON_30_JUNE.plus(Duration.ofMillis(1)))))
                .containsExactly("2021 goals 20.2 1", "2021 hr 10.2 1");
        assertThat(said(figures(everybody(), "&publishedSince=2021-06-30T23:59:59+02:00")))
                .hasSize(4);
        assertThat(said(figures(everybody(), "&publishedSince=2999-01-01"))).isEmpty();
        assertThat(said(figures(everybody(), "&publishedSince=0000-01-01"))).hasSize(4);
        assertThat(said(figures(everybody(), "&publishedSince=9999-12-31T23:59:59-18:00")))
                .as("the year 10000 in UTC")
                .isEmpty();
        assertThat(said(figures(everybody(), "&publishedSince=2021-03-02&asOf=2021-12-31")))
                .containsExactly("2020 goals 40.1 2", "2020 hr 30.1 2");
    }

    @Test
    void aCorrectionTakesTheFormerEditionsPlaceAndAProposalDoesNot() {
        published.propose(year2020, 2, SPRING_2022);
        assertThat(said(figures(everybody(), "&period=2020"))).containsExactly("2020 goals 20.1 1", "2020 hr 10.1 1");
        assertThat(said(figures(everybody(), "&asOf=2023-01-01&period=2020")))
                .containsExactly("2020 goals 20.1 1", "2020 hr 10.1 1");

        published.publish(year2020, 3, SPRING_2022);

        assertThat(said(figures(everybody(), "&period=2020"))).containsExactly("2020 goals 40.1 3", "2020 hr 30.1 3");
    }

    @Test
    void whatIsWithdrawnOrErasedIsToldByNothingAndNothingOlderInItsPlace() {
        published.publish(year2020, 2, LATE_ON_30_JUNE);
        published.withdraw(year2020, 2);
        published.erase(year2021, 1);

        for (String query : List.of("", "&asOf=2021-06-30", "&asOf=2024-01-01", "&publishedSince=2020-01-01")) {
            assertThat(said(figures(everybody(), query))).as(query).isEmpty();
        }
        assertThat(said(figures(everybody(), "&asOf=2021-06-29"))).hasSize(2);
        assertThat(everybody().get(ROOT + "/reports/" + year2020 + "/figures").statusCode())
                .isEqualTo(410);
        assertThat(everybody().get(ROOT + "/codes/hr.fact." + board).statusCode())
                .isEqualTo(404);
        assertThat(said(figures(readerOf("hr"), "&edition=newest")))
                .containsExactly("2020 hr 30.1 draft", "2021 hr 30.2 draft");
    }

    @Test
    void aSeriesIsOfWhatIsAskedForAndEachPointSaysWhichEditionItIsOf() {
        String series = ROOT + "/series?code=hr.fact." + board + ",goals.fact." + board;

        JsonNode told = json(everybody().get(series));
        assertThat(told.at("/_meta/totalRecords").intValue()).isEqualTo(2);
        assertThat(told.at("/_meta/edition").textValue()).isEqualTo("published");
        assertThat(told.at("/series/1/points").findValuesAsText("value")).containsExactly("10.1", "10.2");
        assertThat(told.at("/series/1/points").findValuesAsText("edition")).containsExactly("1", "1");
        assertThat(told.at("/series/1/points").findValuesAsText("origin")).containsExactly("own", "own");
        JsonNode newest = json(readerOf("hr").get(series + "&edition=newest"));
        assertThat(newest.at("/_meta/totalRecords").intValue()).isEqualTo(2);
        assertThat(newest.at("/series/0/points").findValuesAsText("value")).containsExactly("20.1", "20.2");
        assertThat(newest.at("/series/0/points").findValuesAsText("edition")).containsExactly("1", "1");
        assertThat(newest.at("/series/1/points").findValuesAsText("value")).containsExactly("30.1", "30.2");
        assertThat(newest.at("/series/1/points").findValuesAsText("edition")).containsExactly("draft", "draft");
        JsonNode then = json(everybody().get(series + "&asOf=2021-12-31"));
        assertThat(then.path("periods")).hasSize(1);
        assertThat(then.at("/_meta/asOf").textValue()).isEqualTo("2021-12-31");
    }

    @Test
    void aPeriodWhoseOwnReportIsADraftIsToldByTheOneThatIsPublished() {
        published.withdraw(year2020, 1);

        JsonNode point =
                json(everybody().get(ROOT + "/series?code=hr.fact." + board)).at("/series/0/points/0");

        assertThat(point.path("period").textValue()).isEqualTo("2020");
        assertThat(point.path("value").decimalValue()).isEqualByComparingTo("10.1");
        assertThat(point.path("origin").textValue()).isEqualTo("comparison");
        assertThat(said(figures(everybody(), "&period=2020"))).isEmpty();
    }

    @Test
    void boardsAreRankedByWhatIsAskedFor() {
        deliverTurnover("5.0");
        published.publish(year2020, 2, SPRING_2022);
        deliverTurnover("9.0");
        String ranking = ROOT + "/comparisons?code=hr.turnover&period=2020&board=" + board;

        JsonNode told = json(everybody().get(ranking));
        assertThat(told.at("/ranking/0/value").decimalValue()).isEqualByComparingTo("5");
        assertThat(told.at("/ranking/0/edition").textValue()).isEqualTo("2");
        assertThat(told.at("/_meta/edition").textValue()).isEqualTo("published");
        JsonNode draft = json(readerOf("hr").get(ranking + "&edition=draft"));
        assertThat(draft.at("/ranking/0/value").decimalValue()).isEqualByComparingTo("9");
        assertThat(draft.at("/ranking/0/edition").textValue()).isEqualTo("draft");
        assertThat(json(readerOf("goals").get(ranking + "&edition=draft")).path("ranking"))
                .isEmpty();
        assertThat(json(readerOf("goals").get(ranking + "&edition=newest")).path("ranking"))
                .isEqualTo(told.path("ranking"));
        assertThat(json(everybody().get(ranking + "&asOf=2021-12-31")).path("ranking"))
                .isEmpty();
    }

    private void deliverTurnover(String value) {
        delivery.deliver(ReportPart.HR, year2020, figure(year2020, "hr.turnover", "2020", value));
    }

    @Test
    void aCodeThatOnlyADraftHasIsNotThere() {
        delivery.deliver(ReportPart.HR, year2021, figure(year2021, "hr.fact." + board + "-new", "2021", "1"));
        String code = ROOT + "/codes/hr.fact." + board;
        String codes = ROOT + "/codes?code=*.fact." + board + "*";

        assertThat(everybody().get(code + "-new").statusCode()).isEqualTo(404);
        assertThat(readerOf("hr").get(code + "-new").statusCode()).isEqualTo(404);
        assertThat(readerOf("hr").get(code + "-new?edition=draft").statusCode()).isEqualTo(200);
        JsonNode told = json(everybody().get(codes));
        assertThat(told.path("codes").findValuesAsText("code"))
                .containsExactly("goals.fact." + board, "hr.fact." + board);
        assertThat(told.at("/_meta/edition").textValue()).isEqualTo("published");
        assertThat(told.at("/codes/1/lastPeriod").textValue()).isEqualTo("2021");
        JsonNode newest = json(readerOf("hr").get(codes + "&edition=newest"));
        assertThat(newest.path("codes").findValuesAsText("code"))
                .containsExactly("goals.fact." + board, "hr.fact." + board, "hr.fact." + board + "-new");
        assertThat(newest.at("/codes/1/lastPeriod").textValue()).isEqualTo("2020");
        assertThat(json(everybody().get(code + "?asOf=2021-12-31"))
                        .path("lastPeriod")
                        .textValue())
                .isEqualTo("2020");
        assertThat(everybody().get(code + "?asOf=2020-12-31").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingThatIsPublishedChangesWithADraft() {
        List<String> paths = List.of(
                "/figures?board=" + board,
                "/figures?format=csv&board=" + board,
                "/figures?format=json-stat&board=" + board,
                "/figures?asOf=2022-06-30&board=" + board,
                "/series?code=*&board=" + board,
                "/codes?code=*." + board,
                "/codes/hr.fact." + board,
                "/reports/" + year2020 + "/figures",
                "/reports/" + year2020 + "/figures?format=csv");
        List<String> before = paths.stream().map(EditionScopeTest::toldToAll).toList();

        deliver("50.1", "60.1", "50.2", "60.2");
        delivery.deliver(ReportPart.FINANCE, year2020, figure(year2020, "finance.fact." + board, "2020", "1"));

        assertThat(paths.stream().map(EditionScopeTest::toldToAll)).containsExactlyElementsOf(before);
        assertThat(before).allSatisfy(told -> assertThat(told).doesNotContain("draft", "30.1", "40.1"));
    }

    private static String toldToAll(String path) {
        Response answer = everybody().get(ROOT + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.header("ETag") + answer.asString();
    }

    @Test
    void filesSayWhichEditionInTheirLastColumn() {
        String csv =
                everybody().get(ROOT + "/figures?format=csv&board=" + board).asString();
        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",source,edition");
        assertThat(csv.lines().skip(1)).hasSize(4).allMatch(line -> line.endsWith(",1"));
        assertThat(readerOf("hr")
                        .get(ROOT + "/figures?format=csv&edition=newest&board=" + board)
                        .asString()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst(".*,", "")))
                .containsExactly("1", "draft", "1", "draft");
        assertThat(everybody()
                        .get(ROOT + "/figures?format=csv&asOf=2021-06-30&board=" + board)
                        .asString()
                        .lines())
                .hasSize(3);
        JsonNode cube = json(everybody().get(ROOT + "/figures?format=json-stat&board=" + board))
                .at("/link/item/0/extension/common/edition");
        assertThat(cube.textValue()).isEqualTo("1");
        assertThat(json(readerOf("hr").get(ROOT + "/figures?format=json-stat&edition=newest&board=" + board))
                        .findValuesAsText("edition"))
                .containsExactlyInAnyOrder("1", "draft");
    }

    @Test
    void theFiguresOfAPublishedReportAreForEverybodyAndHaveAnETagUntilItIsCorrected() {
        String path = ROOT + "/reports/" + year2021 + "/figures";
        Response told = everybody().get(path);

        // Comparison years included.
        assertThat(said(json(told))).containsExactly("2021 goals 20.2 1", "2021 hr 10.2 1", "2020 hr 10.1 1");
        assertThat(told.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(told.header("ETag")).startsWith("\"1-");
        assertThat(as("Bearer x.y.z").get(path).asString()).isEqualTo(told.asString());
        assertThat(RestAssured.given()
                        .header("Authorization", TestTokens.NONE)
                        .header("If-None-Match", told.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(everybody().get(path + "?format=xlsx").statusCode()).isEqualTo(200);
        assertThat(everybody().get(path + "?format=csv").asString().lines()).hasSize(4);
        assertThat(json(everybody().get(path + "?format=json-stat"))
                        .path("updated")
                        .textValue())
                .isEqualTo(SPRING_2022.toString());

        published.publish(year2021, 2, SPRING_2022.plusSeconds(1));

        assertThat(everybody()
                        .header("If-None-Match", told.header("ETag"))
                        .get(path)
                        .header("ETag"))
                .startsWith("\"2-");
        assertThat(everybody().get(path.replace("2021", "2019")).statusCode()).isEqualTo(404);
        assertThat(everybody().get(ROOT + "/drafts/" + year2021 + "/figures").statusCode())
                .isEqualTo(401);
    }

    @Test
    void cachesAndPagesOfOtherOriginsMayHaveWhatIsForEverybody() {
        for (String path :
                List.of("/figures", "/series?code=hr.*", "/codes", "/comparisons?code=hr.turnover&period=2020")) {
            Response told = everybody().header("Origin", "https://a.example").get(ROOT + path);
            assertThat(told.header("Cache-Control")).as(path).isEqualTo("public, max-age=60");
            assertThat(told.header("Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(as(TestTokens.holding()).get(ROOT + path).header("Cache-Control"))
                    .as(path)
                    .isEqualTo("private, max-age=60");
            String and = path.contains("?") ? "&" : "?";
            assertThat(as(TestTokens.holding())
                            .get(ROOT + path + and + "edition=newest")
                            .header("Cache-Control"))
                    .as(path)
                    .isEqualTo("private, no-cache");
        }
    }

    @Test
    void aBoardAndItsStatementsAreCalledWhatTheEditionCalledThem() {
        delivery.deliver(ReportPart.FINANCE, year2020, figure(year2020, "finance.waste.fee", "2020", "7"));
        published.publish(year2020, 2, SPRING_2022, """
                {"board": {"key": "x", "name": "Nämnden som den hette"}, "sections": {"finance": {"content":
                 {"statements": [{"key": "waste", "title": "Avfall som det hette"}]}}}}""");

        assertThat(json(everybody().get(ROOT + "/series?code=finance.waste.fee&board=" + board))
                        .at("/series/0/board/name")
                        .textValue())
                .isEqualTo("Nämnden som den hette");
        assertThat(everybody()
                        .get(ROOT + "/figures?format=json-stat&code=finance.waste.fee&board=" + board)
                        .asString())
                .contains("Alingsås: Nämnden som den hette", "Avfall som det hette");
        assertThat(readerOf("*")
                        .get(ROOT + "/figures?format=json-stat&edition=draft&code=finance.waste.fee&board=" + board)
                        .asString())
                .doesNotContain("som den hette", "som det hette");
    }
}
