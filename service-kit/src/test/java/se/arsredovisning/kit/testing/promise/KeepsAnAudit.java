package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.TestTokens;

/** Who was refused what is kept, told to an administrator, and can be parted from the person by the database's owner alone. */
public interface KeepsAnAudit {

    /** What the service has of its own. */
    Sample sample();

    @Test
    default void keepsWhoWasRefusedWhat() {
        String id = givenOne();
        String subject = newSubject();
        String reader = TestTokens.of(subject, "Erika Exempel", "reader:1489/" + board(id) + "/*");
        String stranger = TestTokens.of(subject, "Erika Exempel", "reader:1480/*/*");
        String trace = "0af7651916cd43dd8448eb211c80319c";

        as(reader)
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body("{")
                .put(one(id))
                .then()
                .statusCode(403);
        as(stranger).get(one(id)).then().statusCode(404);
        as(reader).get("audit").then().statusCode(403);
        as(reader).get(one(id)).then().statusCode(200);
        as(reader).get(one(id.replace("-2020", "-2019"))).then().statusCode(404);

        JsonNode audit =
                json(as(TestTokens.everything()).queryParam("subject", subject).get("audit"));
        JsonNode entries = audit.path("entries");
        assertThat(audit.at("/_meta/totalRecords").intValue()).isEqualTo(3);
        assertThat(entries.findValuesAsText("happening")).containsExactly("forbidden", "hidden", "forbidden");
        assertThat(entries.findValuesAsText("right")).containsExactly("operate", "read", "write");
        assertThat(entries.findValuesAsText("method")).containsExactly("GET", "GET", "PUT");
        assertThat(entries.findValuesAsText("section")).containsExactly(id, id);
        assertThat(entries.findValuesAsText("path")).containsExactly(sample().root() + "/audit", path(id), path(id));
        assertThat(entries.findValuesAsText("name")).containsOnly("Erika Exempel");
        assertThat(entries.findValuesAsText("token"))
                .containsExactly(tokenId(reader), tokenId(stranger), tokenId(reader));
        assertThat(entries.at("/2/traceId").textValue()).isEqualTo(trace);
        assertThat(audit.toString()).doesNotContain(reader.substring("Bearer ".length()));
    }

    @Test
    default void countsWhatHasNoTokenThatHolds() {
        for (int i = 0; i < 20; i++) {
            as(TestTokens.NONE).get("audit?subject=x").then().statusCode(401);
            as("Bearer x").put(one(sample().newId())).then().statusCode(401);
        }

        JsonNode entries = json(as(TestTokens.everything())
                        .queryParam("happening", "unauthorized")
                        .queryParam("limit", "1000")
                        .get("audit"))
                .path("entries");
        assertThat(entries.findValuesAsText("reason")).contains("no-token", "token-not-valid");
        assertThat(entries.size()).as("however many were sent").isLessThan(200);
        assertThat(entries.findValuesAsText("path")).isEmpty();
        assertThat(entries.findValuesAsText("subject")).isEmpty();
    }

    @Test
    default void tellsAPageOfTheAuditOfWhomAndWhenItIsAskedFor() {
        String subject = newSubject();
        String stranger = TestTokens.of(subject, "", "reader:1480/*/*");
        for (int i = 0; i < 3; i++) {
            as(stranger).get(one(sample().newId())).then().statusCode(404);
        }

        JsonNode second = json(
                audit(subject).queryParam("limit", "1").queryParam("page", "2").get("audit"));
        assertThat(second.path("entries").size()).isEqualTo(1);
        assertThat(second.path("entries").findValuesAsText("name")).isEmpty();
        assertThat(second.at("/_meta/totalRecords").intValue()).isEqualTo(3);
        assertThat(second.at("/_links/next/href").textValue()).contains("subject=" + subject, "page=3");
        String at = second.at("/entries/0/happenedAt").textValue();
        assertThat(total(audit(subject).queryParam("from", at))).isEqualTo(2);
        assertThat(total(audit(subject).queryParam("to", at))).isEqualTo(1);
        assertThat(total(audit(subject).queryParam("from", "2020-01-01").queryParam("to", "2020-12-31")))
                .isZero();
        assertThat(total(audit(subject).queryParam("from", "2020-01-01T00:00:00+01:00")))
                .isEqualTo(3);
        assertThat(total(audit(subject).queryParam("happening", "forbidden"))).isZero();
    }

    @Test
    default void namesWhatIsNoQuestionToTheAudit() {
        Response answer = as(TestTokens.everything())
                .get("audit?from=igår&to=2026-02-30&happening=read&subject=" + "x".repeat(256));
        assertThat(places(problem(answer, 400, "invalid-content")))
                .containsExactlyInAnyOrder("from", "to", "happening", "subject");
        assertThat(places(problem(
                        as(TestTokens.everything()).get("audit?from=2026-11-27&to=2026-11-26"),
                        400,
                        "invalid-content")))
                .containsExactly("to");
        problem(as(TestTokens.NONE).get("audit"), 401, "unauthorized");
    }

    @Test
    default void takesAPersonOutOfAllThatIsKept() throws SQLException {
        String id = sample().newId();
        String subject = newSubject();
        String name = "Erika " + UUID.randomUUID();
        String person = TestTokens.of(subject, name, "admin:1489/" + board(id) + "/*");
        as(person)
                .contentType("application/json")
                .header("Change-Reason", "Slutligt")
                .body(sample().saying("ett"))
                .put(one(id))
                .then()
                .statusCode(201);
        write(person, id, "två");
        as(person).get("audit").then().statusCode(403);
        assertThat(json(audit(subject).get("audit")).path("entries").size()).isEqualTo(1);
        String etag = as(TestTokens.everything()).get(one(id)).header("ETag");
        JsonNode before = json(as(TestTokens.everything()).get(one(id) + "/revisions"));
        assertThat(before.toString()).contains(subject, name);
        assertThat(mentions(subject, name)).isNotEmpty();
        String erased = "erased-" + UUID.randomUUID();

        assertThat(erase(subject, "KS 2026/123", erased)).isGreaterThanOrEqualTo(3);

        assertThat(mentions(subject, name)).isEmpty();
        JsonNode after = json(as(TestTokens.everything()).get(one(id) + "/revisions"));
        assertThat(after.path("revisions").findValuesAsText("changedBy")).containsOnly(erased);
        assertThat(after.path("revisions").findValuesAsText("changedByName")).isEmpty();
        for (String kept : List.of("revision", "identity", "changedAt", "reason", "deleted")) {
            assertThat(after.path("revisions").findValuesAsText(kept))
                    .as(kept)
                    .isEqualTo(before.path("revisions").findValuesAsText(kept));
        }
        assertThat(as(TestTokens.everything()).get(one(id)).header("ETag"))
                .as("what is told of it is the same")
                .isEqualTo(etag);
        assertThat(json(audit(erased).get("audit")).path("entries").size()).isEqualTo(1);
        assertThat(erasures(erased)).containsExactly("KS 2026/123");
        assertThat(erase(subject, "KS 2026/123", erased)).as("once more").isZero();
        assertThat(erasures(erased)).hasSize(1);
    }

    @Test
    default void erasesNobodyWithoutACaseNumber() {
        String erased = "erased-" + UUID.randomUUID();
        for (String[] wrong : new String[][] {
            {"somebody", "", erased},
            {"somebody", "på begäran", erased},
            {"somebody", "KS 1 av somebody", erased},
            {"somebody", "KS 2026/1", "somebody else"},
            {"anonymous", "KS 2026/1", erased},
            {" ", "KS 2026/1", erased},
            {erased, "KS 2026/1", erased}
        }) {
            assertThatThrownBy(() -> erase(wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .isEqualTo("22023");
        }
    }

    private long erase(String subject, String reference, String standsFor) throws SQLException {
        try (Connection connection = sample().database().getConnection();
                PreparedStatement select = connection.prepareStatement("select erase_person(?, ?, ?)")) {
            select.setString(1, subject);
            select.setString(2, reference);
            select.setString(3, standsFor);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> erasures(String standsFor) throws SQLException {
        List<String> references = new ArrayList<>();
        try (Connection connection = sample().database().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select reference from erasure where stands_for = ?")) {
            select.setString(1, standsFor);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                references.add(row.getString(1));
            }
        }
        return references;
    }

    /** The columns of the whole database in which one of the words stands. */
    private List<String> mentions(String... words) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = sample().database().getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet columns = statement.executeQuery("""
                    select quote_ident(table_name), quote_ident(column_name) from information_schema.columns
                    where table_schema = 'public'""");
            List<String[]> all = new ArrayList<>();
            while (columns.next()) {
                all.add(new String[] {columns.getString(1), columns.getString(2)});
            }
            for (String[] column : all) {
                try (PreparedStatement count = connection.prepareStatement("select count(*) from " + column[0]
                        + " where exists (select from unnest(?) w where position(w in " + column[1] + "::text) > 0)")) {
                    count.setArray(1, connection.createArrayOf("text", words));
                    ResultSet row = count.executeQuery();
                    row.next();
                    if (row.getLong(1) > 0) {
                        places.add(column[0] + "." + column[1]);
                    }
                }
            }
        }
        return places;
    }

    private String givenOne() {
        String id = sample().newId();
        write(TestTokens.everything(), id, "ett");
        return id;
    }

    private void write(String authorization, String id, String text) {
        assertThat(as(authorization)
                        .contentType("application/json")
                        .body(sample().saying(text))
                        .put(one(id))
                        .statusCode())
                .isIn(200, 201);
    }

    private RequestSpecification as(String authorization) {
        return sample().request().header("Authorization", authorization);
    }

    private RequestSpecification audit(String subject) {
        return as(TestTokens.everything()).queryParam("subject", subject);
    }

    private static int total(RequestSpecification asked) {
        return json(asked.get("audit")).at("/_meta/totalRecords").intValue();
    }

    private String one(String id) {
        return sample().collection() + "/" + id;
    }

    private String path(String id) {
        return sample().root() + "/" + one(id);
    }

    private static String board(String id) {
        return id.substring(5, id.lastIndexOf('-'));
    }

    private static String newSubject() {
        return "subject-" + UUID.randomUUID();
    }

    private static String tokenId(String authorization) {
        String claims = authorization.split("\\.", -1)[1];
        return json(new String(Base64.getUrlDecoder().decode(claims), java.nio.charset.StandardCharsets.UTF_8))
                .path("jti")
                .textValue();
    }
}
