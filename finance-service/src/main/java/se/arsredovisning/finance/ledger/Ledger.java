package se.arsredovisning.finance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.finance.document.Column;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.finance.sie.SieYear;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;

/**
 * A sound file, as far as one section and its mapping are concerned.
 *
 * @param section the section
 * @param mapping whose amounts are whose
 * @param file what the file is
 * @param sums its amounts
 */
record Ledger(SectionId section, AccountMapping mapping, SieSummary file, LedgerSums sums) {

    private static final int MAX_SOURCE = 500;

    /** The columns that a ledger can tell. */
    static final List<Column> COLUMNS = List.of(Column.OUTCOME, Column.PREVIOUS_OUTCOME, Column.BUDGET);

    /** Why the file cannot tell these columns of the section; empty where it can. */
    List<Fault> faults(List<Column> columns) {
        List<Fault> faults = new ArrayList<>();
        LocalDate end = section.endOfPeriod();
        Optional<SieYear> year = file.year(0);
        if (year.isEmpty() || !year.get().contains(end)) {
            faults.add(new Fault(
                    "#RAR",
                    year.map(own -> own.start() + " " + own.end()).orElse(null),
                    "is not the year of the section, which ends on " + end));
            return faults;
        }
        for (Column column : columns) {
            if (basis(column).stream().noneMatch(basis -> sums.has(yearOf(column), basis))) {
                faults.add(new Fault("columns", column.member(), missing(column)));
            } else if (sums(column).keySet().stream().noneMatch(Ledger::isOfBoard)) {
                faults.add(new Fault(
                        "columns",
                        column.member(),
                        "has no amount of the board's: none names an object that the mapping says is the board's"));
            }
        }
        return faults;
    }

    private static boolean isOfBoard(int destination) {
        return destination >= AccountMapping.UNMAPPED;
    }

    /** The sums of a column by destination and account, in öre, debit positive. */
    Map<Integer, Map<String, Long>> sums(Column column) {
        return sums.sums(yearOf(column), basis(column));
    }

    /** Where the amounts come from, for a reader. */
    String source() {
        List<String> parts = new ArrayList<>(List.of("SIE " + file.type()));
        Optional.ofNullable(file.company()).ifPresent(parts::add);
        Optional.ofNullable(file.program()).ifPresent(parts::add);
        Optional.ofNullable(file.generated()).ifPresent(day -> parts.add(day.toString()));
        String source = String.join(", ", parts);
        return source.length() > MAX_SOURCE ? source.substring(0, MAX_SOURCE) : source;
    }

    private static int yearOf(Column column) {
        return column == Column.PREVIOUS_OUTCOME ? -1 : 0;
    }

    /**
     * Vouchers tell the year whose file it is best. Without them, months' values do; balances do where they are of the
     * section's last day.
     */
    private List<Basis> basis(Column column) {
        if (column == Column.BUDGET) {
            return List.of(mapping.needsObjects() ? Basis.OBJECT_BUDGETS : Basis.BUDGETS);
        }
        if (column == Column.OUTCOME && file.vouchers() > 0) {
            return List.of(Basis.TRANSACTIONS);
        }
        List<Basis> basis = new ArrayList<>();
        basis.add(mapping.needsObjects() ? Basis.OBJECT_PERIODS : Basis.PERIODS);
        if (isBalancedAtEnd(column)) {
            basis.add(mapping.needsObjects() ? Basis.OBJECT_BALANCES : Basis.BALANCES);
        }
        return basis;
    }

    private boolean isBalancedAtEnd(Column column) {
        LocalDate end = section.endOfPeriod().plusYears(yearOf(column));
        LocalDate balanced = column == Column.OUTCOME && file.balancesTo() != null
                ? file.balancesTo()
                : file.year(yearOf(column)).map(SieYear::end).orElse(null);
        return end.equals(balanced);
    }

    private String missing(Column column) {
        return "cannot be told by the file: it has "
                + (column == Column.BUDGET ? "no amounts of the budget" : "no amounts of the section's months")
                + (mapping.needsObjects() ? " with objects, by which the mapping tells whose they are" : "");
    }
}
