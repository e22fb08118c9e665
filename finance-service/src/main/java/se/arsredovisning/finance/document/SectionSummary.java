package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;

/**
 * What a reader wants first.
 *
 * @param result the result over the statements that the section names; null where there is none
 * @param investments what was invested; null where there are no investments
 * @param checks how the section's checks came out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionSummary(RowAmounts result, RowAmounts investments, CheckCounts checks) {

    /**
     * How many checks came out in each way.
     *
     * @param ok the printed number is the computed one
     * @param rounding they differ by no more than rounding explains
     * @param truncated a number of the prose is cut off instead of rounded
     * @param discrepancy they differ by more
     * @param unverifiable what would be needed is not given
     */
    public record CheckCounts(long ok, long rounding, long truncated, long discrepancy, long unverifiable) {

        private static CheckCounts of(List<Check> checks) {
            return new CheckCounts(
                    count(checks, Check.Result.OK),
                    count(checks, Check.Result.ROUNDING),
                    count(checks, Check.Result.TRUNCATED),
                    count(checks, Check.Result.DISCREPANCY),
                    count(checks, Check.Result.UNVERIFIABLE));
        }

        private static long count(List<Check> checks, Check.Result result) {
            return checks.stream().filter(check -> check.result() == result).count();
        }
    }

    /** The summary of a section. */
    public static SectionSummary of(SectionId section, SectionDocument document) {
        SectionRows rows = SectionRows.of(section, document);
        return of(rows, SectionChecks.of(section, document, rows));
    }

    static SectionSummary of(SectionRows rows, List<Check> checks) {
        return new SectionSummary(
                rows.total().map(RowAmounts::of).orElse(null),
                rows.investments().map(RowAmounts::of).orElse(null),
                CheckCounts.of(checks));
    }
}
