package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.kit.testing.contract.Contract;
import se.arsredovisning.kit.testing.contract.RawHttp;

/** What every service promises of who may do what. */
public interface GuardsItsSections {

    /** Instead of a status, where the connection was closed. */
    int CUT = 0;

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void answersEveryOperationAsTheTableOfRightsSays() {
        String document = Contract.fetch("http://localhost:" + RestAssured.port + sample().root() + "/openapi.json");
        AccessMatrix matrix = new AccessMatrix(sample().root(), sample().given(), chapter());

        List<String> faults = matrix.faults(json(document));

        assertThat(faults).isEmpty();
        assertThat(matrix.asked()).isGreaterThan(200);
    }

    @Test
    default void letsNobodyInWhoseTokenDoesNotHold() {
        String id = sample().given();
        List<String> faults = new ArrayList<>();
        TokenFaults.all().forEach((name, header) -> {
            Response answer = as(header).get("sections/{id}", id);
            if (answer.statusCode() != 401
                    || !answer.contentType().equals("application/problem+json")
                    || !String.valueOf(answer.header("WWW-Authenticate")).startsWith("Bearer realm=")) {
                faults.add(name + ": " + answer.statusCode() + " " + answer.contentType());
            }
        });

        assertThat(faults).isEmpty();
        assertThat(as(TestTokens.everything()).get("sections/{id}", id).statusCode())
                .isEqualTo(200);
    }

    @Test
    default void asksForATokenInAProblem() {
        Response answer = as(TestTokens.NONE).get("sections");

        problem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"arsredovisning\"");
        assertThat(as("Bearer x").get("sections").header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    default void takesOneTokenUnderASchemeInAnyLetters() {
        RawHttp http = RawHttp.to(RestAssured.port);
        String list = sample().root() + "/sections";
        String line = "Authorization: " + TestTokens.everything();

        assertThat(http.ask("GET", list, line.replace("Bearer", "bearer")).status())
                .isEqualTo(200);
        assertThat(http.ask("GET", list, line, line).status()).isEqualTo(401);
        assertThat(http.ask("GET", list, line, "Authorization: Basic YTph").status())
                .isEqualTo(401);
        assertThat(http.ask("GET", list, "Authorization: Bearer " + "a".repeat(50_000))
                        .status())
                .isEqualTo(431);
        assertThat(statusOrCut(() -> http.ask("GET", list, "Authorization: Bearer " + "a".repeat(1_000_000))))
                .isIn(431, CUT);
        assertThat(http.ask("GET", list + "?access_token=x", "Authorization: " + TestTokens.NONE)
                        .status())
                .isEqualTo(401);
    }

    @Test
    default void tellsNothingOfWhatMayNotBeRead() {
        String id = sample().given();
        String absent = SectionApi.newSection();
        RequestSpecification[] foreign = {
            as(TestTokens.holding("reader:1480/*/*")), as(TestTokens.holding("reader:1480/*/*"))
        };

        Response there = foreign[0].get("sections/{id}", id);
        Response notThere = foreign[1].get("sections/{id}", absent);

        assertThat(problem(there, 404, "not-found").toString())
                .isEqualTo(problem(notThere, 404, "not-found").toString().replace(absent, id));
        assertThat(as(TestTokens.holding("editor:1480/*/*"))
                        .contentType("application/json")
                        .body("{")
                        .put("sections/{id}", id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    default void listsWhatMayBeReadAndCountsNothingElse() {
        String mine = sample().given();
        String mineAlone = TestTokens.holding("reader:1489/" + board(mine) + "/*");
        Response before = as(mineAlone).get("sections");

        String other = sample().given();
        Response after = as(mineAlone).get("sections");
        Response both = as(TestTokens.holding(
                        "reader:1489/" + board(mine) + "/*", "reader:1489/" + board(other) + "/" + chapter()))
                .get("sections");
        Response nothing = as(TestTokens.holding()).get("sections");

        assertThat(ids(after)).containsExactly(mine);
        assertThat(json(after).at("/_meta/totalRecords").intValue()).isEqualTo(1);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(ids(both)).containsExactlyInAnyOrder(mine, other);
        assertThat(both.header("ETag")).isNotEqualTo(after.header("ETag"));
        assertThat(json(nothing).at("/_meta/totalRecords").intValue()).isZero();
        assertThat(as(mineAlone)
                        .queryParam("board", board(other))
                        .get("sections")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ids(as(mineAlone).queryParam("board", board(other)).get("sections")))
                .isEmpty();
    }

    @Test
    default void noListHasAnythingForWhoMayReadNothing() {
        String id = sample().given();
        String document = Contract.fetch("http://localhost:" + RestAssured.port + sample().root() + "/openapi.json");
        List<String> lists = json(document).path("paths").properties().stream()
                .filter(path ->
                        path.getKey().matches("/[a-z-]+") && path.getValue().has("get"))
                .map(path -> path.getKey().substring(1))
                .toList();
        String foreign = TestTokens.holding("admin:1480/*/*", "admin:1489/" + board(id) + "x/*");

        int asked = 0;
        for (String list : lists) {
            for (String token : List.of(TestTokens.holding(), foreign)) {
                JsonNode total = json(as(token)
                                .queryParam("municipality", "1489")
                                .get(list))
                        .at("/_meta/totalRecords");
                if (!total.isMissingNode()) {
                    asked++;
                    assertThat(total.intValue()).as(list).isZero();
                }
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(4);
    }

    @Test
    default void aRoleOfTheProvidersGivesNoRightOfItself() {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","aud":"%s","sub":"somebody","iat":%d,"exp":%d,"groups":["operator","admin"],"roles":["operator"],
                 "realm_access":{"roles":["operator"]},"scope":"operator"}""".formatted(LocalIssuer.ISSUER, LocalIssuer.AUDIENCE, now, now + 600);
        String token = "Bearer " + TestTokens.signer().sign("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", claims);

        problem(as(token).get("parked-sections"), 403, "forbidden");
        assertThat(as(token).get("sections").statusCode()).isEqualTo(200);
    }

    @Test
    default void keepsWhoChangedItWithTheNameOfThen() {
        String id = sample().given();

        JsonNode revision = json(as(TestTokens.everything()).get("sections/{id}/revisions", id))
                .at("/revisions/0");

        assertThat(revision.path("changedBy").textValue()).isEqualTo(TestTokens.SUBJECT);
        assertThat(revision.path("changedByName").textValue()).isEqualTo(TestTokens.NAME);
    }

    /** Whoever writes on after it was answered may find the connection closed before it reads the answer. */
    private static int statusOrCut(Supplier<RawHttp.Answer> asked) {
        try {
            return asked.get().status();
        } catch (UncheckedIOException e) {
            return CUT;
        }
    }

    private RequestSpecification as(String authorization) {
        return sample().api().api().header("Authorization", authorization);
    }

    private String chapter() {
        return sample().root().split("/", -1)[1];
    }

    private static String board(String id) {
        return id.substring(5, id.lastIndexOf('-'));
    }

    private static List<String> ids(Response list) {
        return json(list).path("sections").findValuesAsText("id");
    }
}
