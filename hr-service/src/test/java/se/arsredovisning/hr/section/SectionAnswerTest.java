package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.revision.Revision;

class SectionAnswerTest {

    private final Revision revision = new Revision(
            Documents.ANNUAL,
            new RevisionId(7, 0x9f86d081884c7d65L),
            Documents.valid().toString(),
            List.of(""),
            "anonymous",
            null,
            Instant.EPOCH,
            null);

    @Test
    void anotherThresholdIsAnotherRepresentationWithAnotherETag() {
        SectionAnswer ten = new SectionAnswer(() -> 10);
        SectionAnswer forty = new SectionAnswer(() -> 40);

        assertThat(ten.tag(revision)).hasToString("\"7-9f86d081884c7d65.7-10\"");
        assertThat(forty.tag(revision)).hasToString("\"7-9f86d081884c7d65.7-40\"");
        assertThat(ten.view(revision).at("/sickLeave/5/current/percent").toString())
                .isEqualTo("2.5");
        assertThat(forty.view(revision).at("/sickLeave/5/current/reason").textValue())
                .isEqualTo("small-group");
    }
}
