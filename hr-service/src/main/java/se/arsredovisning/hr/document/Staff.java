package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * How many work somewhere, or by how many it changed.
 *
 * @param headcount persons, or null where that is not given
 * @param fte full-time equivalents (<i>årsarbetare</i>) to one decimal, or null where that is not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Staff(BigDecimal headcount, BigDecimal fte) {

    /** The decimals of full-time equivalents. */
    public static final int FTE_DECIMALS = 1;

    static final Staff NONE = new Staff(null, null);

    /** The sum, of what both say. */
    public Staff plus(Staff other) {
        return with(other, BigDecimal::add);
    }

    /** The difference, of what both say. */
    public Staff minus(Staff other) {
        return with(other, BigDecimal::subtract);
    }

    private Staff with(Staff other, BinaryOperator<BigDecimal> operation) {
        return new Staff(both(headcount, other.headcount, operation), both(fte, other.fte, operation));
    }

    private static BigDecimal both(BigDecimal one, BigDecimal other, BinaryOperator<BigDecimal> operation) {
        return one == null || other == null ? null : operation.apply(one, other);
    }

    /** This, if it says anything. */
    Optional<Staff> said() {
        return equals(NONE) ? Optional.empty() : Optional.of(this);
    }
}
