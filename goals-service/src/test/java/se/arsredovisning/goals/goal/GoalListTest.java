package se.arsredovisning.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newBoard;
import static se.arsredovisning.goals.Api.places;
import static se.arsredovisning.goals.Api.problem;
import static se.arsredovisning.goals.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.goals.Documents;

@QuarkusTest
class GoalListTest {

    private final String board = newBoard();

    @BeforeEach
    void theGoalsOf2020InTwoMunicipalities() {
        String report = Documents.data("1489-kommunstyrelsen-2020/goals.json").toString();
        put("1489-" + board + "-2020", report);
        put(
                "0180-" + board + "-2020",
                "{\"priorities\": [{\"number\": 2, \"title\": \"Två\", \"goals\":"
                        + " [{\"key\": \"ett\", \"title\": \"Ett\"}]}]}");
        put("0180-" + board + "-2020-08", "{\"priorities\": []}");
    }

    @Test
    void ordersByMunicipalityBoardAndPeriodAndThenAsTheReportHasThem() {
        JsonNode goals = list("board=" + board).path("goals");

        assertThat(goals).hasSize(9);
        assertThat(goals.get(0).path("key").textValue()).isEqualTo("ett");
        assertThat(goals.get(1).path("key").textValue()).isEqualTo("foretagsklimat");
        assertThat(goals.get(2).path("key").textValue()).isEqualTo("bredband");
    }

    @Test
    void tellsAGoalInShort() {
        JsonNode goal = list("board=" + board + "&municipality=1489&assessment=not-fulfilled")
                .at("/goals/0");

        assertThat(goal.path("section").textValue()).isEqualTo("1489-" + board + "-2020");
        assertThat(goal.path("municipality").textValue()).isEqualTo("1489");
        assertThat(goal.path("board").textValue()).isEqualTo(board);
        assertThat(goal.path("period").textValue()).isEqualTo("2020");
        assertThat(goal.at("/priority/number").intValue()).isEqualTo(1);
        assertThat(goal.path("key").textValue()).isEqualTo("bredband");
        assertThat(goal.path("assessment").textValue()).isEqualTo("not-fulfilled");
        assertThat(goal.path("suggestedAssessment").toString())
                .isEqualTo("{\"value\":\"not-fulfilled\",\"preliminary\":false}");
        assertThat(goal.path("comment").textValue()).startsWith("Andelen steg");
        String section = "http://localhost:" + RestAssured.port + "/goals/v1/sections/1489-" + board + "-2020";
        assertThat(goal.at("/_links/section/href").textValue()).isEqualTo(section);
        assertThat(goal.at("/_links/self/href").textValue()).isEqualTo(section + "/goals/bredband");
    }

    @ParameterizedTest
    @CsvSource({
        "municipality=1489,8",
        "municipality=0180,1",
        "period=2020,9",
        "period=2020-08,0",
        "assessment=fulfilled,7",
        "assessment=not-fulfilled,1",
        "assessment=partly-fulfilled,0",
        "assessment=not-assessed,1",
        "priority=2,1",
        "priority=99,0",
        "municipality=1489&period=2020&assessment=fulfilled,7"
    })
    void filters(String filter, int count) {
        JsonNode answer = list("board=" + board + "&" + filter);

        assertThat(answer.path("goals")).hasSize(count);
        assertThat(answer.at("/_meta/totalRecords").intValue()).isEqualTo(count);
    }

    @Test
    void pages() {
        JsonNode answer = list("board=" + board + "&page=3&limit=4");

        assertThat(answer.path("goals")).hasSize(1);
        assertThat(answer.path("_meta").toString())
                .isEqualTo("{\"page\":3,\"limit\":4,\"count\":1,\"totalRecords\":9,\"totalPages\":3}");
        assertThat(answer.at("/_links/prev/href").textValue())
                .isEqualTo(
                        "http://localhost:" + RestAssured.port + "/goals/v1/goals?board=" + board + "&page=2&limit=4");
        assertThat(list("board=" + board + "&page=1000000&limit=1000").path("goals"))
                .isEmpty();
    }

    @Test
    void linksHonourForwarded() {
        JsonNode answer = json(
                api().header("Forwarded", "proto=https;host=api.example.se").get("goals?board=" + board));

        assertThat(answer.at("/goals/0/_links/section/href").textValue())
                .startsWith("https://api.example.se/goals/v1/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assessment=bra&priority=0|assessment,priority",
                "priority=100|priority",
                "municipality=9999|municipality",
                "page=0|page",
                "key=x|key"
            })
    void namesEveryParameterThatIsWrong(String query, String wrong) {
        assertThat(places(problem(api().get("goals?" + query), 400, "invalid-content")))
                .containsExactly(wrong.split(","));
    }

    private static JsonNode list(String query) {
        return json(api().get("goals?" + query));
    }
}
