package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SectionIdPropertiesTest {

    @Property
    void readsWhatItWrites(@ForAll @IntRange(min = 1900, max = 2099) int year, @ForAll @IntRange(max = 11) int month) {
        String period = month == 0 ? "" + year : String.format("%d-%02d", year, month);
        SectionId id = new SectionId("1489", "namnd-2-b", period);

        assertThat(SectionId.parse(id.toString())).isEqualTo(id);
    }
}
