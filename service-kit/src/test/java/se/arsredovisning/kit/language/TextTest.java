package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.Text.Heading;
import se.arsredovisning.kit.problem.Fault;

class TextTest {

    @Test
    void textsThatCanBeToldApartHaveNoFault() {
        assertThat(Text.faults(List.of(
                        new Text("handelser", "Händelser", null, 20, Heading.SIGNIFICANT_EVENTS),
                        new Text("framtid", "Framtiden", "**Ljus**", 10, Heading.OUTLOOK),
                        new Text("ovrigt", "Övrigt", "Mer", null, null),
                        new Text("bilaga", "Bilaga", "Mer", null, null))))
                .isEmpty();
    }

    @Test
    void namesEveryTextThatCannotBeToldFromAnEarlierOne() {
        assertThat(Text.faults(List.of(
                        new Text("a", "A", null, 1, null),
                        new Text("a", "B", null, 2, null),
                        new Text("b", "A", null, 1, null))))
                .extracting(Fault::property)
                .containsExactly("/texts/1/key", "/texts/2/order");
    }

    @Test
    void aHeadingIsNamedAsInTheDocument() {
        assertThat(Heading.FINANCIAL_MANAGEMENT.code()).isEqualTo("financial-management");
    }
}
