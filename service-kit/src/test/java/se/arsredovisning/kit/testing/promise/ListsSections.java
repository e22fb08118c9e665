package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newBoard;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections are listed in short, filtered, in order and by pages. */
public interface ListsSections {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void tellsEachSectionInShortWithTheETagThatItIsReadWith() {
        String board = threeSectionsOfTwoMunicipalities();

        JsonNode row = json(list("board=" + board)).at("/sections/1");

        Response section = api().get(row.path("id").textValue());
        assertThat(row.path("id").textValue()).isEqualTo("1489-" + board + "-2020");
        assertThat(row.path("municipality").textValue()).isEqualTo("1489");
        assertThat(row.path("board").textValue()).isEqualTo(board);
        assertThat(row.path("period").textValue()).isEqualTo("2020");
        assertThat(row.path("revision").intValue()).isEqualTo(1);
        assertThat(row.path("etag").textValue()).isEqualTo(section.header("ETag"));
        assertThat(row.path("updatedAt")).isEqualTo(json(section).path("updatedAt"));
        assertThat(row.path("summary")).isEqualTo(json(section).path("summary"));
        assertThat(row.at("/_links/self/href").textValue())
                .isEqualTo(
                        "http://localhost:" + RestAssured.port + sample().root() + "/sections/1489-" + board + "-2020");
    }

    @Test
    default void tellsTheSameOfASectionAgainAndSomethingElseOnceItIsWritten() {
        String id = api().newSection();
        assertThat(api().put(id, sample().report()).statusCode()).isEqualTo(201);
        String board = id.substring("1489-".length(), id.length() - "-2020".length());
        JsonNode first = json(list("board=" + board)).at("/sections/0");
        JsonNode again = json(list("board=" + board)).at("/sections/0");

        assertThat(again).isEqualTo(first);
        assertThat(again.path("summary")).isEqualTo(json(api().get(id)).path("summary"));
        api().put(id, sample().shortest());
        JsonNode section = json(api().get(id));
        for (int time = 0; time < 2; time++) {
            JsonNode row = json(list("board=" + board)).at("/sections/0");
            assertThat(row.path("revision").intValue()).isEqualTo(2);
            assertThat(row.path("summary")).isEqualTo(section.path("summary")).isNotEqualTo(first.path("summary"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'',3", "&municipality=1489,2", "&period=2020,2", "&municipality=0180&period=2021,0"})
    default void filters(String filter, int count) {
        String board = threeSectionsOfTwoMunicipalities();

        JsonNode answer = json(list("board=" + board + filter.replace("'", "")));

        assertThat(answer.path("sections")).hasSize(count);
        assertThat(answer.at("/_meta/totalRecords").intValue()).isEqualTo(count);
    }

    @Test
    default void ordersByMunicipalityBoardAndPeriod() {
        String board = threeSectionsOfTwoMunicipalities();

        assertThat(json(list("board=" + board)).path("sections").findValuesAsText("id"))
                .containsExactly("0180-" + board + "-2020", "1489-" + board + "-2020", "1489-" + board + "-2021");
    }

    @Test
    default void leavesOutWhatIsDeleted() {
        String board = threeSectionsOfTwoMunicipalities();

        api().api().delete("sections/{id}", "0180-" + board + "-2020");

        assertThat(json(list("board=" + board)).path("sections")).hasSize(2);
    }

    @Test
    default void pagesWithAbsoluteLinksThatKeepTheFilters() {
        String board = threeSectionsOfTwoMunicipalities();

        JsonNode answer = json(list("board=" + board + "&page=2&limit=1"));

        assertThat(answer.path("sections").findValuesAsText("id")).containsExactly("1489-" + board + "-2020");
        assertThat(answer.path("_meta").toString())
                .isEqualTo("{\"page\":2,\"limit\":1,\"count\":1,\"totalRecords\":3,\"totalPages\":3}");
        String path = "http://localhost:" + RestAssured.port + sample().root() + "/sections?board=" + board;
        assertThat(answer.at("/_links/self/href").textValue()).isEqualTo(path + "&page=2&limit=1");
        assertThat(answer.at("/_links/first/href").textValue()).isEqualTo(path + "&page=1&limit=1");
        assertThat(answer.at("/_links/last/href").textValue()).isEqualTo(path + "&page=3&limit=1");
        assertThat(answer.at("/_links/next/href").textValue()).isEqualTo(path + "&page=3&limit=1");
        assertThat(answer.at("/_links/prev/href").textValue()).isEqualTo(path + "&page=1&limit=1");
    }

    @Test
    default void theFirstPageHasNoPreviousAndTheLastNoNext() {
        JsonNode only =
                json(list("board=" + threeSectionsOfTwoMunicipalities())).path("_links");

        assertThat(only.has("self")).isTrue();
        assertThat(only.has("next")).isFalse();
        assertThat(only.has("prev")).isFalse();
    }

    @Test
    default void aPageOutOfRangeIsEmpty() {
        Response answer = list("board=" + threeSectionsOfTwoMunicipalities() + "&page=1000000&limit=1000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("sections")).isEmpty();
        assertThat(json(answer).at("/_meta/totalRecords").intValue()).isEqualTo(3);
        assertThat(json(answer).at("/_links/prev/href").textValue()).contains("page=1&");
    }

    @Test
    default void linksHonourForwarded() {
        String board = threeSectionsOfTwoMunicipalities();

        JsonNode answer = json(api().api()
                .header("Forwarded", "for=10.0.0.1;proto=https;host=api.example.se")
                .queryParam("board", board)
                .get("sections"));

        assertThat(answer.at("/_links/self/href").textValue())
                .startsWith("https://api.example.se" + sample().root() + "/sections?board=");
        assertThat(answer.at("/sections/0/_links/self/href").textValue())
                .isEqualTo("https://api.example.se" + sample().root() + "/sections/0180-" + board + "-2020");
    }

    @Test
    default void linksHonourXForwarded() {
        JsonNode answer = json(api().api()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.se")
                .queryParam("board", newBoard())
                .get("sections"));

        assertThat(answer.at("/_links/self/href").textValue())
                .startsWith("https://api.example.se" + sample().root() + "/sections?board=");
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
    default void namesEveryParameterThatIsWrong(String query, String wrong) {
        assertThat(places(problem(list(query), 400, "invalid-content"))).containsExactly(wrong.split(",", -1));
    }

    private String threeSectionsOfTwoMunicipalities() {
        String board = newBoard();
        assertThat(api().put("1489-" + board + "-2020", sample().valid().toString())
                        .statusCode())
                .isEqualTo(201);
        for (String id : List.of("1489-" + board + "-2021", "0180-" + board + "-2020")) {
            assertThat(api().put(id, sample().shortest()).statusCode()).isEqualTo(201);
        }
        return board;
    }

    private SectionApi api() {
        return sample().api();
    }

    private Response list(String query) {
        return api().api().get("sections?" + query);
    }
}
