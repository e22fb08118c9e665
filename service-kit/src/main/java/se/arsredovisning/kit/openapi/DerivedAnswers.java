package se.arsredovisning.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The answers of an operation that follow from what it takes: a tag that is still current, an address of nothing, a body
 * that cannot be read, a precondition that does not hold, a section that is approved. An operation that says one of them itself says it in its own
 * words.
 */
final class DerivedAnswers {

    /** Marks what only an operator may read. */
    private static final String OPERATOR = "x-operator";

    /** Below this address a write may meet a section that is approved. */
    private static final String SECTION = "/sections/{id}";

    private static final String PREFIX = "#/components/responses/";
    private static final Set<String> PRECONDITIONS = Set.of("ifMatch", "ifMatchRequired", "ifNoneMatchAny");

    private final boolean isOfSection;
    private final JsonNode operation;
    private final ObjectNode answers;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    private DerivedAnswers(String path, JsonNode operation, JsonNode own, JsonNode shared) {
        this.isOfSection = path.startsWith(SECTION);
        this.operation = operation;
        this.answers = (ObjectNode) operation.path("responses");
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("$ref").asText("").replaceFirst(".*/", "");
            JsonNode component = own.path(name).isMissingNode() ? shared.path(name) : own.path(name);
            taken.add(name);
            places.add((name.isEmpty() ? parameter : component).path("in").asText());
        });
    }

    /** Adds them to every operation. */
    static void add(ObjectNode document, ObjectNode shared) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> new DerivedAnswers(
                                path.getKey(),
                                operation.getValue(),
                                document.at("/components/parameters"),
                                shared.path("parameters"))
                        .add(operation.getKey())));
    }

    private void add(String method) {
        boolean hasBody = operation.has("requestBody");
        add(taken.contains("ifNoneMatch"), "304", isOfList() ? "ListNotModified" : "NotModified");
        boolean byAddress = places.contains("path") && !places.contains("query") && !hasBody;
        add(true, "400", byAddress ? "InvalidId" : "InvalidContent");
        boolean isOpen = operation.path("security").isArray()
                && operation.path("security").isEmpty();
        add(!isOpen, "401", "Unauthorized");
        add(!isOpen && (!"get".equals(method) || operation.has(OPERATOR)), "403", "Forbidden");
        add(places.contains("path"), "404", "NotFound");
        add(successes().anyMatch(answer -> answer.has("content")), "406", "NotAcceptable");
        add(hasBody, "408", "RequestTimeout");
        add(isOfSection && !"get".equals(method), "409", "Locked");
        add(taken.stream().anyMatch(PRECONDITIONS::contains), "412", "PreconditionFailed");
        add(hasBody, "413", "ContentTooLarge");
        add(hasBody, "415", "UnsupportedMediaType");
        add(taken.contains("ifMatchRequired"), "428", "PreconditionRequired");
        add(true, "429", "TooManyRequests");
        add(true, "500", "InternalError");
        add(true, "503", "Unavailable");
    }

    private void add(boolean applies, String status, String name) {
        if (applies && !answers.has(status)) {
            answers.putObject(status).put("$ref", PREFIX + name);
        }
    }

    private boolean isOfList() {
        return successes()
                .flatMap(answer -> StreamSupport.stream(answer.path("headers").spliterator(), false))
                .anyMatch(header -> header.path("$ref").asText().endsWith("/ListETag"));
    }

    private Stream<JsonNode> successes() {
        return answers.properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }
}
