package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.promise.GivesFiguresOfTheSection;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionFiguresHttpTest implements GivesFiguresOfTheSection {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }

    @Test
    void everyNumberIsARowUnderTheSectionsETag() {
        String id = newSection();
        put(
                id,
                Documents.data("1489-kommunstyrelsen-2020/internal-control.json")
                        .toString());

        Response answer = api().get("sections/{id}/figures", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "3"));
        JsonNode rows = json(answer).path("figures");
        assertThat(rows.get(0).toString())
                .isEqualTo("{\"section\":\"" + id
                        + "\",\"code\":\"internal-control.control.avsaknad-av-redundans.risk-value\","
                        + "\"kind\":\"outcome\",\"period\":\"2020\",\"periodType\":\"instant\",\"role\":\"item\","
                        + "\"value\":8,\"unit\":\"index\",\"decimals\":0,\"status\":\"final\",\"published\":true,"
                        + "\"reportedIn\":\"" + id + "\",\"label\":\"Riskvärde: Avsaknad av redundans\","
                        + "\"source\":\"Kommunstyrelsens årsredovisning 2020, Alingsås kommun\"}");
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.path("status").textValue()).isEqualTo("missing");
            assertThat(row.path("value").isNull()).isTrue();
            assertThat(row.path("reason").textValue()).isNotBlank();
        });
        assertThat(json(answer).at("/_links/section/href").textValue())
                .isEqualTo("/internal-control/v1/sections/" + id);
    }
}
