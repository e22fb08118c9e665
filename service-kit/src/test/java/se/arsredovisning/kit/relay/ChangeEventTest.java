package se.arsredovisning.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionNews;

class ChangeEventTest {

    private static final SectionId SECTION = SectionId.parse("1489-kommunstyrelsen-2020-08");
    private static final Instant NOON = Instant.parse("2021-02-03T11:00:00.000001Z");

    private final ChangeEvent event = new ChangeEvent(new TestApi("goals"));

    @Test
    void isACloudEventKeyedByItsSection() {
        ProducerRecord<String, String> sent =
                event.of(revision("{\"secret\":1}", List.of("/goals/0/a~1b", "/comment")));

        assertThat(sent.topic()).isEqualTo("goals.changes.v1").isEqualTo(event.topic());
        assertThat(sent.key()).isEqualTo("1489-kommunstyrelsen-2020-08");
        assertThat(sent.partition()).isNull();
        assertThat(new String(sent.headers().lastHeader("content-type").value(), UTF_8))
                .isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(EventContract.assertKept(sent.value())).isEqualTo(Json.read("""
                {"specversion": "1.0",
                 "id": "1489-kommunstyrelsen-2020-08/7-9f86d081884c7d65",
                 "source": "/goals/v1/sections",
                 "type": "se.arsredovisning.goals.section-changed.v1",
                 "subject": "1489-kommunstyrelsen-2020-08",
                 "time": "2021-02-03T11:00:00.000001Z",
                 "datacontenttype": "application/json",
                 "data": {
                   "section": "1489-kommunstyrelsen-2020-08",
                   "revision": 7,
                   "changedBy": "anna",
                   "changedAt": "2021-02-03T11:00:00.000001Z",
                   "changes": ["/goals/0/a~1b", "/comment"],
                   "difference": "/goals/v1/sections/1489-kommunstyrelsen-2020-08/revisions/7/difference"}}"""));
    }

    @Test
    void holdsNoContentAndNoReason() {
        String sent = event.of(revision("{\"secret\":1}", List.of("/secret"))).value();

        assertThat(sent).doesNotContain("{\"secret\"").doesNotContain("whispered");
    }

    @Test
    void saysThatASectionIsDeleted() {
        JsonNode sent =
                EventContract.assertKept(event.of(revision(null, List.of(""))).value());

        assertThat(sent.path("type").textValue()).isEqualTo("se.arsredovisning.goals.section-deleted.v1");
        assertThat(sent.at("/data/changes")).isEqualTo(Json.read("[\"\"]"));
    }

    @Test
    void namesTheEditionThatItTellsOf() {
        Revision told = new Revision(
                SECTION,
                new RevisionId(7, 0x9f86d081884c7d65L),
                "{}",
                List.of(),
                "anna",
                "Anna Andersson",
                NOON,
                null,
                SectionStatus.DRAFT,
                new RevisionNews("published", 3));

        JsonNode sent = EventContract.assertKept(
                new ChangeEvent(new TestApi("reports")).of(told).value());

        assertThat(sent.path("type").textValue()).isEqualTo("se.arsredovisning.reports.report-published.v1");
        assertThat(sent.at("/data/edition").intValue()).isEqualTo(3);
        assertThat(sent.at("/data/link").textValue())
                .isEqualTo("/reports/v1/reports/1489-kommunstyrelsen-2020-08/editions/3");
        assertThat(sent.at("/data/changes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 1, false", "100, 100, false", "101, 100, true", "5000, 100, true"})
    void namesAtMost100Pointers(int changed, int named, boolean truncated) {
        List<String> pointers =
                IntStream.range(0, changed).mapToObj(i -> "/values/" + i).toList();

        JsonNode data = EventContract.assertKept(
                        event.of(revision("{}", pointers)).value())
                .path("data");

        assertThat(data.path("changes")).hasSize(named);
        assertThat(data.path("changes"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(pointers.subList(0, named));
        assertThat(data.has("truncated")).isEqualTo(truncated);
    }

    @Test
    void isTheSameEachTimeItIsMade() {
        Revision revision = revision("{}", List.of("/a"));

        assertThat(event.of(revision).value()).isEqualTo(event.of(revision).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-03T11:00:00Z", "2021-02-03T11:00:00.100Z", "2021-02-03T11:00:00.123456Z"})
    void timesAreOfTheContractWhateverTheirFraction(String time) {
        Revision revision =
                new Revision(SECTION, RevisionId.draw(1), "{}", List.of(""), "anna", "Anna", Instant.parse(time), null);

        EventContract.assertKept(event.of(revision).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "hr", "internal-control"})
    void isOfTheContractForEveryService(String api) {
        EventContract.assertKept(new ChangeEvent(new TestApi(api))
                .of(revision("{}", List.of("")))
                .value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/specversion",
                "/id",
                "/source",
                "/type",
                "/subject",
                "/time",
                "/data",
                "/data/section",
                "/data/revision",
                "/data/changes",
                "/data/difference",
                "/data/changedAt"
            })
    void theContractRefusesAnEventWithAWrongMember(String pointer) {
        ObjectNode sent =
                (ObjectNode) Json.read(event.of(revision("{}", List.of("/a"))).value());
        int name = pointer.lastIndexOf('/');
        ObjectNode owner = (ObjectNode) sent.at(pointer.substring(0, name));

        owner.put(pointer.substring(name + 1), "wrong");
        assertThat(EventContract.faults(sent)).isNotEmpty();

        owner.remove(pointer.substring(name + 1));
        assertThat(EventContract.faults(sent)).isNotEmpty();
    }

    private static Revision revision(String document, List<String> changes) {
        return new Revision(
                SECTION,
                new RevisionId(7, 0x9f86d081884c7d65L),
                document,
                changes,
                "anna",
                "Anna Andersson",
                NOON,
                "whispered");
    }
}
