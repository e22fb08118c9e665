package se.arsredovisning.finance.sie;

/**
 * A balance of an account or of an account's part for some objects.
 *
 * @param type which balance
 * @param year the index of its year: 0 is the current one, -1 the one before
 * @param account the account's number
 * @param objects the objects; none for a whole account
 * @param amount in hundredths of the file's currency (öre); credit is negative
 */
public record SieBalance(Type type, int year, String account, SieObjects objects, long amount) {

    /** Which balance. */
    public enum Type {
        /** {@code #IB}: a balance account at the start of the year. */
        OPENING,
        /** {@code #UB}: a balance account at the end of the year or at {@code #OMFATTN}. */
        CLOSING,
        /** {@code #OIB}: as {@link #OPENING}, of objects. Part of that one: never add them up. */
        OBJECT_OPENING,
        /** {@code #OUB}: as {@link #CLOSING}, of objects. Part of that one: never add them up. */
        OBJECT_CLOSING,
        /** {@code #RES}: what a result account has turned over in the year or until {@code #OMFATTN}. */
        RESULT
    }
}
