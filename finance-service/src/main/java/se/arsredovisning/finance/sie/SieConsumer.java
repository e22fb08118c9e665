package se.arsredovisning.finance.sie;

import java.time.LocalDate;

/**
 * Takes what a file says, in the order of the file and while it is read. Whether the file is sound is known only at its
 * end: a consumer drops everything where the {@link SieSummary} is fatal. What it throws ends the reading.
 */
public interface SieConsumer {

    /** The name of the company or municipality ({@code #FNAMN}). */
    default void company(String name) {}

    /** A financial year ({@code #RAR}). */
    default void year(SieYear year) {}

    /** Until when balances are given ({@code #OMFATTN}). */
    default void balancesTo(LocalDate day) {}

    /**
     * An account ({@code #KONTO}).
     *
     * @param number its number
     * @param name its name, empty where the file has none
     */
    default void account(String number, String name) {}

    /** What an account is ({@code #KTYP}), which goes before what its number tells. */
    default void accountKind(String number, AccountKind kind) {}

    /** A dimension ({@code #DIM}, {@code #UNDERDIM}). Those that are {@link SieDimension#standard} may be left out. */
    default void dimension(SieDimension dimension) {}

    /** An object of a dimension ({@code #OBJEKT}). */
    default void object(SieObject object) {}

    /** A balance ({@code #IB}, {@code #UB}, {@code #OIB}, {@code #OUB}, {@code #RES}). */
    default void balance(SieBalance balance) {}

    /** A month's value ({@code #PSALDO}, {@code #PBUDGET}). */
    default void periodValue(SiePeriodValue value) {}

    /** A row of a voucher ({@code #TRANS}). The rows of a voucher follow each other. */
    default void transaction(SieTransaction transaction) {}
}
