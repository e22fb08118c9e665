package se.arsredovisning.finance.ledger;

import java.time.LocalDate;
import java.util.Optional;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.finance.sie.SieYear;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether a file's time is the section's. */
final class Coverage {

    private final SieSummary file;
    private final SectionTime time;
    private final LedgerFindings findings;

    Coverage(SieSummary file, SectionTime time, LedgerFindings findings) {
        this.file = file;
        this.time = time;
        this.findings = findings;
    }

    /**
     * Holds the year that a column is of against the section.
     *
     * @return whether anything of it can be the section's
     */
    boolean covers(AmountColumn column) {
        int index = SectionTime.yearOf(column);
        String label = index == 0 ? "#RAR" : "#RAR " + index;
        Optional<SieYear> year = file.year(index);
        if (year.isEmpty()) {
            return index != 0 || coversWithoutYear();
        }
        SectionTime.Span section = time.of(column);
        SieYear told = year.get();
        String days = told.start() + " " + told.end();
        if (told.end().isBefore(section.first()) || told.start().isAfter(section.last())) {
            findings.fault(label, days, Sentence.of("finance.ledger.other-year", section.last()));
            return false;
        }
        if (told.end().isBefore(section.last())) {
            findings.faultUnless(
                    Acceptance.PART_OF_PERIOD, label, days, Sentence.of("finance.ledger.ends-before", section.last()));
        }
        if (told.start().isAfter(section.first())) {
            if (told.end().equals(LocalDate.of(section.first().getYear(), 12, 31))) {
                findings.warn(label, Sentence.of("finance.ledger.short-first-year", section.first()));
            } else {
                findings.faultUnless(
                        Acceptance.PART_OF_PERIOD,
                        label,
                        days,
                        Sentence.of("finance.ledger.begins-after", section.first()));
            }
        }
        return true;
    }

    /** Vouchers have days of their own; nothing else says of which year it is. */
    private boolean coversWithoutYear() {
        Sentence message = Sentence.of("finance.ledger.without-year");
        if (file.vouchers() > 0) {
            findings.faultUnless(Acceptance.SUB_LEDGER, "#RAR", null, message);
        } else {
            findings.fault("#RAR", null, message);
        }
        return findings.accepted().contains(Acceptance.SUB_LEDGER);
    }

    /** Says that a year that begins before the section's is told by amounts that have days. */
    void warnOfEarlierDays(AmountColumn column) {
        if (!beginsBefore(column)) {
            return;
        }
        Sentence begins = Sentence.of(
                "finance.ledger.begins-on",
                file.year(SectionTime.yearOf(column)).orElseThrow().start());
        if (time.longerYear()) {
            findings.accept(Acceptance.LONGER_YEAR, "#RAR", begins);
        } else {
            findings.warn(
                    "#RAR",
                    Sentence.of(
                            "finance.ledger.left-out", begins, time.of(column).first(), Acceptance.LONGER_YEAR.hint()));
        }
    }

    /** Whether the file's year begins before the section's. */
    boolean beginsBefore(AmountColumn column) {
        return file.year(SectionTime.yearOf(column))
                .filter(year -> year.start().isBefore(time.of(column).first()))
                .isPresent();
    }

    /** Holds the day of the balances, which is as far as the file goes, and the day of writing against the section's end. */
    void judgeEnd() {
        if (file.balancesTo() != null && file.balancesTo().isBefore(time.end())) {
            findings.faultUnless(
                    Acceptance.PART_OF_PERIOD,
                    "#OMFATTN",
                    file.balancesTo().toString(),
                    Sentence.of("finance.ledger.is-before", time.end()));
        } else if (file.generated() != null && file.generated().isBefore(time.end())) {
            findings.warn("#GEN", Sentence.of("finance.ledger.written-before", file.generated(), time.end()));
        }
    }

    /**
     * Whether balances are of the section's last day, and of no more than its year: or of as much as the request accepts.
     *
     * @param partAccepted whether an earlier day will do
     */
    boolean balancesHold(AmountColumn column, boolean partAccepted) {
        LocalDate last = time.of(column).last();
        Optional<LocalDate> balanced = column == AmountColumn.OUTCOME && file.balancesTo() != null
                ? Optional.of(file.balancesTo())
                : file.year(SectionTime.yearOf(column)).map(SieYear::end);
        boolean atEnd = balanced.filter(day -> day.equals(last) || (partAccepted && day.isBefore(last)))
                .isPresent();
        return atEnd && (time.longerYear() || !beginsBefore(column));
    }
}
