package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.openapi.ApiDocument;

class RoutesTest {

    private static final String DOCUMENT = """
            paths:
              /goals/{id}:
                get:
                  parameters:
                    - {name: id, in: path}
                    - {name: fields, in: query}
                    - $ref: '#/components/parameters/tag'
                  responses: {'200': {content: {application/json: {}, text/csv: {}}}, '404': {content: {text/plain: {}}}}
                patch:
                  parameters: [{name: id, in: path}]
                  requestBody: {content: {application/merge-patch+json: {}}}
                  responses: {'200': {content: {application/json: {}}}}
                delete:
                  parameters: [{name: id, in: path}]
                  responses: {'204': {}}
            components:
              parameters:
                tag: {name: If-None-Match, in: header}
            """;

    @Path("goals/{id: [a-z]+}")
    @Produces("application/json")
    static final class Goals {

        static final class Choice {
            @QueryParam("fields")
            String fields;
        }

        @GET
        @Produces({"application/json", "text/csv"})
        public String get(
                @PathParam("id") String id,
                @BeanParam Choice choice,
                @HeaderParam("If-None-Match") String tag,
                @HeaderParam("Accept") String accept) {
            return id;
        }

        @PATCH
        @Consumes("application/merge-patch+json")
        public String patch(@PathParam("id") String id, byte[] body) {
            return id;
        }

        @DELETE
        public void delete(@PathParam("id") String id) {}
    }

    @Test
    void codeAndDocumentThatSayTheSameDoNotDiffer() {
        assertThat(differences(DOCUMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '    get:'                      | '    head:'                     | GET /goals/{id} is not in the document
            '    get:'                      | '    head:'                     | HEAD /goals/{id} is not in the code
            '  /goals/{id}:'                | '  /goals/{key}:'               | DELETE /goals/{id} is not in the document
            '  /goals/{id}:'                | '  /goals/{key}:'               | DELETE /goals/{key} is not in the code
            'name: fields, in: query'       | 'name: field, in: query'        | GET /goals/{id}: the code has
            'name: If-None-Match'           | 'name: If-Match'                | GET /goals/{id}: the code has
            'application/json: {}, text'    | 'text'                          | GET /goals/{id}: the code has
            'application/merge-patch+json'  | 'application/json'              | PATCH /goals/{id}: the code has
            '''204'': {}'                   | '''200'': {content: {a/b: {}}}' | DELETE /goals/{id}: the code has
            """)
    void saysWhereTheyDiffer(String written, String instead, String difference) {
        assertThat(DOCUMENT).contains(written);

        assertThat(differences(DOCUMENT.replace(written, instead)))
                .anySatisfy(text -> assertThat(text).startsWith(difference));
    }

    private static List<String> differences(String yaml) {
        JsonNode document = ApiDocument.parse(yaml.getBytes(StandardCharsets.UTF_8));
        return Routes.differences(Routes.of(Stream.of(Goals.class)), Routes.of(document));
    }
}
