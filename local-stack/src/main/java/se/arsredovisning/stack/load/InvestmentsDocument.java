package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.stack.load.FinanceDocument.Row;

/** The investments of a finance section. */
final class InvestmentsDocument {

    private final InvestmentNumbers numbers;
    private final int year;

    InvestmentsDocument(InvestmentNumbers numbers, int year) {
        this.numbers = numbers;
        this.year = year;
    }

    /** The member of the section. */
    ObjectNode document() {
        ObjectNode investments = Documents.object();
        ArrayNode categories = investments.putArray("categories");
        List<Row> rows = new ArrayList<>();
        for (InvestmentNumbers.Category category : InvestmentNumbers.CATEGORIES) {
            ObjectNode node = categories.addObject().put("key", category.key()).put("label", category.label());
            ObjectNode published = node.putObject("published");
            ArrayNode projects = node.putArray("projects");
            Row row = Row.sum(category.projects().stream()
                    .map(project -> project(projects.addObject(), project))
                    .toList());
            print(published, row);
            rows.add(row);
        }
        Row total = Row.sum(rows);
        investments.put(
                "comment",
                "Årets investeringar blev " + Amount.told(total.outcome()) + " av budgeterade "
                        + Amount.told(total.budget()) + ".");
        ObjectNode last = investments.putObject("total").put("label", "Totala utgifter");
        print(last.putObject("published"), total);
        return investments;
    }

    private Row project(ObjectNode node, InvestmentNumbers.Project project) {
        Row row = new Row(
                numbers.budget(project, year), numbers.outcome(project, year), numbers.outcome(project, year - 1));
        node.put("key", project.key()).put("label", project.label());
        row.amounts(node);
        if (project.ofSeveralYears()) {
            node.put("decidedTotal", numbers.decided(project))
                    .put("estimatedTotal", numbers.estimated(project, year))
                    .put("accumulated", Amount.printed(numbers.accumulated(project, year)));
        }
        row.differences(node.putObject("published"), row.budget() - row.outcome());
        return row;
    }

    private static void print(ObjectNode published, Row row) {
        row.amounts(published);
        row.differences(published, row.budget() - row.outcome());
    }
}
