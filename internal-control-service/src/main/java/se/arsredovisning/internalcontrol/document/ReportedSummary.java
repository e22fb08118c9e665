package se.arsredovisning.internalcontrol.document;

import java.util.Optional;

/**
 * How many controls came out in each way, as the report prints it. A count that it does not print is null.
 *
 * @param controls all of them
 * @param withoutRemark those without remark, or with a negligible one
 * @param withMinorRemark those with a minor remark
 * @param withRemark those with remark
 * @param notCarriedOut those that were not carried out
 * @param notAssessed those that the board does not assess
 */
public record ReportedSummary(
        Integer controls,
        Integer withoutRemark,
        Integer withMinorRemark,
        Integer withRemark,
        Integer notCarriedOut,
        Integer notAssessed) {

    /** The count of one assessment. */
    public Optional<Integer> count(Assessment assessment) {
        return Optional.ofNullable(
                switch (assessment) {
                    case WITHOUT_REMARK -> withoutRemark;
                    case WITH_MINOR_REMARK -> withMinorRemark;
                    case WITH_REMARK -> withRemark;
                    case NOT_CARRIED_OUT -> notCarriedOut;
                });
    }

    /** The member that has the count of one assessment. */
    static String member(Assessment assessment) {
        return switch (assessment) {
            case WITHOUT_REMARK -> "withoutRemark";
            case WITH_MINOR_REMARK -> "withMinorRemark";
            case WITH_REMARK -> "withRemark";
            case NOT_CARRIED_OUT -> "notCarriedOut";
        };
    }
}
