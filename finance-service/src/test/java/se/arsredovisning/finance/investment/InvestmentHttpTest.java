package se.arsredovisning.finance.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.newBoard;
import static se.arsredovisning.finance.Api.patch;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.put;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;

@QuarkusTest
class InvestmentHttpTest {

    private final String board = newBoard();
    private final String id = "1489-" + board + "-2020";
    private final String investments = "sections/" + id + "/investments";
    private final String project = investments + "/projects/gc-vag";

    @BeforeEach
    void aSectionWithInvestments() {
        ObjectNode document = Documents.valid();
        document.remove("forecasts");
        Response created = put(id, document.toString());
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    }

    @Test
    void aProjectIsFinishedWithItsFinalAccountAndTellsWhatIsLeft() {
        Response answer = patch(
                "{\"stage\": \"finished\", \"accumulated\": 12500000,"
                        + " \"finalAccount\": {\"date\": \"2020-12-15\", \"decision\": \"§ 7\", \"comment\": \"Dyrare.\"}}",
                project);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode told = json(answer);
        assertThat(told.path("totalDeviation").decimalValue()).isEqualByComparingTo("-500000");
        assertThat(told.at("/finalAccount/decision").textValue()).isEqualTo("§ 7");
        assertThat(json(api().get(project))).isEqualTo(told);
        assertThat(json(api().get("sections/{id}/figures", id)).path("figures")).anySatisfy(figure -> {
            assertThat(figure.path("code").textValue()).isEqualTo("finance.investments.expansion.gc-vag");
            assertThat(figure.path("kind").textValue()).isEqualTo("total-deviation");
            assertThat(figure.path("value").decimalValue()).isEqualByComparingTo("-500000");
        });
        assertThat(put(id, get(id).asString()).statusCode()).isEqualTo(200);
        assertThat(revisions(id)).as("what is read can be written back").isEqualTo(2);
    }

    @Test
    void aMemberOfAFinalAccountIsPatchedAndTakenAway() {
        patch(
                "{\"stage\": \"finished\", \"finalAccount\": {\"date\": \"2020-12-15\", \"decision\": \"§ 7\"}}",
                project);

        JsonNode told = json(patch("{\"finalAccount\": {\"decision\": null}}", project));
        assertThat(told.path("finalAccount")).hasToString("{\"date\":\"2020-12-15\"}");
        assertThat(json(patch("{\"finalAccount\": null}", project)).has("finalAccount"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"finalAccount\": {\"date\": \"2020-12-15\"}}', /finalAccount",
        "'{\"stage\": \"done\"}', /stage",
        "'{\"stage\": \"finished\", \"finalAccount\": {\"date\": \"2020-13-15\"}}', /finalAccount/date",
        "'{\"stage\": \"finished\", \"finalAccount\": {\"when\": \"2020\"}}', /finalAccount/when",
        "'{\"decidedTotal\": 1.123}', /decidedTotal",
        "'{\"published\": {\"decidedTotal\": 12000000}}', /published/decidedTotal"
    })
    void refusesWhatIsWrongOfAProjectAndChangesNothing(String patch, String pointer) {
        JsonNode problem = problem(patch(patch, project), 400, "invalid-content");

        assertThat(places(problem)).containsExactly(pointer);
        assertThat(revisions(id)).isOne();
    }

    @Test
    void printedTotalsOfACategoryAndOfAllAreToldAndChecked() {
        patch(
                "{\"published\": {\"decidedTotal\": 12000000, \"accumulated\": 9900000}}",
                investments + "/categories/expansion");

        Response answer = patch("{\"total\": {\"published\": {\"decidedTotal\": 13000000}}}", investments);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode section = json(get(id));
        assertThat(section.at("/investments/total/decidedTotal").decimalValue()).isEqualByComparingTo("13000000");
        assertThat(section.at("/investments/categories/0/accumulated").decimalValue())
                .isEqualByComparingTo("9900000");
        assertThat(section.path("checks"))
                .anySatisfy(check -> {
                    assertThat(check.path("code").textValue()).isEqualTo("finance.investments.decided-total");
                    assertThat(check.path("result").textValue()).isEqualTo("discrepancy");
                    assertThat(check.path("pointer").textValue())
                            .isEqualTo("/investments/total/published/decidedTotal");
                })
                .anySatisfy(check -> {
                    assertThat(check.path("code").textValue()).isEqualTo("finance.investments.expansion.decided-total");
                    assertThat(check.path("result").textValue()).isEqualTo("ok");
                });
        assertThat(section.at("/summary/checks/discrepancy").intValue()).isPositive();
    }

    @Test
    void projectsOverSectionsTellTheirTotals() {
        JsonNode list = json(api().get("investments?board=" + board + "&key=gc-vag"));

        assertThat(list.at("/investments/0/decidedTotal").intValue()).isEqualTo(12_000_000);
        assertThat(list.at("/investments/0/accumulated").intValue()).isEqualTo(9_900_000);
        assertThat(list.at("/investments/0/_links/self/href").textValue()).endsWith(project);
    }

    @Test
    void findsNoProjectOrCategoryThatIsNotThere() {
        problem(api().get(investments + "/projects/x"), 404, "not-found");
        problem(api().get(investments + "/categories/x"), 404, "not-found");
    }
}
