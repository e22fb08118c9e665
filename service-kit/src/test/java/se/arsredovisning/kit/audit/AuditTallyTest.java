package se.arsredovisning.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTallyTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final AuditTally tally = new AuditTally(3);

    @Test
    void tellsTheFirstAtOnceAndHowOftenItCameAgainWhenTheMinuteIsOver() {
        AuditEntry first = refused(NOON, "anna", "/a");
        tally.add(first);
        assertThat(tally.take(NOON)).containsExactly(first);

        tally.add(refused(NOON.plusSeconds(10), "anna", "/a"));
        tally.add(refused(NOON.plusSeconds(20), "anna", "/a"));
        assertThat(tally.take(NOON.plusSeconds(59))).isEmpty();

        assertThat(tally.take(NOON.plusSeconds(60)))
                .containsExactly(
                        new AuditEntry(NOON.plusSeconds(10), first.happening(), first.who(), first.what(), null, 2));
        assertThat(tally.take(NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void beginsAnewWithEachMinute() {
        tally.add(refused(NOON, "anna", "/a"));
        tally.add(refused(NOON.plusSeconds(60), "anna", "/a"));

        assertThat(tally.take(NOON.plusSeconds(60)))
                .extracting(AuditEntry::times)
                .containsExactly(1L, 1L);
    }

    @Test
    void leavesOutWhatWasAskedForWhereTooMuchIsAndKeepsWho() {
        for (int i = 0; i < 10; i++) {
            tally.add(refused(NOON, "anna", "/" + i));
        }
        tally.add(refused(NOON, "bo", "/0"));

        List<AuditEntry> all = tally.takeAll();

        assertThat(all).extracting(entry -> entry.what().path()).containsExactly("/0", "/1", "/2", null, null, null);
        assertThat(all)
                .extracting(entry -> entry.who().subject())
                .containsExactly("anna", "anna", "anna", "anna", "bo", "anna");
        assertThat(all).extracting(AuditEntry::times).containsExactly(1L, 1L, 1L, 1L, 1L, 6L);
        assertThat(tally.lost()).isZero();
    }

    @Test
    void countsWhatIsInNoEntry() {
        for (int i = 0; i < 100; i++) {
            tally.add(refused(NOON, "subject " + i, "/" + i));
        }

        assertThat(tally.takeAll()).hasSize(6);
        assertThat(tally.lost()).isEqualTo(94);
    }

    @Test
    void whatCouldNotBeWrittenWaitsBeforeWhatCameMeanwhileUpToABound() {
        tally.add(refused(NOON, "anna", "/1"));
        List<AuditEntry> taken = tally.take(NOON);
        tally.add(refused(NOON, "anna", "/2"));

        tally.giveBack(taken);

        List<AuditEntry> all = tally.take(NOON);
        assertThat(all).extracting(entry -> entry.what().path()).containsExactly("/1", "/2");
        for (int i = 0; i < 20; i++) {
            tally.giveBack(all.subList(0, 1));
        }
        assertThat(tally.take(NOON)).hasSize(12);
        assertThat(tally.lost()).isEqualTo(8);
    }

    private static AuditEntry refused(Instant at, String subject, String path) {
        return new AuditEntry(
                at,
                Happening.HIDDEN,
                new AuditEntry.Who(subject, "Namn", "token"),
                new AuditEntry.What("GET", path, null, "read", null),
                "trace",
                1);
    }
}
