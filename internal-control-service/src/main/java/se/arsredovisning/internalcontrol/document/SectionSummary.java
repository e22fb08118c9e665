package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * How many of the section's controls came out in each way; what comes after the first adds up to it.
 *
 * @param controls all controls of the section
 * @param withoutRemark those without remark, or with a negligible one
 * @param withMinorRemark those with a minor remark; null in a section on the standard scale, which has no such step
 * @param withRemark those with remark
 * @param notCarriedOut those that were not carried out
 * @param notAssessed those whose assessment is not known, or that the board says it does not assess
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionSummary(
        int controls, int withoutRemark, Integer withMinorRemark, int withRemark, int notCarriedOut, int notAssessed) {

    /** Counts each control as the board assesses it, or else as all its results do. */
    public static SectionSummary of(SectionDocument document) {
        List<Optional<Assessment>> all =
                document.controls().stream().map(document.assessments()::of).toList();
        return new SectionSummary(
                all.size(),
                count(all, Assessment.WITHOUT_REMARK),
                document.assessmentScale() == null ? null : count(all, Assessment.WITH_MINOR_REMARK),
                count(all, Assessment.WITH_REMARK),
                count(all, Assessment.NOT_CARRIED_OUT),
                (int) all.stream().filter(Optional::isEmpty).count());
    }

    /** The count of one assessment; nothing of one that the section does not count. */
    public Optional<Integer> count(Assessment assessment) {
        return Optional.ofNullable(
                switch (assessment) {
                    case WITHOUT_REMARK -> withoutRemark;
                    case WITH_MINOR_REMARK -> withMinorRemark;
                    case WITH_REMARK -> withRemark;
                    case NOT_CARRIED_OUT -> notCarriedOut;
                });
    }

    private static int count(List<Optional<Assessment>> all, Assessment assessment) {
        return (int) all.stream().filter(Optional.of(assessment)::equals).count();
    }
}
