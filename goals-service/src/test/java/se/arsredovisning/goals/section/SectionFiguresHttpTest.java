package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.GivesFiguresOfTheSection;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionFiguresHttpTest implements GivesFiguresOfTheSection {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }

    @Test
    void everyNumberIsARowUnderTheSectionsETag() {
        String id = newSection();
        String etag = put(
                        id,
                        Documents.data("1489-kommunstyrelsen-2020/goals.json").toString())
                .header("ETag");

        Response answer = api().get("sections/{id}/figures", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(etag);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        JsonNode rows = json(answer).path("figures");
        assertThat(rows.get(0).toString())
                .isEqualTo("{\"section\":\"" + id + "\",\"code\":\"goals.indicator.foretagsklimat\","
                        + "\"kind\":\"target\",\"period\":\"2020\",\"periodType\":\"year\",\"role\":\"item\","
                        + "\"value\":64,\"unit\":\"index\",\"decimals\":0,\"status\":\"final\",\"published\":true,"
                        + "\"reportedIn\":\"" + id
                        + "\",\"label\":\"Företagsklimat enl. ÖJ (Insikt) - Totalt, NKI\","
                        + "\"source\":\"Kommunstyrelsens årsredovisning 2020, Alingsås kommun\"}");
        assertThat(rows.findValuesAsText("code")).contains("goals.summary.fulfilled", "goals.key-figure.bredband");
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.path("status").textValue()).isEqualTo("missing");
            assertThat(row.path("value").isNull()).isTrue();
            assertThat(row.path("reason").textValue()).isNotBlank();
        });
        assertThat(json(answer).at("/_links/section/href").textValue()).isEqualTo("/goals/v1/sections/" + id);
    }
}
