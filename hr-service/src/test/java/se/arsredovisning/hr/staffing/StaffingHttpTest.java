package se.arsredovisning.hr.staffing;

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
class StaffingHttpTest {

    @Test
    void listsMonthsOverSections() {
        String board = newBoard();
        put("1489-" + board + "-2020", Documents.valid().toString());
        put("0180-" + board + "-2020", Documents.valid().toString());

        JsonNode all = json(api().get("staffing?board=" + board));
        JsonNode one = json(api().get("staffing?municipality=1489&month=2020-12&period=2020&board=" + board));

        assertThat(all.path("staffing").findValuesAsText("month"))
                .containsExactly("2020-12", "2019-12", "2020-12", "2019-12");
        assertThat(all.at("/staffing/0/municipality").textValue()).isEqualTo("0180");
        assertThat(one.at("/_meta/totalRecords").intValue()).isEqualTo(1);
        assertThat(one.at("/staffing/0/fixedTerm").toString()).isEqualTo("{\"headcount\":10,\"fte\":8.4}");
        assertThat(one.at("/staffing/0/organisation").textValue()).isEqualTo("Kontoret");
        assertThat(one.at("/staffing/0/_links/self/href").textValue())
                .endsWith("/hr/v1/sections/1489-" + board + "-2020/staffing/2020-12");
    }

    @Test
    void followsItsSection() {
        String board = newBoard();
        String id = "1489-" + board + "-2020";
        put(id, Documents.valid().toString());

        patch("{\"fixedTerm\": null}", "sections/" + id + "/staffing/2020-12");
        assertThat(json(api().get("staffing?month=2020-12&board=" + board))
                        .at("/staffing/0")
                        .has("fixedTerm"))
                .isFalse();
        api().delete("sections/{id}", id);
        assertThat(json(api().get("staffing?board=" + board)).path("staffing")).isEmpty();
    }

    @Test
    void readsAndChangesOneMonth() {
        String id = givenSection();

        Response changed = patch("{\"permanent\": {\"headcount\": 107}}", "sections/" + id + "/staffing/2020-12");

        assertThat(changed.header("ETag")).matches(ETags.of(2, "7-10"));
        assertThat(json(changed).at("/permanent").toString()).isEqualTo("{\"headcount\":107,\"fte\":103.3}");
        assertThat(json(changed).at("/change/permanent/headcount").intValue()).isEqualTo(4);
        assertThat(json(api().get("sections/{id}/staffing/2020-12", id))).isEqualTo(json(changed));
        assertThat(json(api().get("sections/{id}/staffing", id)).path("staffing"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"month=2020,month", "month=2020-13,month", "board=X_,board", "page=0,page", "key=x,key"})
    void namesAParameterThatIsWrong(String query, String wrong) {
        assertThat(places(problem(api().get("staffing?" + query), 400, "invalid-content")))
                .containsExactly(wrong);
    }
}
