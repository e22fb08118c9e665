package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.contract.ListState;
import se.arsredovisning.kit.testing.contract.RawHttp;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;

/** A section is written whole, read as it was written, and gone when it is deleted; its history stays. */
public interface WritesWholeSections {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void theListsETagTellsWhetherAnySectionHasChanged() {
        String id = newSection();
        AtomicInteger writes = new AtomicInteger();

        ListState.assertKept(api()::api, id, () -> api().put(id, sample().saying("Nr " + writes.incrementAndGet())));
    }

    @Test
    default void putCreatesASectionOnceAndRepeatsWithoutARevision() {
        String id = newSection();

        Response first = api().put(id, sample().report());
        Response second = api().put(id, sample().report());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location"))
                .isEqualTo("http://localhost:" + RestAssured.port + sample().root() + "/sections/" + id);
        assertThat(first.header("ETag")).matches(sample().tag(1));
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("ETag")).matches(sample().tag(1));
        assertThat(second.header("Location")).isNull();
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void getAnswersWhatWasWrittenWithItsETag() {
        String id = newSection();
        Response written = api().put(id, sample().valid().toString());

        Response read = api().get(id);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).startsWith("application/json");
        assertThat(read.header("ETag")).matches(sample().tag(1));
        assertThat(read.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.body().asString()).isEqualTo(written.body().asString());
        assertThat(json(read).path("id").textValue()).isEqualTo(id);
        assertThat(json(read).at("/_links/figures/href").textValue())
                .isEqualTo(sample().root() + "/sections/" + id + "/figures");
    }

    @Test
    default void headAnswersTheSameHeadersWithoutABody() {
        Response answer = api().api().head("sections/{id}", sample().given());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(sample().tag(1));
        assertThat(answer.body().asString()).isEmpty();
    }

    @Test
    default void aRequestsContentTypeIsNoMatterWhereNoBodyIsTaken() {
        String id = sample().given();

        assertThat(api().api()
                        .header("Content-Type", "text/plain")
                        .get("sections/{id}", id)
                        .statusCode())
                .isEqualTo(200);
        assertThat(api().api()
                        .header("Content-Type", "text/plain")
                        .delete("sections/{id}", id)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    default void compressesForWhoAsksAndTakesItBackAsTheSame() throws IOException {
        String id = newSection();
        String plain = api().put(id, sample().report()).body().asString();

        Answer packed =
                RawHttp.to(RestAssured.port).ask("GET", sample().root() + "/sections/" + id, "Accept-Encoding: gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).isEqualToIgnoringCase("Accept-Encoding, Accept-Language, Authorization");
        assertThat(packed.header("ETag")).matches(sample().tag(1));
        assertThat(packed.body().length).isLessThan(plain.length() / 2);
        String unpacked = unpack(packed.body());
        assertThat(unpacked).isEqualTo(plain);
        Response back = api().put(id, unpacked);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.header("ETag")).matches(sample().tag(1));
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void puttingBackWhatGetReturnedChangesNothing() {
        String id = sample().given();
        String read = api().get(id).body().asString();

        Response answer = api().put(id, read);

        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(sample().tag(1));
        assertThat(answer.body().asString()).isEqualTo(read);
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void nullIsTheSameAsLeftOut() {
        String id = newSection();
        api().put(id, sample().shortest());
        ObjectNode document = (ObjectNode) json(sample().shortest());
        sample().valid().fieldNames().forEachRemaining(member -> {
            if (!document.has(member)) {
                document.putNull(member);
            }
        });

        Response answer = api().put(id, document.toString());

        assertThat(document.path("comment").isNull()).isTrue();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(api().revisions(id)).isEqualTo(1);
        assertThat(json(answer).has("comment")).isFalse();
    }

    @Test
    default void whatHoldsNothingIsTheSameAsLeftOut() {
        ObjectNode without = sample().valid();
        sample().nothings().keySet().forEach(place -> parent(without, place).remove(name(place)));
        String id = api().given(without);
        String read = api().get(id).body().asString();

        sample().nothings().forEach((place, nothing) -> {
            ObjectNode document = without.deepCopy();
            parent(document, place).set(name(place), nothing);
            isNoChange(place, id, read, api().put(id, document.toString()));
        });
        isNoChange("read", id, read, api().put(id, read));
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void aPatchThatSaysNothingIsNoChange() {
        ObjectNode without = sample().valid();
        sample().nothings().keySet().forEach(place -> parent(without, place).remove(name(place)));
        String id = api().given(without);
        String path = "sections/" + id + "/" + sample().item();
        String read = api().api().get(path).body().asString();
        AtomicInteger patches = new AtomicInteger();

        sample().nothings().forEach((place, nothing) -> {
            if (place.equals(sample().itemPlace() + "/" + name(place))) {
                ObjectNode patch = Json.MAPPER.createObjectNode();
                patch.set(name(place), nothing.isObject() ? Json.read("{\"nothing\": null}") : nothing);
                isNoChange(place, id, read, api().patch(patch.toString(), path));
                patches.incrementAndGet();
            }
        });
        assertThat(patches).hasPositiveValue();
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    private void isNoChange(String what, String id, String read, Response answer) {
        assertThat(answer.statusCode())
                .as(what + " " + answer.body().asString())
                .isEqualTo(200);
        assertThat(answer.header("ETag")).as(what).matches(sample().tag(1));
        assertThat(answer.body().asString()).as(what).isEqualTo(read);
        assertThat(api().revisions(id)).as(what).isEqualTo(1);
    }

    private static ObjectNode parent(JsonNode document, String place) {
        return (ObjectNode) document.at(place.substring(0, place.lastIndexOf('/')));
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    @Test
    default void aNumberOfTheSameValueIsNoChange() {
        String id = sample().given();
        String text = sample().valid().toString();
        String longer = text.replaceAll("(:-?\\d+)(?=[,}])", "$1.0").replaceAll("(:-?\\d+\\.\\d+)(?=[,}])", "$10");

        Response answer = api().put(id, longer);

        assertThat(longer).isNotEqualTo(text);
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(sample().tag(1));
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void aChangeMakesARevisionAndAnotherETag() {
        String id = sample().given();

        Response answer = api().api()
                .header("If-Match", ETags.present(api().api(), "sections/" + id))
                .header("Change-Reason", "Rättat")
                .contentType("application/json")
                .body(sample().shortest())
                .put("sections/{id}", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(sample().tag(2));
        assertThat(json(answer).path("revision").intValue()).isEqualTo(2);
        assertThat(api().get(id).header("ETag")).matches(sample().tag(2));
        assertThat(newest(id).path("revision").intValue()).isEqualTo(2);
        assertThat(newest(id).path("reason").textValue()).isEqualTo("Rättat");
    }

    @Test
    default void aDeletedSectionIsGoneButItsHistoryStaysAndItsNumberingGoesOn() {
        String id = sample().given();

        Response deleted = api().api()
                .header("If-Match", ETags.present(api().api(), "sections/" + id))
                .header("Change-Reason", "Fel nämnd")
                .delete("sections/{id}", id);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body().asString()).isEmpty();
        problem(api().get(id), 404, "not-found");
        problem(api().api().get("sections/{id}/figures", id), 404, "not-found");
        problem(api().api().get("sections/" + id + "/" + sample().item()), 404, "not-found");
        problem(api().patch("{}", "sections/" + id + "/" + sample().item()), 404, "not-found");
        problem(api().api().delete("sections/{id}", id), 404, "not-found");
        problem(
                api().api()
                        .header("If-Match", ETags.present(api().api(), "sections/" + id))
                        .delete("sections/{id}", id),
                412,
                "precondition-failed");
        assertThat(api().revisions(id)).isEqualTo(2);
        assertThat(newest(id).path("deleted").booleanValue()).isTrue();
        assertThat(newest(id).path("reason").textValue()).isEqualTo("Fel nämnd");
        assertThat(newest(id).has("document")).isFalse();

        Response again = api().api()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(sample().shortest())
                .put("sections/{id}", id);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("ETag")).matches(sample().tag(3));
        assertThat(again.header("Location")).endsWith("/sections/" + id);
    }

    @Test
    default void whatWasNeverWrittenIsNotFound() {
        String id = newSection();

        problem(api().get(id), 404, "not-found");
        problem(api().api().delete("sections/{id}", id), 404, "not-found");
        problem(api().api().get("sections/{id}/revisions", id), 404, "not-found");
    }

    private SectionApi api() {
        return sample().api();
    }

    private JsonNode newest(String id) {
        return json(api().api().get("sections/{id}/revisions?limit=1", id)).at("/revisions/0");
    }

    private static String unpack(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
