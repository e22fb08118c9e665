package se.arsredovisning.kit.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.language.SectionStatus.APPROVED;
import static se.arsredovisning.kit.language.SectionStatus.DRAFT;
import static se.arsredovisning.kit.language.SectionStatus.READY;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.language.SectionStatus;

class StatusStepTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, READY, WRITE",
        "DRAFT, APPROVED, APPROVE",
        "READY, APPROVED, APPROVE",
        "APPROVED, READY, APPROVE",
        "APPROVED, DRAFT, APPROVE"
    })
    void needsOneRight(SectionStatus from, SectionStatus to, Right needed) {
        StatusStep step = new StatusStep(from, to);

        for (Right right : Right.values()) {
            assertThat(step.lacking(right::equals).isEmpty()).as(right.name()).isEqualTo(right == needed);
        }
        assertThat(step.lacking(right -> false)).contains(needed);
    }

    @Test
    void whoMayWriteAndWhoMayApproveTakesBackWhatIsReady() {
        StatusStep step = new StatusStep(READY, DRAFT);

        for (Right right : Right.values()) {
            assertThat(step.lacking(right::equals).isEmpty())
                    .as(right.name())
                    .isEqualTo(Set.of(Right.WRITE, Right.APPROVE).contains(right));
        }
    }

    @ParameterizedTest
    @EnumSource(SectionStatus.class)
    void stayingNeedsNothing(SectionStatus status) {
        StatusStep step = new StatusStep(status, status);

        assertThat(step.isNone()).isTrue();
        assertThat(step.isBackwards()).isFalse();
        assertThat(step.isTooFar()).isFalse();
        assertThat(step.isApproval()).isFalse();
        assertThat(step.lacking(right -> false)).isEmpty();
    }

    @Test
    void onlyWhatIsReadyIsApproved() {
        assertThat(new StatusStep(DRAFT, APPROVED).isTooFar()).isTrue();
        assertThat(new StatusStep(READY, APPROVED).isTooFar()).isFalse();
        assertThat(new StatusStep(READY, APPROVED).isApproval()).isTrue();
        assertThat(new StatusStep(DRAFT, READY).isTooFar()).isFalse();
        assertThat(new StatusStep(DRAFT, READY).isApproval()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, READY, false",
        "DRAFT, APPROVED, false",
        "READY, APPROVED, false",
        "READY, DRAFT, true",
        "APPROVED, READY, true",
        "APPROVED, DRAFT, true"
    })
    void knowsWhatGoesBack(SectionStatus from, SectionStatus to, boolean back) {
        assertThat(new StatusStep(from, to).isBackwards()).isEqualTo(back);
    }
}
