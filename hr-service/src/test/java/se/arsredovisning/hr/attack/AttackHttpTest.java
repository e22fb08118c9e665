package se.arsredovisning.hr.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newBoard;
import static se.arsredovisning.hr.Api.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.SectionId;

/** The same over HTTP, of fewer boards. */
@QuarkusTest
class AttackHttpTest {

    private static final int BOARDS = 12;

    @Test
    void nobodyComesCloserThanPromisedToWhatIsServed() {
        for (int i = 0; i < BOARDS; i++) {
            Board board = Board.draw(new SplittableRandom(7_000_000L + i), newBoard());
            List<ObjectNode> served = served(board);

            assertThat(served).isNotEmpty();
            assertThat(Attack.breaches(Attack.on(board, served))).isEmpty();
        }
    }

    private static List<ObjectNode> served(Board board) {
        List<ObjectNode> served = new ArrayList<>();
        for (Board.Write write : board.writes()) {
            String id = write.section().toString();
            Response answer =
                    switch (write.sort()) {
                        case WHOLE -> put(id, write.document().toString());
                        case READ, READ_WITHOUT_SIZES -> reread(write);
                        case SUCCESSOR ->
                            api().noContentType()
                                    .post(
                                            "sections/{id}/successor",
                                            write.section()
                                                    .yearsLater(-1)
                                                    .orElseThrow()
                                                    .toString());
                    };
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
