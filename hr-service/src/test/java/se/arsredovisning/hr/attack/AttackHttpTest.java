package se.arsredovisning.hr.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newBoard;
import static se.arsredovisning.hr.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/** The attacker tries what the service would serve; over HTTP it serves the same, revision by revision. */
@QuarkusTest
class AttackHttpTest {

    private static final int BOARDS = Integer.getInteger("attack.http-boards", 10);
    private static final long SEED = Long.getLong("attack.seed", 7_000_000L);

    @Test
    void whatIsServedIsWhatTheAttackerTries() {
        for (int i = 0; i < BOARDS; i++) {
            Board board = Board.draw(new SplittableRandom(SEED + i), newBoard());
            isServedAsTried(board, "board " + (SEED + i) + " " + board.habits());
        }
    }

    @Test
    void whatIsServedOfUnitsAndQuartersIsWhatTheAttackerTries() {
        for (int i = 0; i < BOARDS / 2; i++) {
            CutBoard board = CutBoard.draw(new SplittableRandom(SEED + i), newBoard());
            isServedAsTried(new Board(null, Map.of(), board.writes()), "cuts of board " + (SEED + i));
        }
    }

    private static void isServedAsTried(Board board, String name) {
        List<ObjectNode> served = served(board);
        List<ObjectNode> tried = Register.views(board);

        assertThat(served).as(name).hasSameSizeAs(tried);
        for (int view = 0; view < served.size(); view++) {
            assertThat(comparable(served.get(view)))
                    .as("view " + view + " of " + name)
                    .isEqualTo(comparable(tried.get(view)));
        }
    }

    /** As JSON is read: a number is what it is worth, however it is written; and without the time. */
    private static JsonNode comparable(ObjectNode view) {
        ObjectNode read = (ObjectNode) Documents.json(view.toString());
        read.remove("updatedAt");
        return Json.read(read.toString());
    }

    private static List<ObjectNode> served(Board board) {
        List<ObjectNode> served = new ArrayList<>();
        for (Board.Write write : board.writes()) {
            String id = write.section().toString();
            Response answer =
                    switch (write.sort()) {
                        case WHOLE -> put(id, write.document().toString());
                        case READ, READ_WITHOUT_SIZES, READ_WITH_OTHER_SIZES, READ_AND_MARKED -> reread(write);
                        case SUCCESSOR ->
                            api().noContentType()
                                    .post(
                                            "sections/{id}/successor",
                                            write.section()
                                                    .yearsLater(-1)
                                                    .orElseThrow()
                                                    .toString());
                        case DELETE -> api().delete("sections/{id}", id);
                    };
            assertThat(answer.statusCode()).isLessThan(500);
            if (answer.statusCode() < 300) {
                read(write.section(), served);
                read(write.section().nextYear(), served);
            }
        }
        return served;
    }

    private static Response reread(Board.Write write) {
        String id = write.section().toString();
        Response present = get(id);
        return present.statusCode() == 200 ? put(id, write.resent(json(present)).toString()) : present;
    }

    private static void read(SectionId section, List<ObjectNode> served) {
        Response answer = get(section.toString());
        if (answer.statusCode() == 200) {
            served.add((ObjectNode) json(answer));
        }
    }
}
