package se.arsredovisning.reports.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.GoalsStub;

@QuarkusTest
class BadDraftTest {

    private final String id = GoalsStub.newId();
    private final String path = "/reports/v1/drafts/" + id;

    private ValidatableResponse putBad(String body) {
        return Contract.badRequest()
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    @Test
    void everyFaultIsNamedWithItsPointerAndNothingIsChanged() {
        putBad("""
                {"board":{"name":" ","size":3},"administration":{"key":"Å"},"introduction":7,
                 "decision":{"date":"2021-02-30","paragraph":45},"introductoin":"x"}""")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body(
                        "invalid-parameters.property",
                        containsInAnyOrder(
                                "/title",
                                "/board/name",
                                "/board/size",
                                "/administration/key",
                                "/administration/name",
                                "/introduction",
                                "/decision/date",
                                "/decision/paragraph",
                                "/introductoin"));
        Contract.request().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void chaptersThatCannotBeToldApartAndPartsWithoutAReasonAreNamed() {
        putBad("""
                {"title":"x","texts":[{"key":"a","title":"A","order":1},{"key":"a","title":"B","order":1,"heading":"news"}]}""").statusCode(400).body("invalid-parameters.property", contains("/texts/1/heading"));
        putBad("""
                {"title":"x","texts":[{"key":"a","title":"A","order":1},{"key":"a","title":"B","order":1}],
                 "parts":{"hr":{"included":false},"goals":{"included":true,"reason":"Ändå"}}}""")
                .statusCode(400)
                .body(
                        "invalid-parameters.property",
                        containsInAnyOrder(
                                "/texts/1/key", "/texts/1/order", "/parts/hr/reason", "/parts/goals/reason"));
        Contract.request().get(path).then().statusCode(404);
    }

    @Test
    void aTextThatMustSaySomethingIsSeenToSayIt() {
        putBad("""
                {"title":"\\u200b","board":{"name":"\\ufeff\\u00ad"},"texts":[{"key":"a","title":"\\u3164"}],
                 "parts":{"hr":{"included":false,"reason":"\\u00a0"}}}""")
                .statusCode(400)
                .body(
                        "invalid-parameters.property",
                        containsInAnyOrder("/title", "/board/name", "/texts/0/title", "/parts/hr/reason"));
        Contract.request().get(path).then().statusCode(404);
    }

    @Test
    void anIntroductionOfMoreThan50000CharactersIsRefused() {
        putBad("{\"title\":\"x\",\"introduction\":\"" + "å".repeat(50_001) + "\"}")
                .statusCode(400)
                .body("invalid-parameters.property", contains("/introduction"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9999-kommunstyrelsen-2020    | kommunen",
                "1489-Kommunstyrelsen-2020    | nämnden",
                "1489-kommunstyrelsen-2020-13 | perioden",
                "rapporten                    | form"
            })
    void anIdThatIsNoneIsRefusedWithThePartNamed(String bad, String part) {
        String reason = Contract.badRequest()
                .get("/reports/v1/drafts/" + bad)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", contains("id"))
                .extract()
                .path("invalid-parameters[0].reason");
        assertThat(reason).contains(part);
    }

    @Test
    void requestsThatAreNotOfferedAreProblems() {
        Contract.badRequest()
                .get("/reports/v1/drafts?colour=red")
                .then()
                .statusCode(400)
                .body("invalid-parameters.property", contains("colour"));
        Contract.badRequest()
                .contentType(ContentType.TEXT)
                .body("x")
                .put(path)
                .then()
                .statusCode(415);
        Contract.badRequest()
                .contentType(ContentType.JSON)
                .header("Change-Reason", "x".repeat(501))
                .body("{\"title\":\"x\"}")
                .put(path)
                .then()
                .statusCode(400);
        RestAssured.delete(path).then().statusCode(405).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nothing        | 404 | Här finns ingenting         | There is nothing here",
                "?fields=colour  | 400 | Vissa värden är inte tillåtna | Some values are not allowed",
                "                | 404 | Här finns ingenting         | There is nothing here",
                "/figures?page=0 | 400 | Vissa värden är inte tillåtna | Some values are not allowed"
            })
    void aProblemIsToldInTheLanguageThatIsAskedFor(String rest, int status, String swedish, String english) {
        String asked = path + (rest == null ? "" : rest);

        RestAssured.get(asked)
                .then()
                .statusCode(status)
                .header("Content-Language", "sv")
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(swedish));
        RestAssured.given()
                .header("Accept-Language", "en")
                .get(asked)
                .then()
                .statusCode(status)
                .header("Content-Language", "en")
                .body("title", equalTo(english));
        RestAssured.given()
                .header("Accept-Language", "mul")
                .get(asked)
                .then()
                .statusCode(status)
                .body("title", equalTo(swedish))
                .body("titleEnglish", equalTo(english));
    }
}
