package se.arsredovisning.finance.volume;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.finance.document.Volumes;

@QuarkusTest
class VolumeHttpTest {

    private final String board = newBoard();
    private final String id = "1489-" + board + "-2020";

    @BeforeEach
    void aSectionWithVolumes() {
        assertThat(put(id, Volumes.in(ShortDocuments.valid()).toString()).statusCode()).isEqualTo(201);
    }

    private static JsonNode list(String path) {
        Response answer = api().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    @ParameterizedTest
    @CsvSource({"volumes?,4", "volumes?key=besok&,1", "volumes?activity=Fastighet&,1", "volumes?period=2019&,0"})
    void filtersOverSections(String query, int count) {
        assertThat(list(query + "board=" + board).at("/_meta/totalRecords").intValue())
                .isEqualTo(count);
    }

    @Test
    void tellsWhatASectionSaysOfItsOwnYear() {
        JsonNode row = list("volumes?key=lokaler&board=" + board).at("/volumes/0");

        assertThat(row.path("outcome").intValue()).isEqualTo(4580);
        assertThat(row.path("budget").intValue()).isEqualTo(4400);
        assertThat(row.path("unitLabel").textValue()).isEqualTo("kvm");
        assertThat(row.at("/_links/self/href").textValue()).endsWith("/sections/" + id + "/volumes/lokaler");
        assertThat(list("volumes?key=elever&board=" + board).at("/volumes/0").has("outcome"))
                .isFalse();
    }

    @Test
    void changesOneVolume() {
        String path = "sections/" + id + "/volumes/besok";

        Response answer = patch("{\"label\": \"Besökare\", \"activity\": null}", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("label").textValue()).isEqualTo("Besökare");
        assertThat(json(answer).has("activity")).isFalse();
        assertThat(json(api().get(path))).isEqualTo(json(answer));
        assertThat(list("sections/" + id + "/volumes").at("/volumes/2")).isEqualTo(json(answer));
        assertThat(places(problem(patch("{\"values\": [{\"period\": \"2020-ST\"}]}", path), 400, "invalid-content")))
                .containsExactly("/values/0/period");
        assertThat(revisions(id)).isEqualTo(2);
    }

    @Test
    void whatIsReadCanBeSentBack() {
        assertThat(put(id, get(id).asString()).statusCode()).isEqualTo(200);
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void itsFiguresAreThoseOfTheSection() {
        JsonNode figures = list("sections/" + id + "/figures").path("figures");

        assertThat(figures.findValuesAsText("code"))
                .contains("finance.volume.elever", "finance.volume.lokaler.cost-per-unit", "finance.grant.foreningar");
        assertThat(figures.findValuesAsText("term")).containsExactly("spring", "autumn");
    }
}
