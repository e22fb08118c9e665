package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the changes of a budget lead from the original budget to the one in force. */
final class BudgetChangeChecks {

    private static final String KIND = "budget-change";
    /** The step before the key of a change in the codes of its figures. */
    static final String STEP = "budget-changes";

    private BudgetChangeChecks() {}

    /** The code of the figures of one change. */
    static String code(SectionRow row, BudgetChange change) {
        return row.place().code() + "." + STEP + "." + change.key();
    }

    /**
     * One check for each change whose budget afterwards was printed, and one for the budget in force.
     *
     * @param decimals the accuracy of the changes
     */
    static List<Check> of(SectionRow row, List<BudgetChange> changes, int decimals) {
        List<Check> checks = new ArrayList<>();
        Cell original = row.cells().get(AmountColumn.ORIGINAL_BUDGET);
        Interval reached = original == null ? null : original.known();
        Sentence from = Sentence.of("finance.against.original-and-changes");
        for (int c = 0; c < changes.size(); c++) {
            BudgetChange change = changes.get(c);
            if (reached != null && change.amount() != null) {
                reached = reached.plus(Interval.of(change.amount(), decimals));
            }
            if (change.revised() != null) {
                Interval revised = Interval.of(change.revised(), decimals);
                if (reached != null && change.amount() != null) {
                    checks.add(new CheckedCell(
                                    code(row, change),
                                    KIND,
                                    row.place().pointer() + "/budgetChanges/" + c + "/revised",
                                    Sentence.of(
                                            "finance.cell-of-revised-budget",
                                            row.place().label(),
                                            change.label()),
                                    Sentence.of("finance.against.budget-and-change"))
                            .compare(revised, reached, false));
                }
                reached = revised;
                from = Sentence.of("finance.against.revised-and-changes", change.label());
            }
        }
        checks.add(inForce(row, reached, from));
        return checks;
    }

    private static Check inForce(SectionRow row, Interval reached, Sentence from) {
        Cell budget = row.cells().get(AmountColumn.BUDGET);
        BigDecimal value = budget == null ? null : budget.value();
        Sentence name =
                Sentence.of("finance.cell-of-budget-in-force", row.place().label());
        CheckedCell checked = new CheckedCell(
                row.place().code() + "." + STEP, KIND, row.place().pointer() + "/budgetChanges", name, from);
        if (budget != null && reached != null) {
            return checked.compare(budget.known(), reached, false);
        }
        Sentence why = Sentence.of(budget == null ? "finance.why.not-given" : "finance.why.original-not-given");
        return checked.check(
                Check.Result.UNVERIFIABLE, value, null, Sentence.of("finance.budget-change.unverifiable", name, why));
    }
}
