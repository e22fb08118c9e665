package se.arsredovisning.finance.sie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a file is and whether it is sound.
 *
 * @param program the program that wrote it and its version, or null
 * @param generated when it was written, or null
 * @param company the name of the company or municipality, or null
 * @param organisationNumber as in the file, or null
 * @param type the type of SIE, 1 to 4; 1 where the file has none
 * @param encoding how the texts were read
 * @param currency the code of the currency; SEK where the file has none
 * @param balancesTo until when balances are given ({@code #OMFATTN}), or null
 * @param years the financial years in the order of the file
 * @param vouchers how many vouchers were read to their end
 * @param transactions how many transactions the consumer got
 * @param bytes how many bytes were read
 * @param checksummed whether the file has a checksum and it is right
 * @param faults what makes the file unusable, at most {@value #MAX_FAULTS}
 * @param contradictions where one part of the file says something else than another, so that only one can be believed
 * @param warnings what is only remarkable, at most {@value #MAX_FAULTS}
 * @param stopped whether reading ended before the end of the file, because it is no SIE file or has too many faults
 */
public record SieSummary(
        String program,
        LocalDate generated,
        String company,
        String organisationNumber,
        int type,
        SieEncoding encoding,
        String currency,
        LocalDate balancesTo,
        List<SieYear> years,
        long vouchers,
        long transactions,
        long bytes,
        boolean checksummed,
        List<SieFault> faults,
        List<SieFault> contradictions,
        List<SieFault> warnings,
        boolean stopped) {

    /** After how many faults reading ends. */
    public static final int MAX_FAULTS = 1_000;

    public SieSummary {
        years = List.copyOf(years);
        faults = List.copyOf(faults);
        contradictions = List.copyOf(contradictions);
        warnings = List.copyOf(warnings);
    }

    /** Whether the file must not be used. One that only contradicts itself may be, by who knows which part is right. */
    public boolean fatal() {
        return !faults.isEmpty();
    }

    /** The financial year with an index: 0 is the current one. */
    public Optional<SieYear> year(int index) {
        return years.stream().filter(year -> year.index() == index).findFirst();
    }
}
