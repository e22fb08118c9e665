package se.arsredovisning.finance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.sie.SieReader;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.testing.EnglishFault;

class LedgerTest {

    private static final SectionId ANNUAL = SectionId.parse("1489-kommunstyrelsen-2020");
    private static final SectionId INTERIM = SectionId.parse("1489-kommunstyrelsen-2020-08");
    private static final AccountMapping WHOLE = AccountMappingTest.mapping("""
            {"wholeFile": true, "rules": [
              {"accounts": ["3*"], "statement": "operations", "line": "revenue"},
              {"accounts": ["6*"], "statement": "operations", "line": "rents"},
              {"accounts": ["12*"], "project": "digitalisering"}]}
            """);
    private static final AccountMapping BOARD = AccountMappingTest.mapping("""
            {"board": {"dimension": 1, "objects": ["10*"]}, "rules": [
              {"accounts": ["3*"], "statement": "operations", "line": "revenue"},
              {"accounts": ["6*"], "statement": "operations", "line": "rents"},
              {"accounts": ["12*"], "project": "digitalisering"}]}
            """);
    private static final String HEAD = """
            #FLAGGA 0
            #SIETYP %d
            #FNAMN "Kommunen"
            #RAR 0 20200101 20201231
            #RAR -1 20190101 20191231
            #KONTO 3010 "Intäkt"
            #KONTO 6010 "Hyra"
            #KONTO 1210 "Projekt"
            """;
    private static final String BALANCES = HEAD.formatted(1) + """
            #IB 0 1210 1000.00
            #UB 0 1210 41000.25
            #RES 0 3010 -500000.50
            #RES 0 6010 40000.00
            #RES -1 3010 -400000.00
            """;
    private static final String MONTHS = HEAD.formatted(3) + """
            #PSALDO 0 202001 3010 {1 "101"} -100.00
            #PSALDO 0 202008 3010 {1 "101"} -200.00
            #PSALDO 0 202009 3010 {1 "101"} -400.00
            #PSALDO 0 202009 3010 {} -9999.00
            #PSALDO 0 202001 3010 {1 "201"} -7.00
            #PSALDO -1 201908 3010 {1 "101"} -50.00
            #PSALDO -1 201909 3010 {1 "101"} -60.00
            #PBUDGET 0 202001 3010 {1 "101"} -800.00
            #OIB 0 1210 {1 "101" 6 "1"} 5.00
            #OUB 0 1210 {1 "101" 6 "1"} 25.00
            """;

    @Test
    void namesTheLineThatMakesASumTooLarge() throws IOException {
        String file = HEAD.formatted(3)
                + IntStream.range(0, 9300)
                        .mapToObj(object -> "#PSALDO 0 202001 3010 {1 \"" + object + "\"} 9999999999999.99\n")
                        .collect(Collectors.joining());
        LedgerSums sums = new LedgerSums(WHOLE, new SectionTime(ANNUAL.endOfPeriod(), false));

        SieSummary summary = SieReader.read(new ByteArrayInputStream(file.getBytes(UTF_8)), sums);

        assertThat(summary.faults()).first().satisfies(fault -> {
            assertThat(fault.message()).hasToString("ger en för stor summa");
            assertThat(fault.line()).isGreaterThan(9000);
        });
    }

    @Test
    void takesResultsAndWhatBalancesHaveChangedByFromAFileOfTypeOne() throws IOException {
        JsonNode after = into(ledger(ANNUAL, WHOLE, BALANCES, AmountColumn.OUTCOME), AmountColumn.OUTCOME);

        assertThat(amount(after, "/statements/0/lines/0/outcome")).isEqualByComparingTo("500000.50");
        assertThat(amount(after, "/statements/0/lines/1/outcome")).isEqualByComparingTo("-40000");
        assertThat(amount(after, "/investments/categories/0/projects/0/outcome"))
                .isEqualByComparingTo("40000.25");
    }

    @Test
    void takesTheYearBeforeWhereItIsAskedFor() throws IOException {
        JsonNode after =
                into(ledger(ANNUAL, WHOLE, BALANCES, AmountColumn.PREVIOUS_OUTCOME), AmountColumn.PREVIOUS_OUTCOME);

        assertThat(amount(after, "/statements/0/lines/0/previousOutcome")).isEqualByComparingTo("400000");
        assertThat(after.at("/statements/0/lines/0/outcome"))
                .isEqualTo(ShortDocuments.valid().at("/statements/0/lines/0/outcome"));
        assertThat(after.at("/statements/0/columns/previousOutcome/decimals").intValue())
                .isEqualTo(2);
    }

    @Test
    void countsMonthsToTheEndOfTheSectionsPeriodAndOnlyTheBoards() throws IOException {
        JsonNode annual = into(ledger(ANNUAL, BOARD, MONTHS, AmountColumn.OUTCOME), AmountColumn.OUTCOME);
        JsonNode interim = into(
                ledger(INTERIM, BOARD, MONTHS, AmountColumn.OUTCOME, AmountColumn.PREVIOUS_OUTCOME),
                AmountColumn.OUTCOME,
                AmountColumn.PREVIOUS_OUTCOME);

        assertThat(amount(annual, "/statements/0/lines/0/outcome")).isEqualByComparingTo("700");
        assertThat(amount(annual, "/investments/categories/0/projects/0/outcome"))
                .isEqualByComparingTo("20");
        assertThat(amount(interim, "/statements/0/lines/0/outcome")).isEqualByComparingTo("300");
        assertThat(amount(interim, "/statements/0/lines/0/previousOutcome")).isEqualByComparingTo("50");
    }

    @Test
    void aRowThatTheLedgerSaysNothingOfIsNought() throws IOException {
        JsonNode after = into(ledger(ANNUAL, BOARD, MONTHS, AmountColumn.OUTCOME), AmountColumn.OUTCOME);

        assertThat(amount(after, "/statements/0/lines/1/outcome")).isEqualByComparingTo("0");
    }

    @Test
    void takesTheBudgetOfTheWholeYear() throws IOException {
        JsonNode after = into(ledger(INTERIM, BOARD, MONTHS, AmountColumn.BUDGET), AmountColumn.BUDGET);

        assertThat(amount(after, "/statements/0/lines/0/budget")).isEqualByComparingTo("800");
    }

    @Test
    void cannotTellTheMonthsOfAnInterimSectionFromBalancesOfTheYear() throws IOException {
        assertThat(EnglishFault.of(
                        ledger(INTERIM, WHOLE, BALANCES, AmountColumn.OUTCOME).faults()))
                .extracting(EnglishFault::property, EnglishFault::value)
                .containsExactly(tuple("columns", "outcome"));
    }

    @Test
    void cannotTellByMonthsWhatHasNone() throws IOException {
        String noMonths = "cannot be told by the file: it has no amounts of the section's months";
        LedgerOptions months = new LedgerOptions(Set.of(), OutcomeBasis.MONTHS);

        assertThat(EnglishFault.of(Ledgers.read(
                                ANNUAL,
                                WHOLE,
                                BALANCES,
                                List.of(AmountColumn.OUTCOME, AmountColumn.PREVIOUS_OUTCOME),
                                months)
                        .faults()))
                .extracting(EnglishFault::value, EnglishFault::reason)
                .containsExactly(tuple("outcome", noMonths), tuple("previousOutcome", noMonths));
    }

    @Test
    void cannotTellWhoseAmountsAreWithoutObjects() throws IOException {
        assertThat(EnglishFault.of(
                        ledger(ANNUAL, BOARD, BALANCES, AmountColumn.OUTCOME).faults()))
                .extracting(EnglishFault::reason)
                .singleElement()
                .asString()
                .contains("with objects, by which the mapping tells whose they are");
    }

    @Test
    void isOfTheSectionsYear() throws IOException {
        SectionId other = SectionId.parse("1489-kommunstyrelsen-2021");

        assertThat(EnglishFault.of(
                        ledger(other, WHOLE, BALANCES, AmountColumn.OUTCOME).faults()))
                .extracting(EnglishFault::property)
                .containsExactly("#RAR");
    }

    @Test
    void namesEveryRuleThatNamesNoRow() throws IOException {
        AccountMapping mapping = AccountMappingTest.mapping("""
                {"wholeFile": true, "rules": [
                  {"accounts": ["3*"], "statement": "operations", "line": "none"},
                  {"accounts": ["4*"], "statement": "operations", "line": "result"},
                  {"accounts": ["12*"], "project": "none"}]}
                """);
        Ledger ledger = ledger(ANNUAL, mapping, BALANCES, AmountColumn.OUTCOME);

        assertThatThrownBy(() -> into(ledger, AmountColumn.OUTCOME))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(EnglishFault.of(problem.faults()))
                        .extracting(EnglishFault::property)
                        .containsExactly(
                                "/mapping#/rules/0/line", "/mapping#/rules/1/line", "/mapping#/rules/2/project"));
    }

    private static Ledger ledger(SectionId section, AccountMapping mapping, String file, AmountColumn... columns)
            throws IOException {
        return Ledgers.read(section, mapping, file, List.of(columns), LedgerOptions.NONE);
    }

    private static JsonNode into(Ledger ledger, AmountColumn... columns) {
        assertThat(ledger.faults()).isEmpty();
        return LedgerImport.into(ShortDocuments.valid(), ledger, List.of(columns), "/mapping")
                .document();
    }

    private static BigDecimal amount(JsonNode document, String pointer) {
        return document.at(pointer).decimalValue();
    }
}
