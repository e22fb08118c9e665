package se.arsredovisning.kit.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.SectionId;

class RowValueTest {

    private static final SectionId SECTION = SectionId.parse("1489-kommunstyrelsen-2020");

    @Test
    void givesWhatCanBeWorkedOut() {
        assertThat(RowValue.of(SECTION, () -> "summary")).contains("summary");
    }

    @Test
    void leavesOutWhatCannotBeWorkedOut() {
        assertThat(RowValue.of(SECTION, () -> {
                    throw new IllegalArgumentException("not a section");
                }))
                .isEmpty();
    }
}
