package se.arsredovisning.internalcontrol.document;

import java.util.List;
import java.util.Optional;

/**
 * How many of the section's controls came out in each way; the last four add up to the first.
 *
 * @param controls all controls of the section
 * @param withoutRemark those without remark, or with a negligible one
 * @param withRemark those with remark
 * @param notCarriedOut those that were not carried out
 * @param notAssessed those whose assessment is not known
 */
public record SectionSummary(int controls, int withoutRemark, int withRemark, int notCarriedOut, int notAssessed) {

    /** Counts each control as the board assesses it, or else as all its results do. */
    public static SectionSummary of(SectionDocument document) {
        List<Optional<Assessment>> all =
                document.controls().stream().map(ControlDocument::assessed).toList();
        return new SectionSummary(
                all.size(),
                count(all, Assessment.WITHOUT_REMARK),
                count(all, Assessment.WITH_REMARK),
                count(all, Assessment.NOT_CARRIED_OUT),
                (int) all.stream().filter(Optional::isEmpty).count());
    }

    /** The count of one assessment. */
    public int count(Assessment assessment) {
        return switch (assessment) {
            case WITHOUT_REMARK -> withoutRemark;
            case WITH_REMARK -> withRemark;
            case NOT_CARRIED_OUT -> notCarriedOut;
        };
    }

    private static int count(List<Optional<Assessment>> all, Assessment assessment) {
        return (int) all.stream().filter(Optional.of(assessment)::equals).count();
    }
}
