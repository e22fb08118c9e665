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

    private static final int SAMPLES = 5;
    private static final int TRIES = 40;

    private final Supplier<RequestSpecification> api;
    private final JsonNode document;
    private final SparseSections sections;

    /** The paths that were answered at least once with what was asked for, or with that nobody may have it. */
    private final Set<String> answered = new HashSet<>();

    private ReadableSections(Supplier<RequestSpecification> api, Random random) {
        this.api = api;
        this.document = json(api.get().get("openapi.json"));
        this.sections = new SparseSections(document, random);
    }

    /**
     * Writes and reads sections by chance; the same ones again with the system property {@code sparse.seed}, whose value
     * a failure names.
     *
     * @param api begins a request to the API, whose answers it judges by the API's document
     */
    public static void check(Supplier<RequestSpecification> api) {
        long seed = Long.getLong("sparse.seed", System.nanoTime());
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
            for (String path : readable.known()) {
                if (!path.contains("{") && !path.endsWith("import-template")) {
                    String list = path.substring(path.indexOf("/v1/") + 4);
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
        assertThat(answered).as("paths that were answered").containsAll(known());
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
        assertThat(answer.statusCode()).as("the successor of %s", id).isEqualTo(201);
        read(json(answer).path("id").textValue(), json(answer));
    }

    /** Reads a section and all that there is of it, and the first page of every list over sections. */
    private void read(String id, JsonNode written) {
        Response section = api.get().get("sections/{id}", id);
        assertThat(section.statusCode()).as("GET after PUT of %s", written).isEqualTo(200);
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String path : known()) {
            String[] steps = path.substring(path.indexOf("/v1/") + 4).split("/");
            for (String address : addresses(steps, 0, "", json(section), id)) {
                addresses.put(address, path);
                tables(path).forEach(table -> addresses.put(address + "?format=csv&table=" + table, path));
            }
        }
        addresses.forEach((address, path) -> {
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

    /** The paths of what can be read: lists over sections, and what a section has. */
    private List<String> known() {
        List<String> paths = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            boolean ofSection = path.getKey().contains("/sections/{id}");
            if (path.getValue().has("get") && (ofSection || !path.getKey().contains("{"))) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    /** The addresses that a path stands for, one for each item that it may name. */
    private List<String> addresses(String[] steps, int at, String address, JsonNode node, String id) {
        if (at == steps.length) {
            return List.of(address);
        }
        String step = steps[at];
        String before = address.isEmpty() ? "" : address + "/";
        switch (step) {
            case "{id}" -> {
                return addresses(steps, at + 1, before + id, node, id);
            }
            case "{number}" -> {
                return addresses(steps, at + 1, before + "1", node, id);
            }
            default -> {}
        }
        List<String> found = new ArrayList<>();
        for (String name : names(step)) {
            boolean namesItems = at + 1 < steps.length
                    && steps[at + 1].startsWith("{")
                    && !List.of("{id}", "{number}").contains(steps[at + 1]);
            if (namesItems) {
                for (JsonNode item : SparseSections.items(node, camel(name))) {
                    found.addAll(addresses(steps, at + 2, before + name + "/" + key(item), item, id));
                }
            } else {
                found.addAll(addresses(steps, at + 1, before + name, node, id));
            }
        }
        return found;
    }

    /** What a step of a path may be: itself, or what its parameter allows. */
    private List<String> names(String step) {
        if (!step.startsWith("{")) {
            return List.of(step);
        }
        List<String> names = new ArrayList<>();
        document.at("/components/parameters/" + step.substring(1, step.length() - 1) + "/schema/enum")
                .forEach(name -> names.add(name.asText()));
        return names;
    }

    /** The tables of which a path gives a template as CSV. */
    private List<String> tables(String path) {
        List<String> tables = new ArrayList<>();
        document.path("paths").path(path).at("/get/parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("table")) {
                parameter.at("/schema/enum").forEach(table -> tables.add(table.asText()));
            }
        });
        return tables;
    }

    private static String key(JsonNode item) {
        for (String member : List.of("key", "group", "period", "year")) {
            if (item.has(member)) {
                return item.path(member).asText();
            }
        }
        throw new AssertionError("nothing names " + item);
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }

    private static JsonNode json(Response answer) {
        try {
            return Json.MAPPER.readTree(answer.body().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
