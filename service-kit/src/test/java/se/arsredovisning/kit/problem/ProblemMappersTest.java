package se.arsredovisning.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void aProblemNamesEveryFault() {
        Response answer = mappers.problem(ProblemException.invalid(List.of(
                new Fault("/goals/0/key", null, Sentence.of("fault.required")),
                new Fault("/year", Json.read("2020.5"), Sentence.of("fault.type", "integer")))));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(body(answer)).isEqualTo("""
                {"type":"/problems/invalid-content","title":"Some values are not allowed","status":400,\
                "detail":"2 values are not allowed.","invalid-parameters":[\
                {"property":"/goals/0/key","reason":"is required"},\
                {"property":"/year","value":2020.5,"reason":"is not of type integer"}]}""");
    }

    @Test
    void aProblemThatIsNotAboutValuesHasNoFaults() {
        assertThat(body(mappers.problem(ProblemException.notFound(Sentence.said("No such section.")))))
                .isEqualTo("{\"type\":\"/problems/not-found\",\"title\":\"There is nothing here\",\"status\":404,"
                        + "\"detail\":\"No such section.\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000-kommunstyrelsen-2020 | the municipality is not one of SCB's 290 four-digit codes",
                "1489-Kommunstyrelsen-2020 | the board is not a slug: it begins with a letter and has only a-z, 0-9 and"
                        + " single hyphens",
                "1489-kommunstyrelsen-2020-13 | the period is neither a year (2020) nor a year and a month from 01 to 11"
                        + " (2020-08); December is the annual report",
                "1489 | the id is not of the form {municipality}-{board}-{period}",
            })
    void aSectionIdSaysWhatIsWrongWithItInWordsForAProblem(String id, String reason) {
        String said = "";
        try {
            SectionId.parse(id);
        } catch (IllegalArgumentException e) {
            said = e.getMessage();
        }

        assertThat(said).isEqualTo(reason);
    }

    @Test
    void anAddressThatNothingHasIsAProblem() {
        Response answer = mappers.framework(new NotFoundException("RESTEASY003210: Could not find resource"));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(body(answer)).contains("/problems/not-found").doesNotContain("RESTEASY");
    }

    @Test
    void aMethodThatIsNotOfferedNamesThoseThatAre() {
        Response answer = mappers.framework(new NotAllowedException("GET", new String[] {"PUT"}));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("GET").contains("PUT");
        assertThat(body(answer)).contains("/problems/method-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "401, unauthorized",
        "404, not-found",
        "406, not-acceptable",
        "409, conflict",
        "412, precondition-failed",
        "413, content-too-large",
        "415, unsupported-media-type",
        "418, bad-request",
        "428, precondition-required",
        "429, too-many-requests",
        "500, internal-error",
        "502, internal-error",
        "503, unavailable",
    })
    void aStatusThatTheFrameworkChoseKeepsIt(int status, String slug) {
        Response answer = mappers.framework(new WebApplicationException("secret inside", status));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(body(answer))
                .contains("\"/problems/" + slug + "\"", "\"status\":" + status)
                .doesNotContain("secret");
    }

    @Test
    void aRedirectionIsNoProblem() {
        Response redirection = Response.seeOther(URI.create("/elsewhere")).build();

        assertThat(mappers.framework(new WebApplicationException(redirection))).isSameAs(redirection);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "25006"})
    void aDatabaseThatIsAwayIsNoFaultOfAnybody(String state) {
        Response answer =
                mappers.unexpected(new IllegalStateException(new SQLException("host db.internal:5432", state)));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(body(answer)).contains("/problems/unavailable").doesNotContain("db.internal");
    }

    /** As the transaction manager tells it: the reason is suppressed, and only its cause knows SQL. */
    @Test
    void aDatabaseThatIsLostInACommitLeavesOpenWhetherItWasWritten() {
        XAException reason = new XAException("Error trying to transactionCommit local transaction");
        reason.initCause(new SQLException("terminating connection", "57P01"));
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(reason);

        Response answer = mappers.unexpected(new IllegalStateException("Error invoking subclass method", rollback));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(body(answer))
                .contains("/problems/unavailable", "is not known")
                .doesNotContain("Nothing was changed", "terminating");
    }

    @Test
    void aDatabaseThatIsLostBeforeACommitHasChangedNothing() {
        SQLException batch = new SQLException("a batch failed", "42601");
        batch.setNextException(new SQLException("connection reset", "08006"));

        assertThat(body(mappers.unexpected(new IllegalStateException(batch)))).contains("Nothing was changed");
        assertThat(mappers.unexpected(new SQLTransientConnectionException("no connection", "HY000"))
                        .getStatus())
                .isEqualTo(503);
    }

    @Test
    void aCommitThatTheDatabaseRefusesIsNoOutage() {
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(new SQLException("violates a deferred constraint", "23503"));
        rollback.addSuppressed(new IllegalStateException(rollback));

        assertThat(mappers.unexpected(rollback).getStatus()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014", "40001"})
    void nothingOfTheInsideIsShown(String state) {
        Response answer = mappers.unexpected(new IllegalStateException(new SQLException("insert into secret", state)));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(body(answer))
                .contains("/problems/internal-error")
                .doesNotContain("secret", "insert", "SQLException", "at se.");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasASlugATitleAndAStatus(ProblemType type) {
        assertThat(type.uri()).matches("/problems/[a-z]+(-[a-z]+)*");
        assertThat(type.title().in(Language.ENGLISH)).isNotBlank();
        assertThat(type.status()).isBetween(400, 599);
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
    }

    @Test
    void aSlugIsTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ProblemType.INVALID_CONTENT.uri()).isEqualTo("/problems/invalid-content");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String body(Response answer) {
        return Json.write(answer.getEntity(), AnswerLanguage.ENGLISH);
    }
}
