package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.at;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class InvestmentRulesTest {

    private static final String EXPANSION = "/investments/categories/0";
    private static final String NESTED = EXPANSION + "/categories/0";
    private static final String IMAGE = "/investments/categories/1";
    private static final String PROJECT = EXPANSION + "/projects/0";

    private final ObjectNode document = Documents.valid();

    @ParameterizedTest
    @CsvSource({"/investments/categories/1, expansion", "/investments/categories/1, exploatering"})
    void refusesTwoCategoriesWithOneKeyWhereverTheyStand(String pointer, String key) {
        at(document, pointer).put("key", key);

        assertThat(faults())
                .containsExactly(new EnglishFault(
                        pointer + "/key", key, "is the key of an earlier category of the investments"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPANSION + "/projects/1", NESTED + "/projects/0"})
    void refusesAProjectThatStandsTwice(String pointer) {
        at(document, pointer).put("key", "gc-vag");

        assertThat(faults())
                .containsExactly(new EnglishFault(
                        pointer + "/key",
                        "gc-vag",
                        "is the key of an earlier project of the investments: a project stands in one category"));
    }

    @Test
    void refusesAProjectAndACategoryBesideIt() {
        at(document, NESTED).put("key", "gc-vag");

        assertThat(faults())
                .containsExactly(new EnglishFault(
                        NESTED + "/key",
                        "gc-vag",
                        "is also the key of a part beside it, and their figures would have one code"));
    }

    @Test
    void acceptsAProjectNamedAsACategoryThatItDoesNotStandBeside() {
        at(document, NESTED + "/projects/0").put("key", "image");

        assertThat(faults()).isEmpty();
    }

    @Test
    void acceptsFiveCategoriesWithinEachOtherAndNoMore() {
        ObjectNode category = at(document, IMAGE);
        String pointer = IMAGE;
        for (int depth = 2; depth <= 5; depth++) {
            category.remove(List.of("budget", "outcome", "previousOutcome", "published"));
            category = category.putArray("categories")
                    .addObject()
                    .put("key", "niva-" + depth)
                    .put("label", "Nivå");
            pointer += "/categories/0";
        }
        assertThat(faults()).isEmpty();

        category.putArray("categories").addObject().put("key", "niva-6").put("label", "Nivå");
        assertThat(faults())
                .containsExactly(
                        new EnglishFault(pointer + "/categories/0", null, "is nested more than 5 categories deep"));
    }

    @ParameterizedTest
    @CsvSource({
        PROJECT + ", budget, 6200100",
        PROJECT + ", decidedTotal, 12000100",
        PROJECT + ", estimatedTotal, 12000100",
        PROJECT + ", accumulated, 12000100",
        PROJECT + "/published, deviation, 1",
        EXPANSION + "/published, outcome, 10510500",
        IMAGE + ", budget, 1",
        "/investments/total/published, budget, 9000001"
    })
    void refusesAnAmountThatIsFinerThanItsAccuracy(String pointer, String member, String amount) {
        at(document, pointer).set(member, json(amount));

        assertThat(faults())
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple(pointer + "/" + member, "is finer than the -3 decimals that it is given with"));
    }

    /** The column {@code outcome} is known to the öre. */
    @Test
    void measuresAColumnsCellsByItsOwnAccuracy() {
        at(document, PROJECT).set("outcome", json("9720500.255"));

        assertThat(faults())
                .extracting(EnglishFault::reason)
                .containsExactly("is finer than the 2 decimals that it is given with");
    }

    @ParameterizedTest
    @ValueSource(strings = {PROJECT, IMAGE})
    void refusesAPrintedSumOfARowThatIsNone(String row) {
        at(document, row + "/published").put("outcome", 1000);

        assertThat(faults())
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(
                        tuple(row + "/published/outcome", "is given in the row itself, which is not a sum of others"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROJECT, IMAGE})
    void takesAForecastThatIsKeptAfterTheYearsEnd(String row) {
        at(document, row).put("forecast", 1000);

        assertThat(faults()).isEmpty();
    }

    @Test
    void acceptsNoInvestments() {
        document.remove("investments");
        ((ArrayNode) document.path("facts")).remove(2);

        assertThat(faults()).isEmpty();
    }

    private List<EnglishFault> faults() {
        assertThat(SectionSchema.faults(document)).isEmpty();
        return EnglishFault.of(SectionRules.faults(ANNUAL, SectionDocument.read(document)));
    }
}
