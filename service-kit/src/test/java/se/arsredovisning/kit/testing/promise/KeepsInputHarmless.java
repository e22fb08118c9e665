package se.arsredovisning.kit.testing.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.contract.Promises;
import se.arsredovisning.kit.testing.contract.RawHttp;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;

/**
 * What somebody sends is data, never a command: not to the database, to whoever reads a head or the log, nor to a
 * spreadsheet. That files of tables keep formulas harmless, and give the true text back, is table-import's to promise (its
 * RoundTripPropertiesTest, TemplateWriterTest), and that exports do the gateway's (CsvFiguresPropertiesTest).
 */
public interface KeepsInputHarmless {

    /** What the service has of its own. */
    Sample sample();

    @Test
    default void aCommandInAParameterIsAText() {
        String id = given();
        String before = http().ask("GET", at(id)).text();

        assertThat(Promises.of(RestAssured.port, sample().root() + "/openapi.json", Map.of("id", id, "number", "1"))
                        .ofCommands())
                .isEmpty();

        assertThat(http().ask("GET", at(id)).text()).isEqualTo(before);
    }

    @Test
    default void aCommandInAnIdOrAFilterFindsNothingElse() {
        given();
        String list = sample().root() + "/" + sample().collection();

        for (String filter :
                List.of("board=x%27%20OR%20%271%27=%271", "board=%25", "municipality=1489%27--", "period=%")) {
            Answer answer = http().ask("GET", list + "?" + filter);
            assertThat(answer.status()).as(filter).isIn(200, 400);
            assertThat(json(answer.text()).path(sample().collection()))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    default void whatLooksLikeACommandIsKeptAsTheTextThatItIs() {
        for (String text : List.of(
                "'); DROP TABLE revision; --",
                "$1 || pg_sleep(60)",
                "${jndi:ldap://127.0.0.1/x} {{7*7}} #{7*7}",
                "=cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "<script>alert(1)</script>",
                "a\u001b[31m\u202Eb")) {
            String id = sample().newId();

            Answer answer = put(id, sample().saying(text), "Change-Reason: '); DROP TABLE revision; --");

            assertThat(answer.status()).as(text).isEqualTo(201);
            assertThat(json(http().ask("GET", at(id)).text())
                            .path(sample().text())
                            .textValue())
                    .isEqualTo(text);
            assertThat(json(http().ask("GET", at(id) + "/revisions").text())
                            .at("/revisions/0/reason")
                            .textValue())
                    .isEqualTo("'); DROP TABLE revision; --");
        }
    }

    @Test
    default void aHeaderMakesNoOther() {
        String id = given();
        List<Answer> answers = new ArrayList<>();
        for (String header : List.of(
                "Change-Reason: UTF-8''a%0D%0ASet-Cookie:%20a=1",
                "traceparent: 00-a%0d%0aSet-Cookie: a=1",
                "Origin: https://a.example%0d%0aSet-Cookie: a=1",
                "X-Forwarded-Prefix: /a%0d%0aSet-Cookie: a=1",
                "Accept-Language: en%0d%0aSet-Cookie: a=1",
                "If-None-Match: \"a%0d%0aSet-Cookie: a=1\"",
                "Change-Reason: a\rSet-Cookie: a=1")) {
            answers.add(put(sample().newId(), sample().saying("Nr 1"), header));
            answers.add(http().ask("GET", at(id), header));
        }
        answers.add(http().ask("GET", at(id) + "%0d%0aSet-Cookie:%20a=1"));
        answers.add(http().ask("GET", at(id + "%0d%0aSet-Cookie:a=1-2020") + "/import-template"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
        });
    }

    @Test
    default void whatIsLoggedIsALine() {
        List<Handler> consoles = handlers(Logger.getLogger("").getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .toList();

        assertThat(consoles).isNotEmpty().allSatisfy(console -> {
            ExtLogRecord entry = new ExtLogRecord(
                    Level.WARN, "a\nWARN \u001b[31mb", ExtLogRecord.FormatStyle.NO_FORMAT, "se.arsredovisning");
            assertThat(console.getFilter().isLoggable(entry)).isTrue();
            assertThat(entry.getMessage()).isEqualTo("a\\nWARN \\u001b[31mb");
        });
    }

    private static Stream<Handler> handlers(Handler... all) {
        return Arrays.stream(all)
                .flatMap(handler -> handler instanceof ExtHandler nested
                        ? Stream.concat(Stream.of(handler), handlers(nested.getHandlers()))
                        : Stream.of(handler));
    }

    private String given() {
        String id = sample().newId();
        assertThat(put(id, sample().saying("Nr 1")).status()).isEqualTo(201);
        return id;
    }

    private String at(String id) {
        return sample().root() + "/" + sample().collection() + "/" + id;
    }

    private Answer put(String id, String document, String... headers) {
        String[] lines = Arrays.copyOf(headers, headers.length + 1);
        lines[headers.length] = "Content-Type: application/json";
        return http().ask("PUT", at(id), document.getBytes(UTF_8), lines);
    }

    private static RawHttp http() {
        return RawHttp.to(RestAssured.port);
    }
}
