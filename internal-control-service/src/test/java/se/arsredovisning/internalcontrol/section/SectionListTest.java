package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newBoard;
import static se.arsredovisning.internalcontrol.Api.places;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.internalcontrol.Documents;

@QuarkusTest
class SectionListTest {

    private final String board = newBoard();

    @BeforeEach
    void threeSectionsOfTwoMunicipalities() {
        for (String id : List.of("1489-" + board + "-2021", "1489-" + board + "-2020", "0180-" + board + "-2020")) {
            assertThat(put(id, Documents.valid().toString().replace("\"2020-", "\"2021-"))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void tellsEachSectionInShortWithTheETagThatItIsReadWith() {
        JsonNode row = json(list("board=" + board)).at("/sections/1");

        assertThat(row.path("id").textValue()).isEqualTo("1489-" + board + "-2020");
        assertThat(row.path("municipality").textValue()).isEqualTo("1489");
        assertThat(row.path("board").textValue()).isEqualTo(board);
        assertThat(row.path("period").textValue()).isEqualTo("2020");
        assertThat(row.path("revision").intValue()).isEqualTo(1);
        assertThat(row.path("etag").textValue())
                .isEqualTo(get(row.path("id").textValue()).header("ETag"));
        assertThat(row.path("updatedAt"))
                .isEqualTo(json(get(row.path("id").textValue())).path("updatedAt"));
        assertThat(row.path("summary"))
                .isEqualTo(json(get(row.path("id").textValue())).path("summary"));
        assertThat(row.at("/_links/self/href").textValue())
                .isEqualTo("http://localhost:" + RestAssured.port + "/internal-control/v1/sections/1489-" + board
                        + "-2020");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'',3", "&municipality=1489,2", "&period=2020,2", "&municipality=0180&period=2021,0"})
    void filters(String filter, int count) {
        JsonNode answer = json(list("board=" + board + filter.replace("'", "")));

        assertThat(answer.path("sections")).hasSize(count);
        assertThat(answer.at("/_meta/totalRecords").intValue()).isEqualTo(count);
    }

    @Test
    void ordersByMunicipalityBoardAndPeriod() {
        assertThat(json(list("board=" + board)).path("sections").findValuesAsText("id"))
                .containsExactly("0180-" + board + "-2020", "1489-" + board + "-2020", "1489-" + board + "-2021");
    }

    @Test
    void leavesOutWhatIsDeleted() {
        api().delete("sections/{id}", "0180-" + board + "-2020");

        assertThat(json(list("board=" + board)).path("sections")).hasSize(2);
    }

    @Test
    void pagesWithAbsoluteLinksThatKeepTheFilters() {
        JsonNode answer = json(list("board=" + board + "&page=2&limit=1"));

        assertThat(answer.path("sections").findValuesAsText("id")).containsExactly("1489-" + board + "-2020");
        assertThat(answer.path("_meta").toString())
                .isEqualTo("{\"page\":2,\"limit\":1,\"count\":1,\"totalRecords\":3,\"totalPages\":3}");
        String path = "http://localhost:" + RestAssured.port + "/internal-control/v1/sections?board=" + board;
        assertThat(answer.at("/_links/self/href").textValue()).isEqualTo(path + "&page=2&limit=1");
        assertThat(answer.at("/_links/first/href").textValue()).isEqualTo(path + "&page=1&limit=1");
        assertThat(answer.at("/_links/last/href").textValue()).isEqualTo(path + "&page=3&limit=1");
        assertThat(answer.at("/_links/next/href").textValue()).isEqualTo(path + "&page=3&limit=1");
        assertThat(answer.at("/_links/prev/href").textValue()).isEqualTo(path + "&page=1&limit=1");
    }

    @Test
    void theFirstPageHasNoPreviousAndTheLastNoNext() {
        JsonNode only = json(list("board=" + board)).path("_links");

        assertThat(only.has("next")).isFalse();
        assertThat(only.has("prev")).isFalse();
    }

    @Test
    void aPageOutOfRangeIsEmpty() {
        Response answer = list("board=" + board + "&page=1000000&limit=1000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("sections")).isEmpty();
        assertThat(json(answer).at("/_meta/totalRecords").intValue()).isEqualTo(3);
        assertThat(json(answer).at("/_links/prev/href").textValue()).contains("page=1&");
    }

    @Test
    void linksHonourForwarded() {
        JsonNode answer = json(api().header("Forwarded", "for=10.0.0.1;proto=https;host=api.example.se")
                .queryParam("board", board)
                .get("sections"));

        assertThat(answer.at("/_links/self/href").textValue())
                .startsWith("https://api.example.se/internal-control/v1/sections?board=");
        assertThat(answer.at("/sections/0/_links/self/href").textValue())
                .isEqualTo("https://api.example.se/internal-control/v1/sections/0180-" + board + "-2020");
    }

    @Test
    void linksHonourXForwarded() {
        JsonNode answer = json(api().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.se")
                .queryParam("board", board)
                .get("sections"));

        assertThat(answer.at("/_links/self/href").textValue())
                .startsWith("https://api.example.se/internal-control/v1/sections?board=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=0&limit=x|page,limit",
                "page=-1|page",
                "page=1.5|page",
                "page=99999999999|page",
                "page=&municipality=|municipality,page",
                "limit=0|limit",
                "limit=1001|limit",
                "municipality=9999&board=Nej&period=2020-13|municipality,board,period",
                "period=2020-12|period",
                "sort=id&filter=x|filter,sort"
            })
    void namesEveryParameterThatIsWrong(String query, String wrong) {
        assertThat(places(problem(list(query), 400, "invalid-content"))).containsExactly(wrong.split(","));
    }

    private static Response list(String query) {
        return api().get("sections?" + query);
    }
}
