package se.arsredovisning.kit.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.MemoryBudget;
import se.arsredovisning.kit.http.RequestMemory;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.Scope;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;
import se.arsredovisning.kit.revision.LargeDocuments;
import se.arsredovisning.kit.revision.SummaryLog;
import se.arsredovisning.kit.revision.TestLog;

class SectionListTest {

    /** Larger than what is loaded with a page. */
    private static final String LARGE = "{\"a\":\"" + "x".repeat(40_000) + "\"}";

    private static final SectionList.Shown SHOWN =
            new SectionList.Shown("1", revision -> new EntityTag(revision.id(), "1"), revision -> {
                JsonNode document = Json.read(revision.document());
                return new SectionRow.Contents(document, Map.of("summary", document.size()));
            });

    private static TestLog kept;

    private final SectionId section = SectionId.parse("1489-namnd-" + System.nanoTime() + "-2020");
    private final Room room = new Room();
    private final SectionList list =
            new SectionList(new SummaryLog(kept.connections(), new LargeDocuments(kept.connections(), room)));

    /** Room for what is small, and for what is large as long as nobody else has it. */
    private static final class Room extends RequestMemory {

        private static final long SMALL = 1_000_000;

        private boolean taken;

        Room() {
            super(new MemoryBudget(Optional.empty(), Duration.ZERO));
        }

        @Override
        public void use(long bytes) {
            if (taken && bytes > SMALL) {
                throw MemoryBudget.overloaded();
            }
        }
    }

    @BeforeAll
    static void createDatabase() {
        kept = new TestLog();
    }

    @BeforeEach
    void write() throws Exception {
        kept.write(section, LARGE);
    }

    private JsonNode row() {
        return Json.read(Json.write(list.answer(
                        new SectionFilter(section.municipality(), section.board(), null, Scope.ALL),
                        StatusFilter.ALL,
                        new Paging(1, 1),
                        asked(),
                        SHOWN)))
                .at("/sections/0");
    }

    private static UriInfo asked() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> UriBuilder.fromUri(URI.create("http://localhost:8081/goals/v1/")));
    }

    @Test
    void aListIsRefusedAndNoRowLeftBareWhereThereIsNoRoomForADocument() {
        room.taken = true;

        // Under the list's ETag, a bare row would be answered as what has not changed once there is room again.
        assertThatThrownBy(this::row).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().status())
                .isEqualTo(503));

        room.taken = false;
        assertThat(row().path("summary").intValue()).isEqualTo(1);
    }

    @Test
    void aRowSaysNothingOfADocumentThatCannotBeRead() throws Exception {
        kept.execute("update revision set document = '[' where section_id = '" + section + "'");

        assertThat(row().path("id").textValue()).isEqualTo(section.toString());
        assertThat(row().has("summary")).isFalse();
    }
}
