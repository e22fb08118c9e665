package se.arsredovisning.finance.ledger;

import se.arsredovisning.finance.sie.SieFault;
import se.arsredovisning.finance.sie.SieSummary;

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
                        contradiction.message() + "; basis=vouchers takes the vouchers" + byBalances(balancesHold));
            }
        }
        boolean hasMore = sums.of(0).any(account -> account.hasBalance() || account.months != null)
                || sums.of(-1).any(AccountSums::hasBalance);
        if (file.vouchers() > 0 && !hasMore) {
            String message =
                    "the file has vouchers but no #IB, #UB or #RES, as an import file (4I) of a sub-ledger has: it may"
                            + " be only a part of the ledger, and every row that it does not name becomes zero";
            if (options.accept(Acceptance.SUB_LEDGER)) {
                findings.accept(Acceptance.SUB_LEDGER, "#VER", message);
            } else {
                findings.warn("#VER", message);
            }
        }
    }

    /** Months are held against balances, and opening balances must be known. */
    void sums(ColumnSums told, boolean balancesHold) {
        if (!told.contradictions().isEmpty() && options.basis() == OutcomeBasis.MONTHS) {
            findings.warn("#PSALDO", told.contradictions());
        } else if (!told.contradictions().isEmpty()) {
            findings.fault(
                    "#PSALDO",
                    null,
                    told.contradictions() + "; basis=months takes the months" + byBalances(balancesHold));
        }
        if (!told.lackingOpenings().isEmpty()) {
            findings.faultUnless(Acceptance.ZERO_OPENING_BALANCES, "#IB", null, told.lackingOpenings());
        }
        told.warnings().forEach(warning -> findings.warn(null, warning));
    }

    private String byBalances(boolean balancesHold) {
        boolean told = balancesHold
                && sums.of(0)
                        .any(account ->
                                mapping.needsObjects() ? !account.objectChanges.isEmpty() : account.hasBalance());
        return told ? ", basis=balances the balances" : "";
    }
}
