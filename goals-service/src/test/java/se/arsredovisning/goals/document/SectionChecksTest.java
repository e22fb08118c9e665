package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Documents.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;

class SectionChecksTest {

    private final ObjectNode document = Documents.valid();

    @Test
    void checksEachFactThatRestatesAFigure() {
        assertThat(checks()).extracting(Check::code).containsExactly("goals.fact.index", "goals.fact.uppfyllda");
        assertThat(checks()).extracting(Check::pointer).containsExactly("/facts/0", "/facts/1");
        assertThat(checks()).extracting(Check::result).containsOnly(Result.OK);
    }

    @Test
    void forgivesWhatRoundingExplains() {
        at(document, "/facts/0")
                .put("concerns", "goals.key-figure.nki")
                .put("period", "2019")
                .put("value", 79)
                .put("unit", "percent");

        Check check = checks().get(0);

        assertThat(check.result()).isEqualTo(Result.ROUNDING);
        assertThat(check.published()).isEqualByComparingTo("79");
        assertThat(check.computed()).isEqualByComparingTo("78.88");
        assertThat(check.low()).isEqualByComparingTo("78.875");
        assertThat(check.high()).isEqualByComparingTo("78.885");
        assertThat(check.message().toString()).contains("(79 %)", "(78,88 %)");
    }

    @Test
    void callsWhatRoundingDoesNotExplainADiscrepancy() {
        at(document, "/facts/0").put("value", 69);

        assertThat(checks().get(0).result()).isEqualTo(Result.DISCREPANCY);
    }

    @Test
    void takesACountExactly() {
        at(document, "/facts/1").put("value", 2);

        assertThat(checks().get(1).result()).isEqualTo(Result.DISCREPANCY);
    }

    @Test
    void cannotVerifyAFactWhoseFigureIsNotThere() {
        at(document, "/facts/0").put("period", "2017");
        assertThat(checks().get(0).result()).isEqualTo(Result.UNVERIFIABLE);
        assertThat(checks().get(0).computed()).isNull();

        at(document, "/facts/0").put("period", "2018");
        assertThat(checks().get(0).result()).isEqualTo(Result.UNVERIFIABLE);
    }

    @Test
    void cannotVerifyAFactInAnotherUnit() {
        at(document, "/facts/0").put("unit", "percent");

        assertThat(checks().get(0).result()).isEqualTo(Result.UNVERIFIABLE);
        assertThat(checks().get(0).message().toString()).contains("annan enhet");
    }

    private List<Check> checks() {
        return SectionChecks.of(Documents.ANNUAL, SectionDocument.read(document));
    }
}
