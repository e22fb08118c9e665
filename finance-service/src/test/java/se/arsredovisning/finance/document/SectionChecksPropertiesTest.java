package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.arsredovisning.finance.document.ExactSections.Section;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;

class SectionChecksPropertiesTest {

    private static final BigDecimal THREE_THOUSAND = BigDecimal.valueOf(3000);
    private static final List<String> CELLS =
            List.of("budget", "outcome", "previousOutcome", "published/deviation", "published/change");

    @Property(tries = 500)
    void neverCallTheRoundingOfAnExactStatementADiscrepancy(@ForAll Random random) {
        assertDiffersByNoMoreThanRounding(ExactSections.statement(random));
    }

    @Property(tries = 500)
    void neverCallTheRoundingOfExactInvestmentsADiscrepancy(@ForAll Random random) {
        assertDiffersByNoMoreThanRounding(ExactSections.investments(random));
    }

    @Property(tries = 500)
    void alwaysFindThreeThousandTooMuchOrTooLittleInACellOfAStatement(@ForAll Random random) {
        assertFindsThreeThousand(ExactSections.statement(random), random);
    }

    @Property(tries = 500)
    void alwaysFindThreeThousandTooMuchOrTooLittleInACellOfInvestments(@ForAll Random random) {
        assertFindsThreeThousand(ExactSections.investments(random), random);
    }

    private static void assertDiffersByNoMoreThanRounding(Section section) {
        assertThat(checks(section.document()))
                .isNotEmpty()
                .extracting(Check::result)
                .containsAnyOf(Result.OK, Result.ROUNDING)
                .doesNotContain(Result.DISCREPANCY, Result.UNVERIFIABLE);
    }

    private static void assertFindsThreeThousand(Section section, Random random) {
        String row = section.rows().get(random.nextInt(section.rows().size()));
        String pointer = cell(section.document(), row, CELLS.get(random.nextInt(CELLS.size())));
        int slash = pointer.lastIndexOf('/');
        String member = pointer.substring(slash + 1);
        ObjectNode holder = (ObjectNode) section.document().at(pointer.substring(0, slash));
        BigDecimal wrong = random.nextBoolean() ? THREE_THOUSAND : THREE_THOUSAND.negate();
        holder.put(member, holder.path(member).decimalValue().add(wrong));

        Stream<Check> ofRow = checks(section.document()).stream()
                .filter(check -> isOf(check, row, "/published/deviation") || isOf(check, row, "/published/change"));

        assertThat(ofRow).extracting(Check::result).contains(Result.DISCREPANCY);
    }

    /** The cells of a row that is a sum stand among what was printed of it. */
    private static String cell(ObjectNode document, String row, String cell) {
        String given = row + "/" + cell;
        return document.at(given).isMissingNode() ? row + "/published/" + cell : given;
    }

    private static boolean isOf(Check check, String row, String cell) {
        return check.pointer().equals(row + cell);
    }

    private static List<Check> checks(ObjectNode document) {
        SectionDocument read = SectionDocument.read(document);
        assertThat(SectionRules.faults(ANNUAL, read)).isEmpty();
        return SectionChecks.of(ANNUAL, read).stream()
                .filter(check -> !check.kind().equals("total"))
                .toList();
    }
}
