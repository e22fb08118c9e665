package se.arsredovisning.reports.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.section.ReportPart;

/** Whether a part that the report says it does not tell of is there all the same: it is shown then, with its figures. */
final class IncludedPartChecks {

    static final String KIND = "included-part";

    private static final String CODE = CheckWords.REPORT + "." + KIND;

    private IncludedPartChecks() {}

    /**
     * One discrepancy for each part that contradicts the report, in the report's order; none where none does.
     *
     * @param parts the report's own member, or a missing node
     * @param delivered the parts that there is a copy of
     */
    static List<Check> of(JsonNode parts, Set<ReportPart> delivered) {
        return Arrays.stream(ReportPart.values())
                .filter(delivered::contains)
                .filter(part -> !parts.path(part.member()).path("included").asBoolean(true))
                .map(IncludedPartChecks::check)
                .toList();
    }

    private static Check check(ReportPart part) {
        return new Check(
                CODE + "." + part.api(),
                KIND,
                Result.DISCREPANCY,
                "/parts/" + part.member() + "/included",
                null,
                null,
                null,
                null,
                Sentence.of("reports.included-part.delivered", CheckWords.section(part)));
    }
}
