package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.kit.testing.promise.KeepsHistory;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class RevisionTest implements KeepsHistory {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revisions/1",
                "revisions/1/difference",
                "revisions/1/difference?from=0",
                "revisions/2",
                "revisions/2/difference?from=1"
            })
    void aDocumentAndADifferenceAreRefused(String path) {
        String id = givenSection();
        api().delete("sections/{id}", id);

        JsonNode problem = problem(api().get("sections/" + id + "/" + path), 403, "forbidden");

        assertThat(problem.path("detail").textValue()).contains("inte får röjas");
    }

    @Test
    void aDocumentIsGivenToAPersonnelReaderOfTheBoardAlone() {
        String id = givenSection();
        String board = id.substring(5, id.lastIndexOf('-'));

        JsonNode revision =
                json(api().header("Authorization", TestTokens.holding("personnel-reader:1489/" + board + "/hr"))
                        .get("sections/{id}/revisions/1", id));

        assertThat(revision.path("document").isObject()).isTrue();
        for (String other : List.of("admin:*/*/*", "editor:1489/*/hr")) {
            problem(
                    api().header("Authorization", TestTokens.holding(other, "personnel-reader:1480/*/hr"))
                            .get("sections/{id}/revisions/1", id),
                    403,
                    "forbidden");
        }
    }

    @Test
    void whoReadsWhatIsSuppressedIsKeptBeforeItIsTold() {
        String id = givenSection();
        String subject = "personnel-" + id;
        String token = TestTokens.of(subject, "Petra Personal", "personnel-reader:1489/*/hr");
        Response first = api().header("Authorization", token).get("sections/" + id + "/revisions/1");
        assertThat(first.statusCode()).isEqualTo(200);
        String trace = first.header("traceparent");
        for (String told : List.of("revisions/1/difference", "revisions/1/difference?from=1")) {
            assertThat(api().header("Authorization", token)
                            .get("sections/" + id + "/" + told)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(api().header("Authorization", token).get("sections/" + id).statusCode())
                .isEqualTo(200);

        JsonNode entries =
                json(api().queryParam("subject", subject).get("audit")).path("entries");

        assertThat(entries.findValuesAsText("happening")).hasSize(3).containsOnly("unsuppressed-read");
        assertThat(entries.findValuesAsText("right")).containsOnly("read-unsuppressed");
        assertThat(entries.findValuesAsText("section")).containsOnly(id);
        assertThat(entries.at("/2/path").textValue()).isEqualTo("/hr/v1/sections/" + id + "/revisions/1");
        assertThat(entries.findValuesAsText("traceId"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(trace.substring(3, 35));
        assertThat(entries.at("/2/name").textValue()).isEqualTo("Petra Personal");
    }

    @Test
    void whatIsSuppressedIsNotToldWhereItCannotBeKeptWhoReadsIt() throws SQLException {
        String id = givenSection();
        String login = ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
        RequestSpecification reader = api().header("Authorization", TestTokens.holding("personnel-reader:1489/*/hr"));
        asOwner("revoke insert on audit from " + login);
        try {
            JsonNode problem = problem(reader.get("sections/{id}/revisions/1", id), 503, "unavailable");

            assertThat(problem.path("detail").textValue()).contains("vem som läser det");
            assertThat(problem.toString()).doesNotContain("sickLeave");
        } finally {
            asOwner("grant insert on audit to " + login);
        }
        assertThat(api().header("Authorization", TestTokens.holding("personnel-reader:1489/*/hr"))
                        .get("sections/{id}/revisions/1", id)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = PostgresResource.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
