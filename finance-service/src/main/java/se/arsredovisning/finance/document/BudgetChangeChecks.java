package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Interval;

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
        String from = "den ursprungliga budgeten och ändringarna tillsammans";
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
                                    row.place().label() + ", budget efter ”" + change.label() + "”",
                                    "budgeten före ändringen och ändringen tillsammans")
                            .compare(revised, reached, false));
                }
                reached = revised;
                from = "budgeten efter ”" + change.label() + "” och ändringarna därefter";
            }
        }
        checks.add(inForce(row, reached, from));
        return checks;
    }

    private static Check inForce(SectionRow row, Interval reached, String from) {
        Cell budget = row.cells().get(AmountColumn.BUDGET);
        BigDecimal value = budget == null ? null : budget.value();
        String name = row.place().label() + ", gällande budget";
        CheckedCell checked = new CheckedCell(
                row.place().code() + "." + STEP, KIND, row.place().pointer() + "/budgetChanges", name, from);
        if (budget != null && reached != null) {
            return checked.compare(budget.known(), reached, false);
        }
        String why = budget == null ? "den är inte angiven" : "den ursprungliga budgeten är inte angiven";
        return checked.check(
                Check.Result.UNVERIFIABLE, value, null, name + " kan inte prövas mot ändringarna: " + why + ".");
    }
}
