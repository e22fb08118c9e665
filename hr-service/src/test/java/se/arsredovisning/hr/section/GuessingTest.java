package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newBoard;
import static se.arsredovisning.hr.Api.patch;
import static se.arsredovisning.hr.Api.put;
import static se.arsredovisning.hr.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.Rows;
import se.arsredovisning.kit.testing.TopicEvents;

/** Nobody can try a number until the service gives away that it is the hidden one. */
@QuarkusTest
class GuessingTest {

    private static final String TRUE = "7.3";
    private static final String TRUE_CHANGE = "3.3";

    @Test
    void aRightGuessLooksLikeAWrongOneInEveryWayOfWriting() {
        List<String> right = everythingThatIsSeen(TRUE, TRUE_CHANGE);
        List<String> wrong = everythingThatIsSeen("7.2", "3.2");

        assertThat(right).isEqualTo(wrong);
    }

    @Test
    void aRightGuessOfWhatASmallBoardDoesNotTellLooksLikeAWrongOne() {
        List<String> right = everythingThatIsSeenOfASmallBoard(1, "4.2");
        List<String> wrong = everythingThatIsSeenOfASmallBoard(2, "4.3");

        assertThat(right).isEqualTo(wrong);
        assertThat(right).anyMatch(seen -> seen.contains("/turnover/0") && seen.contains("/workEnvironment"));
    }

    private static ObjectNode smallBoard(int count, String percent) {
        ObjectNode section = Rows.of("total: 8/" + percent, "days-1-14: –/" + percent);
        section.withArray("/turnover").addObject().put("year", 2020).put("left", count);
        section.putObject("workEnvironment").putObject("injuries").put("count", count);
        section.set("facts", Documents.json("""
                [{"key": "sjuk", "label": "Sjuk", "value": %s, "unit": "percent", "decimals": 1,
                  "concerns": "hr.sick-leave", "kind": "outcome", "period": "2020"}]""".formatted(percent)));
        return section;
    }

    private static List<String> everythingThatIsSeenOfASmallBoard(int count, String percent) {
        String board = newBoard();
        String id = "0180-" + board + "-2020";
        List<Response> answers = new ArrayList<>();
        answers.add(put(id, smallBoard(1, "4.2").toString()));
        answers.add(put(id, smallBoard(count, percent).toString()));
        ObjectNode guess = (ObjectNode) json(get(id));
        guess.set("turnover", smallBoard(count, percent).path("turnover"));
        answers.add(put(id, guess.toString()));
        answers.add(patch(
                get(id).header("ETag"),
                "{\"current\": {\"published\": {\"percent\": " + percent + "}, \"status\": null, \"reason\": null}}",
                "sections/" + id + "/sick-leave/total"));
        answers.add(get(id));
        answers.add(api().get("sections/{id}/figures", id));
        answers.add(api().get("sections/{id}/revisions", id));
        return seen(answers, board, id);
    }

    private static List<String> seen(List<Response> answers, String board, String... ids) {
        List<String> seen = new ArrayList<>();
        for (Response answer : answers) {
            // A list's tag counts the sections of all boards.
            String revision = String.valueOf(answer.header("ETag"))
                    .replaceAll("W/.*", "list")
                    .replaceAll("\"(\\d+)-.*", "$1");
            seen.add(withoutTimes(answer.statusCode() + " " + revision + " " + answer.asString(), board));
        }
        try (TopicEvents events = TopicEvents.open(Topics.HR)) {
            for (String id : ids) {
                events.of(id, revisions(id)).forEach(event -> seen.add(withoutTimes(event.toString(), board)));
            }
        }
        return seen;
    }

    @Test
    void everyGuessIsARevisionAndIsNamedWhetherRightOrWrong() {
        String id = "0180-" + newBoard() + "-2020";
        put(id, secret().toString());
        put(id, secret().toString());
        ObjectNode wrong = secret();
        Documents.at(wrong, "/sickLeave/1/current/published").put("percent", 7.2);
        put(id, wrong.toString());

        try (TopicEvents events = TopicEvents.open(Topics.HR)) {
            List<JsonNode> told = events.of(id, 3);
            assertThat(told.get(1).at("/data/changes")).isEqualTo(told.get(2).at("/data/changes"));
            assertThat(told.get(1).at("/data/changes").toString())
                    .isEqualTo("[\"/sickLeave/1/current/published/percent\","
                            + "\"/sickLeave/1/previous/published/percent\",\"/sickLeave/1/published/change\","
                            + "\"/sickLeave/2/current/published/percent\"]");
        }
    }

    @Test
    void theSameWithoutNumbersIsNoRevision() {
        String id = "0180-" + newBoard() + "-2020";
        put(id, secret().toString());
        ObjectNode read = (ObjectNode) json(get(id));
        Documents.at(read, "/sickLeave/1/current").remove("reason");

        Response answer = put(id, read.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(revisions(id)).isOne();
    }

    private static ObjectNode secret() {
        return Rows.of("total: 100/4.0", "women: 5/7.3; previous 60/4.0; change 3.3", "men: 95/3.8");
    }

    private static List<String> everythingThatIsSeen(String guess, String change) {
        String board = newBoard();
        String id = "0180-" + board + "-2020";
        String next = "0180-" + board + "-2021";
        List<Response> answers = new ArrayList<>();
        answers.add(put(id, secret().toString()));
        answers.add(api().noContentType().post("sections/{id}/successor", id));
        for (String previous : List.of("withheld", guess, guess)) {
            answers.add(put(
                    next,
                    Rows.of(
                                    "total: –/–; previous 100/4.0",
                                    "women: –/–; previous 5/" + previous,
                                    "men: –/–; previous 95/withheld")
                            .toString()));
        }
        answers.add(put(
                next,
                Rows.of(
                                "total: 100/4.0; previous 100/4.0",
                                "women: 40/4.0; previous 5/withheld; change -" + change,
                                "men: 60/4.0; previous 95/withheld")
                        .toString()));
        answers.add(api().delete("sections/{id}", next));
        answers.add(put(
                id,
                Rows.of("total: 100/4.0", "women: 5/" + guess + "; previous 60/4.0; change " + change, "men: 95/3.8")
                        .toString()));
        answers.add(patched(
                id,
                "{\"current\": {\"published\": {\"percent\": " + guess + "}, \"status\": null, \"reason\": null}}"));
        answers.add(patched(id, "{\"published\": {\"change\": " + change + "}}"));
        answers.add(patched(
                id,
                "{\"current\": {\"published\": {\"percent\": " + guess
                        + "}, \"status\": \"suppressed\", \"reason\": \"singled-out\"}}"));
        for (String dryRun : List.of("true", "false")) {
            answers.add(api().contentType("text/csv; charset=utf-8")
                    .queryParam("table", "sick-leave")
                    .queryParam("dryRun", dryRun)
                    .body("group;currentPercent;currentWithheld;change\nwomen;" + guess + ";singled-out;" + change)
                    .post("sections/{id}/imports", id));
        }
        answers.add(get(id));
        answers.add(api().get("sections/{id}/figures", id));
        answers.add(api().get("sections/{id}/revisions", id));
        answers.add(api().get("sections/{id}/revisions", next));
        answers.add(api().get("sections?board=" + board));
        answers.add(api().get("sick-leave?board=" + board));
        answers.add(api().get("sections/{id}/import-template?format=csv&table=sick-leave", id));

        return seen(answers, board, id, next);
    }

    private static Response patched(String id, String patch) {
        return patch(get(id).header("ETag"), patch, "sections/" + id + "/sick-leave/women");
    }

    /** An ETag's random part is not compared either: only its revision is. */
    private static String withoutTimes(String seen, String board) {
        return seen.replace(board, "board")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "then")
                .replaceAll("(\\d+)-[0-9a-f]{16}", "$1")
                .replaceAll("localhost:\\d+", "host");
    }
}
