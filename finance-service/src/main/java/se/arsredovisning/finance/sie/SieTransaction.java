package se.arsredovisning.finance.sie;

import java.time.LocalDate;

/**
 * One row of a voucher as it stands ({@code #TRANS}). Rows that were removed ({@code #BTRANS}) are not given, added ones
 * ({@code #RTRANS}) once.
 *
 * @param series the voucher's series, empty where it has none
 * @param number the voucher's number in the series, empty where it has none
 * @param voucherDate the day that the voucher is booked on
 * @param date the row's own day, or null
 * @param account the account's number
 * @param objects the objects, possibly none
 * @param amount in hundredths of the file's currency (öre); credit is negative
 */
public record SieTransaction(
        String series,
        String number,
        LocalDate voucherDate,
        LocalDate date,
        String account,
        SieObjects objects,
        long amount) {}
