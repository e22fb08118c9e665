package se.arsredovisning.finance.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.ShortText;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** A sound file, as far as one section and its mapping are concerned, and what it comes to in the columns asked for. */
final class Ledger {

    private static final int MAX_SOURCE = 500;
    private static final Set<String> KRONOR = Set.of("SEK", "SKR", "KR", "KRONOR", "SVENSKA KRONOR");

    /** The columns that a ledger can tell. */
    static final List<AmountColumn> COLUMNS =
            List.of(AmountColumn.OUTCOME, AmountColumn.PREVIOUS_OUTCOME, AmountColumn.BUDGET);

    private final SectionId section;
    private final AccountMapping mapping;
    private final SieSummary file;
    private final LedgerSums sums;
    private final LedgerOptions options;
    private final LedgerFindings findings;
    private final Coverage coverage;
    private final Consistency consistency;
    private final Map<AmountColumn, ColumnSums> columns = new EnumMap<>(AmountColumn.class);

    /** What to read a file for. */
    record Order(SectionId section, AccountMapping mapping, List<AmountColumn> columns, LedgerOptions options) {

        SectionTime time() {
            return new SectionTime(section.endOfPeriod(), options.accept(Acceptance.LONGER_YEAR));
        }
    }

    private Ledger(Order order, SieSummary file, LedgerSums sums) {
        this.section = order.section();
        this.mapping = order.mapping();
        this.options = order.options();
        this.file = file;
        this.sums = sums;
        this.findings = new LedgerFindings(options);
        this.coverage = new Coverage(file, order.time(), findings);
        this.consistency = new Consistency(file, sums, mapping, options, findings);
    }

    /** Judges a file that has no faults of its own, and sums it up. */
    static Ledger of(Order order, SieSummary file, LedgerSums sums) {
        Ledger ledger = new Ledger(order, file, sums);
        file.warnings().forEach(ledger.findings::warn);
        ledger.currency();
        order.columns().forEach(ledger::take);
        return ledger;
    }

    private void currency() {
        if (!KRONOR.contains(file.currency().strip().toUpperCase(Locale.ROOT))) {
            findings.faultUnless(
                    Acceptance.CURRENCY,
                    "#VALUTA",
                    ShortText.of(file.currency(), 40),
                    Sentence.of("finance.ledger.currency"));
        }
    }

    private void take(AmountColumn column) {
        if (!coverage.covers(column)) {
            return;
        }
        OutcomeBasis basis = basis(column);
        boolean balancesHold = coverage.balancesHold(column, options.accept(Acceptance.PART_OF_PERIOD));
        if (column == AmountColumn.OUTCOME) {
            coverage.judgeEnd();
            consistency.vouchers(basis, balancesHold);
        }
        if (column != AmountColumn.BUDGET
                && basis == OutcomeBasis.BALANCES
                && coverage.beginsBefore(column)
                && !options.accept(Acceptance.LONGER_YEAR)) {
            findings.faultUnless(
                    Acceptance.LONGER_YEAR,
                    "#RAR",
                    file.year(SectionTime.yearOf(column))
                            .map(year -> year.start() + " " + year.end())
                            .orElse(null),
                    Sentence.of("finance.ledger.longer-year"));
            return;
        }
        if (!isKnown(column, basis, balancesHold)) {
            findings.fault("columns", column.member(), missing(column, basis));
            return;
        }
        coverage.warnOfEarlierDays(column);
        ColumnSums told = ColumnSums.of(
                sums,
                mapping,
                new ColumnSums.Source(
                        SectionTime.yearOf(column),
                        column == AmountColumn.BUDGET ? null : basis,
                        balancesHold && options.basis() != OutcomeBasis.MONTHS,
                        file.year(SectionTime.yearOf(column) - 1).isPresent()));
        columns.put(column, told);
        consistency.sums(told, balancesHold);
        if (!sums.of(SectionTime.yearOf(column)).isOfBoard(column == AmountColumn.BUDGET)) {
            findings.fault("columns", column.member(), Sentence.of("finance.ledger.no-amount-of-board"));
        }
    }

    private OutcomeBasis basis(AmountColumn column) {
        boolean previous = column == AmountColumn.PREVIOUS_OUTCOME;
        if (options.basis() != null && !(previous && options.basis() == OutcomeBasis.VOUCHERS)) {
            return options.basis();
        }
        if (!previous && file.vouchers() > 0) {
            return OutcomeBasis.VOUCHERS;
        }
        return sums.of(SectionTime.yearOf(column)).any(account -> account.months != null)
                ? OutcomeBasis.MONTHS
                : OutcomeBasis.BALANCES;
    }

    private boolean isKnown(AmountColumn column, OutcomeBasis basis, boolean balancesHold) {
        YearSums year = sums.of(SectionTime.yearOf(column));
        boolean objects = mapping.needsObjects();
        if (column == AmountColumn.BUDGET) {
            return year.any(account -> isKnown(account.budgets));
        }
        boolean byBalances =
                balancesHold && year.any(account -> objects ? !account.objectChanges.isEmpty() : account.hasBalance());
        return switch (basis) {
            case VOUCHERS -> file.vouchers() > 0;
            case MONTHS ->
                (byBalances && options.basis() != OutcomeBasis.MONTHS) || year.any(account -> isKnown(account.months));
            case BALANCES -> byBalances;
        };
    }

    private boolean isKnown(MonthSums months) {
        return months != null && (!mapping.needsObjects() || months.hasParts());
    }

    /** Why the file cannot tell the columns of the section; empty where it can. */
    List<Fault> faults() {
        return findings.faults();
    }

    /** What somebody should know of the file and of how it was taken. */
    List<LedgerFindings.Warning> warnings() {
        return findings.warnings();
    }

    /** The sums of a column by destination and account, in öre, debit positive. */
    Map<Integer, Map<String, Long>> sums(AmountColumn column) {
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
    LedgerOptions chosen() {
        return new LedgerOptions(findings.accepted(), options.basis());
    }

    private Sentence missing(AmountColumn column, OutcomeBasis basis) {
        Sentence missing = column == AmountColumn.BUDGET
                ? Sentence.of("finance.ledger.no-budget")
                : switch (basis) {
                    case VOUCHERS -> Sentence.of("finance.ledger.no-vouchers");
                    case MONTHS -> Sentence.of("finance.ledger.no-months");
                    case BALANCES -> Sentence.of("finance.ledger.no-balances");
                };
        return mapping.needsObjects() ? Sentence.of("finance.ledger.with-objects", missing) : missing;
    }
}
