package se.arsredovisning.hr.sickleave;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newBoard;
import static se.arsredovisning.hr.Api.patch;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.hr.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class SickLeaveHttpTest {

    @Test
    void listsGroupsOverSectionsAsTheyAreTold() {
        String board = newBoard();
        put("1489-" + board + "-2020", Documents.secret().toString());
        put("0180-" + board + "-2020", Documents.valid().toString());

        JsonNode all = json(api().get("sick-leave?board=" + board));
        JsonNode men = json(api().get("sick-leave?group=men&board=" + board));

        assertThat(all.at("/_meta/totalRecords").intValue()).isEqualTo(12);
        assertThat(men.at("/sickLeave/0/current/percent").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(men.at("/sickLeave/1/current/reason").textValue()).isEqualTo("small-group");
        assertThat(men.at("/sickLeave/1").has("change")).isFalse();
        assertThat(men.at("/sickLeave/1/_links/self/href").textValue())
                .endsWith("/hr/v1/sections/1489-" + board + "-2020/sick-leave/men");
    }

    @Test
    void readsAndChangesOneGroup() {
        String id = givenSection();

        Response changed = patch(
                "{\"current\": {\"published\": {\"percent\": 3.5}}, \"published\": {\"change\": -1.2}}",
                "sections/" + id + "/sick-leave/women");

        assertThat(changed.header("ETag")).matches(ETags.of(2, "7-10"));
        assertThat(json(changed).at("/current/percent").toString()).isEqualTo("3.5");
        assertThat(json(changed).path("change").toString()).isEqualTo("-1.2");
        assertThat(json(api().get("sections/{id}/sick-leave/women", id))).isEqualTo(json(changed));
        assertThat(json(api().get("sections/{id}/sick-leave", id)).path("sickLeave"))
                .hasSize(6);
    }

    @Test
    void forgetsTheGroupsOfASectionThatIsDeleted() {
        String board = newBoard();
        String id = "1489-" + board + "-2020";
        put(id, Documents.valid().toString());
        api().delete("sections/{id}", id);

        assertThat(json(api().get("sick-leave?board=" + board)).path("sickLeave"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"group=alla,group", "municipality=9999,municipality", "sex=men,sex"})
    void namesAParameterThatIsWrong(String query, String wrong) {
        assertThat(places(problem(api().get("sick-leave?" + query), 400, "invalid-content")))
                .containsExactly(wrong);
    }
}
