package se.arsredovisning.reports.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.reports.GoalsStub;

/** On a part that has no service here, so that no worker interferes. */
@QuarkusTest
class SectionCopyServiceTest {

    private static final String REFUSED = "1489-refused-2020";

    private final SectionCopyService sections;
    private final RevisionLog log;
    private final String id = GoalsStub.newId();

    SectionCopyServiceTest(SectionCopyService sections, RevisionLog log) {
        this.sections = sections;
        this.log = log;
    }

    /** A transaction that fails after the copy has been stored. */
    @Singleton
    static class Refusal {
        void refuse(@Observes SectionChanged change) {
            if (change.section().toString().equals(REFUSED)) {
                throw new IllegalStateException("refused");
            }
        }
    }

    private static FetchResult.Found found(String id, long revision) throws IOException {
        return new FetchResult.Found(
                GoalsStub.tag(revision), SectionText.read(GoalsStub.content(id, revision)), List.of());
    }

    private SectionCopy copy() {
        return sections.find(ReportPart.HR, id);
    }

    private List<Long> revisions() {
        return log.history(SectionId.parse(id), new Paging(1, 20)).revisions().stream()
                .map(revision -> revision.number())
                .toList();
    }

    @Test
    void anOlderAnswerIsNeverStoredOverANewerOne() throws IOException {
        SectionCopy slow = copy();
        SectionCopy quick = copy();

        assertThat(sections.accept(quick, found(id, 2))).isTrue();
        assertThat(sections.accept(slow, found(id, 1))).isFalse();

        assertThat(copy().revision()).isEqualTo(2);
        assertThat(revisions()).containsExactly(1L);
    }

    @Test
    void anOlderAnswerIsNeverStoredOverADeletion() throws IOException {
        sections.accept(copy(), found(id, 1));
        SectionCopy slow = copy();
        sections.announce(ReportPart.HR, Map.of(id, 2L));
        assertThat(sections.accept(copy(), new FetchResult.Gone())).isTrue();

        assertThat(sections.accept(slow, found(id, 2))).isFalse();
        assertThat(copy().held()).isFalse();
        assertThat(copy().revision()).isEqualTo(2);
    }

    @Test
    void whatIsAnnouncedWhileAServiceIsAskedIsAskedForAgain() throws IOException {
        sections.announce(ReportPart.HR, Map.of(id, 1L));
        SectionCopy asked = copy();
        sections.announce(ReportPart.HR, Map.of(id, 2L));

        assertThat(sections.accept(asked, found(id, 1))).isTrue();
        assertThat(copy().due()).isTrue();
        assertThat(copy().wanted()).isEqualTo(2);

        sections.accept(copy(), found(id, 2));
        assertThat(copy().due()).isFalse();
    }

    @Test
    void aCopyOfTheSameVersionChangesNothing() throws IOException {
        sections.accept(copy(), found(id, 1));
        SectionCopy first = copy();

        sections.accept(first, found(id, 1));
        sections.accept(first, new FetchResult.Unchanged());

        assertThat(copy()).isEqualTo(first);
        assertThat(revisions()).containsExactly(1L);
    }

    @Test
    void anotherVersionOfTheRulesIsANewVersionOfTheReport() throws IOException {
        sections.accept(copy(), found(id, 1));
        sections.accept(
                copy(),
                new FetchResult.Found(
                        GoalsStub.tag(1).replace(".1", ".2"), SectionText.read(GoalsStub.content(id, 1)), List.of()));

        assertThat(revisions()).containsExactly(2L, 1L);
    }

    @Test
    void theCopyIsNotStoredWhereTheReportsRevisionIsNot() {
        assertThatThrownBy(() -> sections.accept(sections.find(ReportPart.HR, REFUSED), found(REFUSED, 1)))
                .hasMessageContaining("refused");

        assertThat(sections.find(ReportPart.HR, REFUSED).held()).isFalse();
        assertThat(log.latest(SectionId.parse(REFUSED))).isEmpty();
    }

    @Test
    void aSectionThatIsTakenIsNotTakenAgainWithinItsLease() {
        sections.announce(ReportPart.HR, Map.of(id, 1L));

        assertThat(sections.take(ReportPart.HR, null, 1000))
                .extracting(SectionCopy::section)
                .contains(id);
        assertThat(sections.take(ReportPart.HR, null, 1000))
                .extracting(SectionCopy::section)
                .doesNotContain(id);
    }

    @Test
    void inACrowdASectionRestsAfterItWasFetched() throws IOException {
        sections.accept(copy(), found(id, 1));
        sections.announce(ReportPart.HR, Map.of(id, 2L));

        assertThat(sections.take(ReportPart.HR, Duration.ofMinutes(1), 1000))
                .extracting(SectionCopy::section)
                .doesNotContain(id);
        assertThat(copy().due()).isTrue();
        assertThat(sections.take(ReportPart.HR, Duration.ZERO, 1000))
                .extracting(SectionCopy::section)
                .contains(id);
    }

    @Test
    void inACrowdASectionThatIsNewRestsAfterItWasFirstHeardOf() {
        sections.announce(ReportPart.HR, Map.of(id, 1L));
        sections.announce(ReportPart.HR, Map.of(id, 2L));

        assertThat(sections.take(ReportPart.HR, Duration.ofMinutes(1), 1000))
                .extracting(SectionCopy::section)
                .doesNotContain(id);
        assertThat(sections.take(ReportPart.HR, Duration.ZERO, 1000))
                .extracting(SectionCopy::section)
                .contains(id);
    }

    @Test
    void whatIsAnnouncedMeanwhileAndCameWithTheAnswerIsNotAskedForAgain() throws IOException {
        sections.announce(ReportPart.HR, Map.of(id, 1L));
        SectionCopy before = copy();
        sections.announce(ReportPart.HR, Map.of(id, 3L));

        sections.accept(before, found(id, 3));
        assertThat(copy().due()).isFalse();

        before = copy();
        sections.announce(ReportPart.HR, Map.of(id, 5L));
        sections.accept(before, found(id, 4));
        assertThat(copy().due()).isTrue();
        assertThat(copy().wanted()).isEqualTo(5);
    }
}
