package se.arsredovisning.finance.ledger;

import se.arsredovisning.finance.sie.SieFault;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the parts of a file say the same of its accounts, and which is believed where they do not. */
final class Consistency {

    private final SieSummary file;
    private final LedgerSums sums;
    private final AccountMapping mapping;
    private final LedgerOptions options;
    private final LedgerFindings findings;

    Consistency(
            SieSummary file, LedgerSums sums, AccountMapping mapping, LedgerOptions options, LedgerFindings findings) {
        this.file = file;
        this.sums = sums;
        this.mapping = mapping;
        this.options = options;
        this.findings = findings;
    }

    /** Vouchers are held against the file's balances, and are the year's ledger only where it has balances at all. */
    void vouchers(OutcomeBasis basis, boolean balancesHold) {
        if (basis != OutcomeBasis.VOUCHERS) {
            file.contradictions().forEach(findings::warn);
            return;
        }
        for (SieFault contradiction : file.contradictions()) {
            if (options.basis() == OutcomeBasis.VOUCHERS) {
                findings.warn(contradiction);
            } else {
                findings.fault(
                        "line " + contradiction.line(),
                        contradiction.label(),
                        tellsByBalances(balancesHold)
                                ? Sentence.of("finance.ledger.by-vouchers-or-balances", contradiction.message())
                                : Sentence.of("finance.ledger.by-vouchers", contradiction.message()));
            }
        }
        boolean hasMore = sums.of(0).any(account -> account.hasBalance() || account.months != null)
                || sums.of(-1).any(AccountSums::hasBalance);
        if (file.vouchers() > 0 && !hasMore) {
            Sentence message = Sentence.of("finance.ledger.sub-ledger");
            if (options.accept(Acceptance.SUB_LEDGER)) {
                findings.accept(Acceptance.SUB_LEDGER, "#VER", message);
            } else {
                findings.warn("#VER", message);
            }
        }
    }

    /** Months are held against balances, and opening balances must be known. */
    void sums(ColumnSums told, boolean balancesHold) {
        Sentence contradictions = told.contradictions();
        if (contradictions != null && options.basis() == OutcomeBasis.MONTHS) {
            findings.warn("#PSALDO", contradictions);
        } else if (contradictions != null) {
            findings.fault(
                    "#PSALDO",
                    null,
                    tellsByBalances(balancesHold)
                            ? Sentence.of("finance.ledger.by-months-or-balances", contradictions)
                            : Sentence.of("finance.ledger.by-months", contradictions));
        }
        if (told.lackingOpenings() != null) {
            findings.faultUnless(Acceptance.ZERO_OPENING_BALANCES, "#IB", null, told.lackingOpenings());
        }
        told.warnings().forEach(warning -> findings.warn(null, warning));
    }

    private boolean tellsByBalances(boolean balancesHold) {
        return balancesHold
                && sums.of(0)
                        .any(account ->
                                mapping.needsObjects() ? !account.objectChanges.isEmpty() : account.hasBalance());
    }
}
