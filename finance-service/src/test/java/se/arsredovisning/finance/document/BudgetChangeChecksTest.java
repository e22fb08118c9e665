package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;

/** Whether changes lead from the budget that was first decided to the one in force. */
class BudgetChangeChecksTest {

    @Test
    void theChangesLeadFromTheOriginalBudgetToTheOneInForce() {
        assertThat(checks("'originalBudget': 100000, 'budget': 130000", "'amount': 30000"))
                .singleElement()
                .satisfies(check -> assertThat(check.result()).isEqualTo(Check.Result.OK));
        assertThat(checks("'originalBudget': 100000, 'budget': 130000", "'amount': 20000"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(Check.Result.DISCREPANCY);
                    assertThat(plain(check))
                            .startsWith("Hyror, gällande budget (130 000 kr)")
                            .contains("den ursprungliga budgeten och ändringarna tillsammans (120 000 kr)");
                });
    }

    @Test
    void aBudgetThatWasPrintedAfterAChangeIsWhatTheNextGoesFrom() {
        assertThat(checks("'budget': 130000", "'revised': 99000"))
                .singleElement()
                .satisfies(check -> assertThat(plain(check))
                        .contains("budgeten efter ”Ändring 1” och ändringarna därefter (99 000 kr)"));
    }

    @Test
    void nothingIsSaidOfABudgetThatIsNotGiven() {
        assertThat(checks("'originalBudget': 100000", "'amount': 30000"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(Check.Result.UNVERIFIABLE);
                    assertThat(check.message().toString()).endsWith("den är inte angiven.");
                });
    }

    /** The sentence with plain spaces. */
    private static String plain(Check check) {
        return check.message().toString().replaceAll("\\h", " ");
    }

    private static List<Check> checks(String amounts, String change) {
        String document = "{'decimals': -3, 'statements': [{'key': 'one', 'title': 'Ett', 'lines': [{'key': 'rents',"
                + " 'label': 'Hyror', 'role': 'item', %s, 'budgetChanges': [{'key': 'change-1', 'label': 'Ändring 1',"
                + " 'kind': 'supplement', %s}]}]}], 'total': {'of': []}}";
        return SectionChecks.of(
                        ANNUAL,
                        SectionDocument.read(Documents.json(
                                document.formatted(amounts, change).replace('\'', '"'))))
                .stream()
                .filter(check -> check.kind().equals("budget-change"))
                .toList();
    }
}
