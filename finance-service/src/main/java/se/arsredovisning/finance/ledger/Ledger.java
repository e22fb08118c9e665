package se.arsredovisning.finance.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.finance.document.Column;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.ShortText;
import se.arsredovisning.kit.problem.Fault;

/** A sound file, as far as one section and its mapping are concerned, and what it comes to in the columns asked for. */
final class Ledger {

    private static final int MAX_SOURCE = 500;
    private static final Set<String> KRONOR = Set.of("SEK", "SKR", "KR", "KRONOR", "SVENSKA KRONOR");

    /** The columns that a ledger can tell. */
    static final List<Column> COLUMNS = List.of(Column.OUTCOME, Column.PREVIOUS_OUTCOME, Column.BUDGET);

    private final SectionId section;
    private final AccountMapping mapping;
    private final SieSummary file;
    private final LedgerSums sums;
    private final Choices choices;
    private final Verdict verdict;
    private final Coverage coverage;
    private final Consistency consistency;
    private final Map<Column, ColumnSums> columns = new EnumMap<>(Column.class);

    /** What to read a file for. */
    record Order(SectionId section, AccountMapping mapping, List<Column> columns, Choices choices) {

        SectionTime time() {
            return new SectionTime(section.endOfPeriod(), choices.accept(Acceptance.LONGER_YEAR));
        }
    }

    private Ledger(Order order, SieSummary file, LedgerSums sums) {
        this.section = order.section();
        this.mapping = order.mapping();
        this.choices = order.choices();
        this.file = file;
        this.sums = sums;
        this.verdict = new Verdict(choices);
        this.coverage = new Coverage(file, order.time(), verdict);
        this.consistency = new Consistency(file, sums, mapping, choices, verdict);
    }

    /** Judges a file that has no faults of its own, and sums it up. */
    static Ledger of(Order order, SieSummary file, LedgerSums sums) {
        Ledger ledger = new Ledger(order, file, sums);
        file.warnings().forEach(ledger.verdict::warn);
        ledger.currency();
        order.columns().forEach(ledger::take);
        return ledger;
    }

    private void currency() {
        if (!KRONOR.contains(file.currency().strip().toUpperCase(Locale.ROOT))) {
            verdict.unless(
                    Acceptance.CURRENCY,
                    "#VALUTA",
                    ShortText.of(file.currency(), 40),
                    "the file's amounts are not kronor");
        }
    }

    private void take(Column column) {
        if (!coverage.judge(column)) {
            return;
        }
        Basis basis = basis(column);
        boolean balancesHold = coverage.balancesHold(column, choices.accept(Acceptance.PART_OF_PERIOD));
        if (column == Column.OUTCOME) {
            coverage.judgeEnd();
            consistency.vouchers(basis, balancesHold);
        }
        if (column != Column.BUDGET
                && basis == Basis.BALANCES
                && coverage.beginsBefore(column)
                && !choices.accept(Acceptance.LONGER_YEAR)) {
            verdict.unless(
                    Acceptance.LONGER_YEAR,
                    "#RAR",
                    file.year(SectionTime.yearOf(column))
                            .map(year -> year.start() + " " + year.end())
                            .orElse(null),
                    "begins before the section's year, so that its balances are of more than that");
            return;
        }
        if (!isTold(column, basis, balancesHold)) {
            verdict.fault("columns", column.member(), missing(column, basis));
            return;
        }
        coverage.warnOfEarlierDays(column);
        ColumnSums told = ColumnSums.of(
                sums,
                mapping,
                new ColumnSums.Source(
                        SectionTime.yearOf(column),
                        column == Column.BUDGET ? null : basis,
                        balancesHold && choices.basis() != Basis.MONTHS,
                        file.year(SectionTime.yearOf(column) - 1).isPresent()));
        columns.put(column, told);
        consistency.sums(told, balancesHold);
        if (!sums.of(SectionTime.yearOf(column)).isOfBoard(column == Column.BUDGET)) {
            verdict.fault(
                    "columns",
                    column.member(),
                    "has no amount of the board's: none names an object that the mapping says is the board's");
        }
    }

    private Basis basis(Column column) {
        boolean previous = column == Column.PREVIOUS_OUTCOME;
        if (choices.basis() != null && !(previous && choices.basis() == Basis.VOUCHERS)) {
            return choices.basis();
        }
        if (!previous && file.vouchers() > 0) {
            return Basis.VOUCHERS;
        }
        return sums.of(SectionTime.yearOf(column)).any(account -> account.months != null)
                ? Basis.MONTHS
                : Basis.BALANCES;
    }

    private boolean isTold(Column column, Basis basis, boolean balancesHold) {
        YearSums year = sums.of(SectionTime.yearOf(column));
        boolean objects = mapping.needsObjects();
        if (column == Column.BUDGET) {
            return year.any(account -> account.budgets != null && (!objects || account.budgets.hasParts()));
        }
        boolean byBalances =
                balancesHold && year.any(account -> objects ? !account.objectChanges.isEmpty() : account.hasBalance());
        return switch (basis) {
            case VOUCHERS -> file.vouchers() > 0;
            case MONTHS ->
                byBalances || year.any(account -> account.months != null && (!objects || account.months.hasParts()));
            case BALANCES -> byBalances;
        };
    }

    /** Why the file cannot tell the columns of the section; empty where it can. */
    List<Fault> faults() {
        return verdict.faults();
    }

    /** What somebody should know of the file and of how it was taken. */
    List<Verdict.Warning> warnings() {
        return verdict.warnings();
    }

    /** The sums of a column by destination and account, in öre, debit positive. */
    Map<Integer, Map<String, Long>> sums(Column column) {
        return columns.get(column).byDestination();
    }

    /** Where the amounts come from, for a reader. */
    String source() {
        List<String> parts = new ArrayList<>(List.of("SIE " + file.type()));
        Optional.ofNullable(file.company()).ifPresent(parts::add);
        Optional.ofNullable(file.program()).ifPresent(parts::add);
        Optional.ofNullable(file.generated()).ifPresent(day -> parts.add(day.toString()));
        return ShortText.of(String.join(", ", parts), MAX_SOURCE);
    }

    /** The name of an account, or null. */
    String name(String account) {
        String name = sums.name(account);
        return name.isEmpty() ? null : name;
    }

    SectionId section() {
        return section;
    }

    AccountMapping mapping() {
        return mapping;
    }

    SieSummary file() {
        return file;
    }

    /** What was chosen, as far as it made a difference. */
    Choices chosen() {
        return new Choices(verdict.accepted(), choices.basis());
    }

    private String missing(Column column, Basis basis) {
        String what = column == Column.BUDGET
                ? "amounts of the budget"
                : basis == Basis.VOUCHERS
                        ? "vouchers"
                        : basis == Basis.MONTHS
                                ? "amounts of the section's months"
                                : "balances of the section's last day";
        return "cannot be told by the file: it has no " + what
                + (mapping.needsObjects() ? " with objects, by which the mapping tells whose they are" : "");
    }
}
