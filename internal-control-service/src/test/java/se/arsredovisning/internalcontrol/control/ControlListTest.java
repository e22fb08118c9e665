package se.arsredovisning.internalcontrol.control;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newBoard;
import static se.arsredovisning.internalcontrol.Api.places;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.internalcontrol.Documents;

@QuarkusTest
class ControlListTest {

    private final String board = newBoard();

    @BeforeEach
    void theControlsOf2020InTwoMunicipalities() {
        put(
                "1489-" + board + "-2020",
                Documents.data("1489-kommunstyrelsen-2020/internal-control.json")
                        .toString());
        put("0180-" + board + "-2020", Documents.valid().toString());
        put("0180-" + board + "-2020-08", "{\"controls\": []}");
    }

    @Test
    void ordersByMunicipalityBoardAndPeriodAndThenAsThePlanHasThem() {
        JsonNode controls = list("board=" + board).path("controls");

        assertThat(controls).hasSize(11);
        assertThat(controls.findValuesAsText("key"))
                .startsWith("faktura", "lon", "arkiv", "avsaknad-av-redundans", "kompetensgap");
    }

    @Test
    void tellsAControlInShort() {
        JsonNode control = list("board=" + board + "&key=faktura").at("/controls/0");
        String section =
                "http://localhost:" + RestAssured.port + "/internal-control/v1/sections/0180-" + board + "-2020";

        assertThat(control.path("section").textValue()).isEqualTo("0180-" + board + "-2020");
        assertThat(control.path("risk").textValue()).isEqualTo("Obehörig betalning");
        assertThat(control.path("likelihood").intValue()).isEqualTo(2);
        assertThat(control.path("riskValue").intValue()).isEqualTo(6);
        assertThat(control.path("level").textValue()).isEqualTo("low");
        assertThat(control.path("assessment").textValue()).isEqualTo("without-remark");
        assertThat(control.path("suggestedAssessment").textValue()).isEqualTo("with-remark");
        assertThat(control.path("followUp").textValue()).isEqualTo("as-planned");
        assertThat(control.path("openActions").intValue()).isEqualTo(1);
        assertThat(control.path("overdueActions").intValue()).isEqualTo(1);
        assertThat(control.at("/_links/section/href").textValue()).isEqualTo(section);
        assertThat(control.at("/_links/self/href").textValue()).isEqualTo(section + "/controls/faktura");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(list("board=" + board + "&key=arkiv").at("/controls/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "section",
                        "municipality",
                        "board",
                        "period",
                        "key",
                        "risk",
                        "openActions",
                        "overdueActions",
                        "_links");
    }

    @ParameterizedTest
    @CsvSource({
        "municipality=1489,8",
        "municipality=0180,3",
        "period=2020,11",
        "period=2020-08,0",
        "key=attestkoll,1",
        "process=IT,2",
        "responsible=Ekonomichef,2",
        "responsible=HR-chef&process=Lönebildning,1",
        "frequency=monthly,2",
        "frequency=at-interim-and-annual-accounts,5",
        "assessment=without-remark,1",
        "assessment=with-remark,0",
        "assessment=not-carried-out,0",
        "assessment=not-assessed,10",
        "level=high,4",
        "level=none,0",
        "riskValueFrom=9,3",
        "riskValueFrom=1,10",
        "followUp=as-planned,1",
        "followUp=behind,0",
        "followUp=unknown,9",
        "overdue=true,1",
        "overdue=false,10",
        "municipality=1489&riskValueFrom=12&assessment=not-assessed,2"
    })
    void filters(String filter, int count) {
        JsonNode answer = list("board=" + board + "&" + filter);

        assertThat(answer.path("controls")).hasSize(count);
        assertThat(answer.at("/_meta/totalRecords").intValue()).isEqualTo(count);
    }

    @Test
    void findsAControlByItsResultsAssessmentWhereTheBoardHasNone() {
        String other = newBoard();
        put(
                "1489-" + other + "-2020",
                "{\"controls\": [{\"key\": \"a\", \"risk\": \"b\", \"frequency\": \"monthly\", \"results\":"
                        + " [{\"key\": \"r\", \"date\": \"2020-02-01\", \"assessment\": \"with-remark\"}]}]}");

        assertThat(list("board=" + other + "&assessment=with-remark").path("controls"))
                .hasSize(1);
        assertThat(list("board=" + other + "&followUp=behind").path("controls")).hasSize(1);
    }

    @Test
    void countsStepsOfOtherScalesByTheirMeaning() {
        String other = newBoard();
        put(
                "1489-" + other + "-2020",
                "{\"assessmentScale\": [{\"key\": \"a\", \"label\": \"A\", \"meaning\": \"fulfilled\"},"
                        + " {\"key\": \"b\", \"label\": \"B\", \"meaning\": \"partly\"},"
                        + " {\"key\": \"c\", \"label\": \"C\", \"meaning\": \"not\"},"
                        + " {\"key\": \"d\", \"label\": \"D\", \"meaning\": \"not-assessed\"}],"
                        + " \"controls\": [{\"key\": \"x\", \"risk\": \"r\", \"assessment\": \"b\","
                        + " \"organisationUnit\": \"Skolan\"},"
                        + " {\"key\": \"y\", \"risk\": \"r\", \"assessment\": \"d\"}]}");

        JsonNode partly = list("board=" + other + "&assessment=with-minor-remark&organisationUnit=Skolan");
        assertThat(partly.path("controls").findValuesAsText("countsAs")).containsExactly("with-minor-remark");
        assertThat(partly.at("/controls/0/assessment").textValue()).isEqualTo("b");
        assertThat(list("board=" + other + "&assessment=not-assessed").path("controls"))
                .hasSize(1);
        assertThat(list("board=" + other + "&organisationUnit=Annan").path("controls"))
                .isEmpty();
    }

    @Test
    void pages() {
        JsonNode answer = list("board=" + board + "&page=3&limit=4");

        assertThat(answer.path("controls")).hasSize(3);
        assertThat(answer.path("_meta").toString())
                .isEqualTo("{\"page\":3,\"limit\":4,\"count\":3,\"totalRecords\":11,\"totalPages\":3}");
        assertThat(list("board=" + board + "&page=1000000&limit=1000").path("controls"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assessment=bra&frequency=dagligen&followUp=nej&overdue=ja&riskValueFrom=0"
                        + "|frequency,assessment,followUp,overdue,riskValueFrom",
                "riskValueFrom=1000|riskValueFrom",
                "municipality=9999|municipality",
                "page=0|page",
                "risk=x|risk"
            })
    void namesEveryParameterThatIsWrong(String query, String wrong) {
        assertThat(places(problem(api().get("controls?" + query), 400, "invalid-content")))
                .containsExactly(wrong.split(","));
    }

    private static JsonNode list(String query) {
        return json(api().get("controls?" + query));
    }
}
