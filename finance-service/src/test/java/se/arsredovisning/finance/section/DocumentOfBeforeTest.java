package se.arsredovisning.finance.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.newSection;
import static se.arsredovisning.finance.Api.patch;
import static se.arsredovisning.finance.Api.put;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.section.SectionStore;

/** A document that was stored before a section could say which statements are added. */
@QuarkusTest
class DocumentOfBeforeTest {

    private final String id = newSection();

    @Inject
    SectionStore store;

    @Test
    void keepsItsTotalWhateverElseIsChanged() {
        givenDocumentOfBefore();

        assertThat(outcome(json(get(id)))).isEqualTo("101603000");

        JsonNode line =
                json(patch("{\"comment\": \"Ny hyra.\"}", "sections/" + id + "/statements/operations/lines/rents"));

        assertThat(line.path("comment").textValue()).isEqualTo("Ny hyra.");
        assertThat(outcome(json(get(id)))).isEqualTo("101603000");
        assertThat(revisions(id)).isEqualTo(2);
    }

    @Test
    void isTheSameWhenItIsWrittenAgain() {
        String given = givenDocumentOfBefore();

        put(id, get(id).asString());
        put(id, given);

        assertThat(revisions(id)).isEqualTo(1);
        assertThat(outcome(json(get(id)))).isEqualTo("101603000");
    }

    @Test
    void losesItsTotalWhereAnotherIsWrittenThatNamesNone() {
        givenDocumentOfBefore();
        ObjectNode other = ShortDocuments.valid();
        other.remove("total");

        put(id, other.put("comment", "Annat").toString());

        assertThat(json(get(id)).has("total")).isFalse();
        assertThat(json(get(id)).path("checks").findValuesAsText("kind")).contains("total");
    }

    private String givenDocumentOfBefore() {
        ObjectNode document = ShortDocuments.valid();
        document.remove("total");
        QuarkusTransaction.requiringNew()
                .run(() -> store.lock(SectionId.parse(id)).keep(document, Change.because("Förr")));
        return document.toString();
    }

    private static String outcome(JsonNode section) {
        return section.at("/total/outcome").decimalValue().toPlainString();
    }
}
