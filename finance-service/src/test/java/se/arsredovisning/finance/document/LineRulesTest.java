package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.problem.Fault;

class LineRulesTest {

    private static final int STATEMENTS = 20;
    private static final int LINES = 200;
    private static final int ITEMS = 100;

    /** As many lines as the schema lets through, half of them sums of the other half. */
    @Test
    void judgesTheFullestFormulasInNoTime() {
        SectionDocument document = SectionDocument.read(fullest());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(SectionRules.faults(ANNUAL, document)).isEmpty());
    }

    @Test
    void findsTheOneCycleAmongMany() {
        ObjectNode fullest = fullest();
        ((ArrayNode) fullest.at("/statements/3/lines/" + ITEMS + "/formula")).add("l" + (ITEMS + 1));
        ((ArrayNode) fullest.at("/statements/3/lines/" + (ITEMS + 1) + "/formula")).add("l" + ITEMS);

        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(fullest)))
                .extracting(Fault::property)
                .containsExactly(
                        "/statements/3/lines/" + ITEMS + "/formula/" + ITEMS,
                        "/statements/3/lines/" + (ITEMS + 1) + "/formula/" + ITEMS);
    }

    private static ObjectNode fullest() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("decimals", 0);
        ArrayNode statements = document.putArray("statements");
        for (int s = 0; s < STATEMENTS; s++) {
            ArrayNode lines = statements
                    .addObject()
                    .put("key", "s" + s)
                    .put("title", "Resultaträkning")
                    .putArray("lines");
            for (int l = 0; l < ITEMS; l++) {
                lines.addObject().put("key", "l" + l).put("label", "Rad").put("role", "item");
            }
            for (int l = ITEMS; l < LINES; l++) {
                ArrayNode formula = lines.addObject()
                        .put("key", "l" + l)
                        .put("label", "Rad")
                        .put("role", "subtotal")
                        .putArray("formula");
                for (int part = 0; part < ITEMS; part++) {
                    formula.add("l" + part);
                }
            }
        }
        return document;
    }
}
