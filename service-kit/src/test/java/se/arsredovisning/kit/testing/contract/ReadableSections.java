package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.SectionId;

/**
 * What a service takes can be read: whatever a section leaves out, every list, item, figure, revision and template can be
 * asked for afterwards, of the section and of the one that follows it, by everybody.
 */
public final class ReadableSections {

    private static final int SAMPLES = Integer.getInteger("sparse.samples", 5);
    private static final int TRIES = 40;

    private final Supplier<RequestSpecification> api;
    private final SectionAddresses addresses;
    private final SparseSections sections;

    /** The paths that were answered at least once with what was asked for, or with that nobody may have it. */
    private final Set<String> answered = new HashSet<>();

    private ReadableSections(Supplier<RequestSpecification> api, Random random) {
        this.api = api;
        JsonNode document = json(api.get().get("openapi.json"));
        this.addresses = new SectionAddresses(document);
        this.sections = new SparseSections(document, random);
    }

    /**
     * Writes and reads sections that are drawn: the same ones in each build, so that a build fails for what it changed, and
     * others with the system property {@code sparse.seed}, whose value a failure names, and as many as {@code sparse.samples}.
     *
     * @param api begins a request to the API, whose answers it judges by the API's document
     */
    public static void check(Supplier<RequestSpecification> api) {
        long seed = Long.getLong("sparse.seed", 1);
        try {
            new ReadableSections(api, new Random(seed)).check();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dsparse.seed=" + seed + " brings this again: " + e.getMessage(), e);
        }
    }

    /** A section whose document was damaged where it is stored takes no list over sections with it. */
    public static void checkLists(Supplier<RequestSpecification> api, DataSource database) throws SQLException {
        ReadableSections readable = new ReadableSections(api, new Random(0));
        String id = "1489-damaged-" + UUID.randomUUID().toString().replace("-", "") + "-2020";
        assertThat(readable.isTaken(id, readable.sections.example())).isTrue();
        write(database, "{}", id);
        try {
            for (String path : readable.addresses.paths()) {
                if (!path.contains("{") && !path.endsWith("import-template")) {
                    String list = path.substring(1);
                    assertThat(api.get().get(list).statusCode()).as(list).isEqualTo(200);
                }
            }
            Response listed = api.get().get("sections?board=" + id.split("-", 2)[1].replace("-2020", ""));
            assertThat(json(listed).at("/sections/0/id").textValue()).isEqualTo(id);
        } finally {
            api.get().delete("sections/{id}", id);
        }
    }

    /**
     * The same figures give the same answer, however many zeros they end in: not every client can write 4.0, and its
     * sentences would say 4 where another's say 4,0.
     */
    public static void checkEqualNumbers(Supplier<RequestSpecification> api) {
        ReadableSections readable = new ReadableSections(api, new Random(0));
        JsonNode example = readable.sections.example();
        List<JsonNode> answers = new ArrayList<>();
        for (int zeros = 0; zeros < 2; zeros++) {
            String id = "1489-numbers-" + UUID.randomUUID().toString().replace("-", "") + "-2020";
            assertThat(readable.isTaken(id, withZeros(example, zeros))).isTrue();
            for (String path : List.of("sections/" + id, "sections/" + id + "/figures")) {
                JsonNode answer = json(api.get().get(path));
                answer = ((ObjectNode) answer).without("updatedAt");
                answers.add(
                        Json.read(answer.toString().replace(id, "id").replace(id.substring(5, id.length() - 5), "b")));
            }
        }
        for (int i = 0; i < answers.size() / 2; i++) {
            JsonNode other = answers.get(i + answers.size() / 2);
            assertThat(Json.same(answers.get(i), other))
                    .as("%s is %s", answers.get(i), other)
                    .isTrue();
        }
    }

    /** The same document, whose numbers end in that many zeros. */
    private static JsonNode withZeros(JsonNode node, int zeros) {
        if (node.isNumber()) {
            BigDecimal shortest = node.decimalValue().stripTrailingZeros();
            return DecimalNode.valueOf(shortest.setScale(Math.max(shortest.scale(), 0) + zeros));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(withZeros(member.getValue(), zeros)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, withZeros(list.get(i), zeros));
            }
        }
        return node;
    }

    private static void write(DataSource database, String document, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update revision set document = ? where section_id = ?")) {
            update.setString(1, document);
            update.setString(2, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void check() {
        List<JsonNode> drawn =
                new ArrayList<>(List.of(sections.sparsest(), sections.sparsestRows(), sections.example()));
        for (int i = 0; i < SAMPLES; i++) {
            drawn.add(sections.next());
        }
        int taken = 0;
        for (int i = 0; i < drawn.size(); i++) {
            String id = "1489-sparse-" + UUID.randomUUID().toString().replace("-", "") + "-2020";
            if (isTaken(id, drawn.get(i))) {
                taken++;
                read(id, drawn.get(i));
                succeed(id);
                if (isTaken(id, drawn.get((i + 1) % drawn.size()))) {
                    read(id, drawn.get((i + 1) % drawn.size()));
                }
            }
        }
        assertThat(taken).as("sections that were taken").isGreaterThan(drawn.size() / 2);
        assertThat(answered).as("paths that were answered").containsAll(addresses.paths());
    }

    /** Writes a section, without what the rules refuse of it. */
    private boolean isTaken(String id, JsonNode drawn) {
        JsonNode section = drawn;
        for (int i = 0; i < TRIES && section.isObject() && !section.isEmpty(); i++) {
            Response answer = api.get()
                    .contentType("application/json")
                    .body(section.toString())
                    .put("sections/{id}", id);
            assertThat(answer.statusCode()).as("PUT of %s", section).isIn(200, 201, 400);
            if (answer.statusCode() != 400) {
                return true;
            }
            section = SparseSections.without(section, json(answer));
        }
        return false;
    }

    private void succeed(String id) {
        Response answer = api.get().contentType("application/json").body("{}").post("sections/{id}/successor", id);
        if (answer.statusCode() == 400) {
            assertThat(json(answer).path("invalid-parameters"))
                    .as("what keeps %s from having a successor", id)
                    .isNotEmpty()
                    .allSatisfy(fault ->
                            assertThat(fault.path("reason").asText()).matches("(is|comes to) (more|less) than .*"));
        } else {
            assertThat(answer.statusCode()).as("the successor of %s", id).isEqualTo(201);
            read(json(answer).path("id").textValue(), json(answer));
        }
    }

    /** Reads a section and all that there is of it, and the first page of every list over sections. */
    private void read(String id, JsonNode written) {
        Response section = api.get().get("sections/{id}", id);
        assertThat(section.statusCode()).as("GET after PUT of %s", written).isEqualTo(200);
        Map<String, String> asked = new LinkedHashMap<>();
        for (String path : addresses.paths()) {
            addresses.of(path, id, json(section)).forEach(address -> asked.put(address, path));
        }
        sendBack(id, section);
        asked.forEach((address, path) -> {
            Response answer = api.get().get(address);
            assertThat(answer.statusCode())
                    .as(
                            "GET %s after PUT of %s: %s",
                            address, written, answer.body().asString())
                    .isIn(200, 403, 404);
            if (answer.statusCode() != 404) {
                answered.add(path);
            }
        });
        JsonNode figures = json(api.get().get("sections/{id}/figures", id));
        assertThat(FigureReader.read(SectionId.parse(id), figures.toString()))
                .as("the figures as the gateway reads them")
                .hasSize(figures.path("figures").size());
    }

    /** What was read can be sent back, and changes nothing. */
    private void sendBack(String id, Response section) {
        Response answer = api.get()
                .contentType("application/json")
                .body(section.body().asString())
                .put("sections/{id}", id);
        assertThat(answer.statusCode())
                .as(
                        "PUT of what was read, %s: %s",
                        section.body().asString(), answer.body().asString())
                .isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(section.header("ETag"));
    }

    private static JsonNode json(Response answer) {
        try {
            return Json.MAPPER.readTree(answer.body().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
