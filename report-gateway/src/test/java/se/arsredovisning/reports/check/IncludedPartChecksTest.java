package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.section.ReportPart;

class IncludedPartChecksTest {

    private static final JsonNode PARTS = Json.read("""
            {"goals":{"included":true},
             "hr":{"included":false,"reason":"I personalberättelsen."},
             "internalControl":{"included":false,"reason":"I en egen rapport."}}""");

    @Test
    void saysThatAPartIsThereThatTheReportSaysItDoesNotTellOf() {
        assertThat(IncludedPartChecks.of(PARTS, Set.of(ReportPart.GOALS, ReportPart.HR, ReportPart.FINANCE)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo("report.included-part.hr");
                    assertThat(check.kind()).isEqualTo("included-part");
                    assertThat(check.result()).isEqualTo(Result.DISCREPANCY);
                    assertThat(check.pointer()).isEqualTo("/parts/hr/included");
                    assertThat(check.message().in(Language.SWEDISH))
                            .isEqualTo(
                                    "Enligt rapporten ingår inte avsnittet Personal, men det är levererat och visas.");
                    assertThat(check.message().in(Language.ENGLISH))
                            .isEqualTo(
                                    "According to the report, the section Personal is not part of it, but it has been"
                                            + " delivered and is shown.");
                });
    }

    @Test
    void namesEachPartInTheReportsOrder() {
        assertThat(IncludedPartChecks.of(PARTS, EnumSet.allOf(ReportPart.class)))
                .extracting(Check::code)
                .containsExactly("report.included-part.hr", "report.included-part.internal-control");
    }

    @Test
    void saysNothingWhereNothingContradictsTheReport() {
        assertThat(IncludedPartChecks.of(PARTS, Set.of(ReportPart.GOALS, ReportPart.FINANCE)))
                .isEmpty();
        assertThat(IncludedPartChecks.of(PARTS, Set.of())).isEmpty();
        assertThat(IncludedPartChecks.of(MissingNode.getInstance(), EnumSet.allOf(ReportPart.class)))
                .isEmpty();
    }
}
