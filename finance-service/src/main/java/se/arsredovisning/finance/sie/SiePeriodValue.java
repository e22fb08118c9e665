package se.arsredovisning.finance.sie;

import java.time.YearMonth;

/**
 * The change of an account in one month. Values with objects are parts of the value without: never add them up.
 *
 * @param type whether it is booked or budgeted
 * @param year the index of its year: 0 is the current one, -1 the one before
 * @param period the month; the amount is not cumulative
 * @param account the account's number
 * @param objects the objects; none for a whole account
 * @param amount in hundredths of the file's currency (öre); credit is negative
 */
public record SiePeriodValue(Type type, int year, YearMonth period, String account, SieObjects objects, long amount) {

    /** Whether it is booked or budgeted. */
    public enum Type {
        /** {@code #PSALDO}. */
        OUTCOME,
        /** {@code #PBUDGET}. */
        BUDGET
    }
}
