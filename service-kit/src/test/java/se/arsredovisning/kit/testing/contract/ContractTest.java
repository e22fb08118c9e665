package se.arsredovisning.kit.testing.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String DOCUMENT = """
            {"openapi": "3.0.3", "info": {"title": "Planted", "version": "1"},
             "paths": {"/things/{id}": {"get": {
               "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
               "responses": {
                 "200": {"description": "A thing",
                   "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "404": {"description": "None",
                   "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["size"], "additionalProperties": false, "properties": {
                 "id": {"type": "string", "readOnly": true}, "size": {"type": "number"},
                 "part": {"readOnly": true, "allOf": [{"$ref": "#/components/schemas/Part"}]}}},
               "Part": {"type": "object", "additionalProperties": false, "properties": {"n": {"type": "integer"}}},
               "Problem": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}}}}
            """;

    private HttpServer server;
    private int status = 200;
    private String mediaType = "application/json";
    private String etag = "\"1\"";
    private String body = "{\"id\": \"a\", \"size\": 1.50, \"part\": {\"n\": 1}}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/openapi.json", exchange -> {
            byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.createContext("/things", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", mediaType);
            if (etag != null) {
                exchange.getResponseHeaders().add("ETag", etag);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void passesAnAnswerThatTheDocumentDescribesReadOnlyMembersIncluded() {
        assertThatCode(this::ask).doesNotThrowAnyException();
    }

    @Test
    void failsOnAMemberThatTheDocumentDoesNotName() {
        body = "{\"size\": 1, \"weight\": 2}";

        assertThatThrownBy(this::ask)
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("weight");
    }

    @Test
    void failsOnAWrongTypeDeepInside() {
        body = "{\"size\": 1, \"part\": {\"n\": \"one\"}}";

        assertThatThrownBy(this::ask)
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("/part/n");
    }

    @Test
    void failsOnAMissingMember() {
        body = "{}";

        assertThatThrownBy(this::ask)
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("size");
    }

    @Test
    void failsOnAStatusThatTheDocumentDoesNotName() {
        status = 418;

        assertThatThrownBy(this::ask)
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("418");
    }

    @Test
    void failsOnAMissingHeader() {
        etag = null;

        assertThatThrownBy(this::ask)
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("ETag");
    }

    @Test
    void failsOnAnotherMediaType() {
        mediaType = "text/html";

        assertThatThrownBy(this::ask)
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("text/html");
    }

    @Test
    void holdsProblemsAgainstTheirSchemaToo() {
        status = 404;
        mediaType = "application/problem+json";
        body = "{\"type\": 7}";

        assertThatThrownBy(this::ask)
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("/type");
    }

    private void ask() {
        given().filter(Contract.publishedAt("/openapi.json"))
                .baseUri("http://localhost:" + server.getAddress().getPort())
                .get("/things/a");
    }
}
