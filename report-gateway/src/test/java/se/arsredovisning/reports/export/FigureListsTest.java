package se.arsredovisning.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class FigureListsTest {

    private final Delivery delivery;
    private final String board = "l" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId year2020 = new SectionId("1489", board, "2020");
    private final String figures = "/reports/v1/figures?edition=draft&board=" + board;

    FigureListsTest(Delivery delivery) {
        this.delivery = delivery;
    }

    private Figure line(int number) {
        return Figure.in(year2020, "finance.operations.line-" + number, Figure.Kind.OUTCOME)
                .value(new BigDecimal(number), Unit.SEK, 0)
                .label("Rad " + number, null)
                .build();
    }

    private void deliver(int... numbers) {
        delivery.deliver(
                ReportPart.FINANCE,
                year2020,
                IntStream.of(numbers).mapToObj(this::line).toArray(Figure[]::new));
    }

    @BeforeEach
    void deliverFive() {
        deliver(5, 4, 3, 2, 1);
    }

    private static ValidatableResponse ask(String address) {
        return Contract.request().urlEncodingEnabled(false).get(address).then().statusCode(200);
    }

    private static void refuse(String address, String property, String reason) {
        Contract.badRequest()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body("invalid-parameters.property", contains(property))
                .body("invalid-parameters[0].reason", startsWith(reason));
    }

    private static String next(ValidatableResponse page) {
        return page.extract().path("_links.next.href");
    }

    @Test
    void aScriptFollowsCursorsFromTheFirstPageToTheLast() {
        ValidatableResponse first = ask(figures + "&cursor=*&limit=2")
                .body("figures.value", contains(1, 2))
                .body("_meta.page", equalTo(1))
                .body("_meta.count", equalTo(2))
                .body("_meta.totalRecords", equalTo(5))
                .body("_meta.totalPages", equalTo(3))
                .body("_meta.edition", equalTo("draft"))
                .body("_links", not(hasKey("last")));
        ValidatableResponse second =
                ask(next(first)).body("figures.value", contains(3, 4)).body("_meta.page", equalTo(2));
        ask(next(second))
                .body("figures.value", contains(5))
                .body("_meta.page", equalTo(3))
                .body("_meta.totalRecords", equalTo(5))
                .body("_links", not(hasKey("next")));
    }

    @Test
    void theLastPageSaysSoWhereItIsFull() {
        ask(figures + "&cursor=*&limit=5").body("_links", not(hasKey("next"))).body("_meta.totalRecords", equalTo(5));
    }

    @Test
    void noRowComesTwiceOrNeverWhileOthersWrite() {
        String rest = next(ask(figures + "&cursor=*&limit=2"));
        deliver(6, 5, 4, 3, 1, 0);

        ask(rest.replace("limit=2", "limit=10"))
                .body("figures.value", contains(3, 4, 5, 6))
                .body("_meta.totalRecords", equalTo(5));
    }

    @Test
    void readsOneReportByCursorsToo() {
        String report = "/reports/v1/drafts/" + year2020 + "/figures";
        ValidatableResponse first = ask(report + "?cursor=*&limit=2").body("figures.value", contains(1, 2));

        ask(next(first)).body("figures.value", contains(3, 4));
        refuse(report + "?cursor=x", "cursor", "är ingen cursor");
    }

    @Test
    void refusesWhatIsNoCursorOfTheQuestion() {
        String next = next(ask(figures + "&cursor=*&limit=2"));

        refuse(next + "&kind=outcome", "cursor", "hör till en annan fråga");
        refuse(next + "&amounts=tkr", "cursor", "hör till en annan fråga");
        refuse(next.replace("edition=draft", "edition=published"), "cursor", "hör till en annan fråga");
        refuse(figures + "&cursor=made-up", "cursor", "är ingen cursor");
        refuse(figures + "&cursor=" + coded("[1,\"x\",2,5,[\"1489\"]]"), "cursor", "är ingen cursor");
        refuse(figures + "&cursor=" + coded("[0]"), "cursor", "är från en annan version");
        refuse(figures + "&cursor=*&page=2", "page", "kan inte anges tillsammans med cursor");
        refuse(figures + "&cursor=*&format=csv", "cursor", "gäller JSON");
    }

    private static String coded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void theTotalIsRightOnEveryPageAndAfterEveryWrite() {
        for (int round = 0; round < 3; round++) {
            deliver(1, 2, 3, 4, 5);
            for (String page : List.of("1", "2", "3", "4", "7")) {
                ask(figures + "&limit=2&page=" + page)
                        .body("_meta.totalRecords", equalTo(5))
                        .body("_meta.totalPages", equalTo(3));
            }
            deliver(1, 2, 3);
            ask(figures + "&limit=2").body("_meta.totalRecords", equalTo(3));
            ask(figures + "&limit=3").body("_meta.totalRecords", equalTo(3));
            ask(figures + "&limit=2&page=9").body("_meta.totalRecords", equalTo(3));
        }
        delivery.remove(ReportPart.FINANCE, year2020);
        ask(figures).body("_meta.totalRecords", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource(Denomination.class)
    void aRowIsWrittenAsItsTreeSays(Denomination amounts) {
        for (FigureRow row : rows()) {
            ObjectNode tree =
                    FigureView.row(row, amounts).put("edition", row.report().word());
            for (AnswerLanguage language : AnswerLanguage.values()) {
                assertThat(Json.write(new WrittenFigure(row, amounts), language))
                        .isEqualTo(Json.write(tree, language));
            }
        }
    }

    private List<FigureRow> rows() {
        List<FigureRow> rows = new ArrayList<>();
        for (int edition : List.of(0, 3)) {
            for (Unit unit : Unit.values()) {
                Figure whole = new Figure(
                        year2020.toString(),
                        "hr.sick-leave",
                        Figure.Kind.TARGET_FROM,
                        "2020-12",
                        Figure.PeriodType.YEAR_TO_DATE,
                        Figure.Role.MEMO,
                        "hr",
                        Map.of("sex", "women"),
                        new BigDecimal("1E+3"),
                        unit,
                        "kWh",
                        -3,
                        Figure.Status.PRELIMINARY,
                        null,
                        true,
                        year2020.toString(),
                        "Sjuk \"frånvaro\"",
                        "Källa");
                rows.add(new FigureRow(year2020, ReportPart.HR, true, whole, edition));
                Figure bare = new Figure(
                        year2020.toString(),
                        "hr.sick-leave",
                        Figure.Kind.OUTCOME,
                        "2020",
                        Figure.PeriodType.YEAR,
                        Figure.Role.ITEM,
                        null,
                        Map.of(),
                        null,
                        unit,
                        null,
                        1,
                        Figure.Status.SUPPRESSED,
                        Sentence.said("Högst tio anställda", "At most ten employees"),
                        false,
                        year2020.toString(),
                        "Sjukfrånvaro",
                        null);
                rows.add(new FigureRow(year2020, ReportPart.HR, false, bare, edition));
            }
        }
        return rows;
    }
}
