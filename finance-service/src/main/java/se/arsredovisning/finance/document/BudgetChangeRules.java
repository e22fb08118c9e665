package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of the changes of a budget beyond their schema. */
final class BudgetChangeRules {

    private BudgetChangeRules() {}

    /**
     * Every fault of a row's changes.
     *
     * @param pointer the row's JSON Pointer
     */
    static List<Fault> faults(SectionId section, TableDetail table, List<BudgetChange> changes, String pointer) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int c = 0; c < changes.size(); c++) {
            BudgetChange change = changes.get(c);
            String place = pointer + "/budgetChanges/" + c;
            if (!keys.add(change.key())) {
                faults.add(new Fault(place + "/key", change.key(), Sentence.of("finance.fault.change-key-taken")));
            }
            if (change.amount() == null && change.revised() == null) {
                faults.add(new Fault(place + "/amount", null, Sentence.of("finance.fault.change-amount-required")));
            }
            if (change.date() != null && change.date().getYear() > section.year()) {
                faults.add(new Fault(
                        place + "/date", change.date(), Sentence.of("finance.fault.after-year", section.year())));
            }
            faults.addAll(Accuracy.faults(change.amount(), table.decimals(), place + "/amount"));
            faults.addAll(Accuracy.faults(change.revised(), table.decimals(), place + "/revised"));
        }
        return faults;
    }
}
