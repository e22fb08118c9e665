package se.arsredovisning.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.testing.EnglishFault;

/** Small files, each after one that another program wrote, and variants of them; the sums are those of a whole file. */
class LedgerCasesTest {

    private static final SectionId YEAR = SectionId.parse("0180-cases-2020");
    private static final JsonNode SECTION = Documents.json("""
            {"decimals": 2, "statements": [{"key": "op", "title": "Drift", "lines": [
              {"key": "revenue", "label": "Intäkter", "role": "item"},
              {"key": "personnel", "label": "Personal", "role": "item"},
              {"key": "assets", "label": "Tillgångar", "role": "item"}]}]}
            """);
    private static final AccountMapping WHOLE = AccountMappingTest.mapping("""
            {"wholeFile": true, "rules": [
              {"accounts": ["3*"], "statement": "op", "line": "revenue"},
              {"accounts": ["5*", "7*"], "statement": "op", "line": "personnel"},
              {"accounts": ["1*", "2*"], "statement": "op", "line": "assets"}]}
            """);
    private static final AccountMapping BOARD = AccountMappingTest.mapping("""
            {"board": {"dimension": 1, "objects": ["10"]}, "rules": [
              {"accounts": ["5*"], "statement": "op", "line": "personnel"}]}
            """);

    @Test
    void leavesOutAMonthOfTheYearBefore() throws IOException {
        Ledger ledger = read("month-of-the-year-before.se");

        assertThat(personnel(ledger)).isEqualByComparingTo("-100");
        assertThat(warnings(ledger)).anyMatch(text -> text.startsWith("2019-06 is not of year 0"));
    }

    @Test
    void leavesOutAVoucherOfTheYearBefore() throws IOException {
        Ledger ledger = read("voucher-before-the-year.se");

        assertThat(personnel(ledger)).isEqualByComparingTo("-100");
        assertThat(warnings(ledger)).anyMatch(text -> text.startsWith("A 1 of 15 December 2019 is not of year 0"));
    }

    @Test
    void countsOnlyTheSectionsYearOfALongerOne() throws IOException {
        Ledger ledger = read("year-of-24-months.se");
        Ledger accepted = read("year-of-24-months.se", accept(Acceptance.LONGER_YEAR));

        assertThat(personnel(ledger)).isEqualByComparingTo("-100");
        assertThat(warnings(ledger))
                .anyMatch(text -> text.startsWith("begins on 1 January 2019, before the section's year"));
        assertThat(ledger.chosen().text()).isEmpty();
        assertThat(personnel(accepted)).isEqualByComparingTo("-1000");
        assertThat(accepted.chosen().text()).isEqualTo("accept=longer-year");
    }

    @Test
    void refusesBalancesOfALongerYearUnlessTheyAreAccepted() throws IOException {
        String balances = text("year-of-24-months.se").replaceAll("(?s)#VER.*", "");

        assertThat(faults(of(balances, WHOLE, LedgerOptions.NONE))).containsExactly("#RAR");
        assertThat(personnel(of(balances, WHOLE, accept(Acceptance.LONGER_YEAR))))
                .isEqualByComparingTo("-1000");
    }

    @Test
    void refusesAFileThatEndsBeforeTheSectionUnlessThatIsAccepted() throws IOException {
        Ledger refused = read("balances-until-june.se");
        Ledger accepted = read("balances-until-june.se", accept(Acceptance.PART_OF_PERIOD));

        assertThat(EnglishFault.of(refused.faults()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.property()).isEqualTo("#OMFATTN"))
                .satisfies(fault -> assertThat(fault.reason()).contains("accept=part-of-period"));
        assertThat(personnel(accepted)).isEqualByComparingTo("-100");
        assertThat(warnings(accepted)).anyMatch(text -> text.endsWith("accepted: part-of-period"));
        assertThat(accepted.chosen().text()).isEqualTo("accept=part-of-period");
    }

    @Test
    void warnsOfAFileThatWasWrittenBeforeTheSectionsEnd() throws IOException {
        Ledger ledger =
                of(text("balances-until-june.se").replace("#OMFATTN 20200630\r\n", ""), WHOLE, LedgerOptions.NONE);

        assertThat(personnel(ledger)).isEqualByComparingTo("-100");
        assertThat(warnings(ledger)).anyMatch(text -> text.startsWith("the file was written on 1 July 2020"));
    }

    @Test
    void holdsAFileOfHalfAYearToBeWholeForTheSectionOfThatHalf() throws IOException {
        Ledger ledger = Ledgers.read(
                SectionId.parse("0180-cases-2020-06"),
                WHOLE,
                bytes("balances-until-june.se"),
                List.of(AmountColumn.OUTCOME),
                LedgerOptions.NONE);

        assertThat(personnel(ledger)).isEqualByComparingTo("-100");
        assertThat(ledger.warnings()).isEmpty();
    }

    @Test
    void refusesMonthsOfZeroBesideAResultAndTakesWhatIsChosen() throws IOException {
        Ledger refused = read("months-of-zero-beside-a-result.se");

        assertThat(EnglishFault.of(refused.faults()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.property()).isEqualTo("#PSALDO"))
                .satisfies(fault -> assertThat(fault.reason())
                        .contains("account 5010 has 0 in months and 305600 in balances")
                        .contains("basis=balances"));
        Ledger balances = read("months-of-zero-beside-a-result.se", basis(OutcomeBasis.BALANCES));
        assertThat(personnel(balances)).isEqualByComparingTo("-305600");
        assertThat(balances.chosen().text()).isEqualTo("basis=balances");
        Ledger months = read("months-of-zero-beside-a-result.se", basis(OutcomeBasis.MONTHS));
        assertThat(personnel(months)).isEqualByComparingTo("0");
        assertThat(warnings(months)).anyMatch(text -> text.startsWith("months do not add up to the balances"));
    }

    @Test
    void addsPartsThatStandBesideTheRest() throws IOException {
        assertThat(personnel(read("months-in-parts.se"))).isEqualByComparingTo("-1000");
        Ledger board = of(text("months-in-parts.se"), BOARD, LedgerOptions.NONE);
        assertThat(personnel(board)).isEqualByComparingTo("-900");
        assertThat(board.sums(AmountColumn.OUTCOME).get(AccountMapping.WITHOUT_OBJECT))
                .containsEntry("5010", 10_000L);
    }

    @Test
    void doesNotAddPartsOfATotal() throws IOException {
        assertThat(personnel(read("months-in-total-and-parts.se"))).isEqualByComparingTo("-1000");
        Ledger board = of(text("months-in-total-and-parts.se"), BOARD, LedgerOptions.NONE);
        assertThat(personnel(board)).isEqualByComparingTo("-900");
        assertThat(board.sums(AmountColumn.OUTCOME).get(AccountMapping.WITHOUT_OBJECT))
                .containsEntry("5010", 10_000L);
    }

    @Test
    void aWholeFileWithRulesForObjectsLosesNothing() throws IOException {
        AccountMapping mapping = AccountMappingTest.mapping("""
                {"wholeFile": true, "rules": [
                  {"accounts": ["5*"], "objects": {"dimension": 1, "objects": ["10"]}, "statement": "op", "line": "revenue"},
                  {"accounts": ["5*"], "statement": "op", "line": "personnel"}]}
                """);

        for (String file : List.of("months-in-parts.se", "months-in-total-and-parts.se")) {
            Ledger ledger = of(text(file), mapping, LedgerOptions.NONE);
            assertThat(personnel(ledger)).as(file).isEqualByComparingTo("-100");
            assertThat(line(ledger, 0)).as(file).isEqualByComparingTo("-900");
        }
    }

    @Test
    void aMonthWithoutEitherReadingIsRefused() throws IOException {
        Ledger ledger = of(text("months-in-parts.se").replace("900.00", "901.00"), WHOLE, LedgerOptions.NONE);

        assertThat(faults(ledger)).containsExactly("#PSALDO");
    }

    @Test
    void budgetsAreReadAsTheMonthsOfTheSameFileAre() throws IOException {
        String budget = "#PBUDGET 0 202001 5010 {} 10.00\r\n#PBUDGET 0 202001 5010 {1 \"10\"} 80.00\r\n"
                + "#PBUDGET 0 201901 5010 {} 5.00\r\n";

        assertThat(budget(text("months-in-parts.se") + budget)).isEqualByComparingTo("-90");
        assertThat(budget(text("months-in-total-and-parts.se") + budget)).isEqualByComparingTo("-10");
    }

    @Test
    void warnsOfVouchersThatMayBeThoseOfASubLedger() throws IOException {
        Ledger ledger = read("vouchers-of-a-sub-ledger.si");

        assertThat(personnel(ledger)).isEqualByComparingTo("-100");
        assertThat(warnings(ledger)).anyMatch(text -> text.contains("import file (4I) of a sub-ledger"));
        assertThat(read("vouchers-of-a-sub-ledger.si", accept(Acceptance.SUB_LEDGER))
                        .chosen()
                        .text())
                .isEqualTo("accept=sub-ledger");
    }

    @Test
    void vouchersWithoutAYearAreTakenByTheirDaysWhereThatIsAccepted() throws IOException {
        String file = text("vouchers-of-a-sub-ledger.si").replaceAll("#RAR.*\r\n", "");

        assertThat(faults(of(file, WHOLE, LedgerOptions.NONE))).containsExactly("#RAR");
        assertThat(personnel(of(file, WHOLE, accept(Acceptance.SUB_LEDGER)))).isEqualByComparingTo("-100");
    }

    @Test
    void takesAFileWithAnEndOfFileMarkAfterTheBrace() throws IOException {
        assertThat(personnel(read("end-of-file-mark-after-the-brace.se"))).isEqualByComparingTo("-100");
    }

    @Test
    void cutsASourceBetweenCharacters() throws IOException {
        String source = read("company-name-cut-in-an-emoji.se").source();

        assertThat(source).hasSizeLessThanOrEqualTo(500).endsWith("…");
        assertThat(source.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void vouchersThatContradictTheBalancesAreTakenOnlyByChoice() throws IOException {
        String file = text("end-of-file-mark-after-the-brace.se")
                .replace("#RES 0 5010 100.00", "#RES 0 5010 700.00")
                .replace("#UB 0 1930 -100.00", "#UB 0 1930 -700.00");

        assertThat(EnglishFault.of(of(file, WHOLE, LedgerOptions.NONE).faults()))
                .singleElement()
                .extracting(EnglishFault::reason)
                .asString()
                .contains("basis=vouchers")
                .contains("basis=balances");
        assertThat(personnel(of(file, WHOLE, basis(OutcomeBasis.VOUCHERS)))).isEqualByComparingTo("-100");
        assertThat(personnel(of(file, WHOLE, basis(OutcomeBasis.BALANCES)))).isEqualByComparingTo("-700");
    }

    @Test
    void amountsOfAnotherCurrencyAreTakenOnlyByChoice() throws IOException {
        String file = text("end-of-file-mark-after-the-brace.se");
        String euro = file.replace("#SIETYP 4", "#SIETYP 4\r\n#VALUTA EUR");

        assertThat(faults(of(euro, WHOLE, LedgerOptions.NONE))).containsExactly("#VALUTA");
        assertThat(personnel(of(euro, WHOLE, accept(Acceptance.CURRENCY)))).isEqualByComparingTo("-100");
        assertThat(faults(of(euro.replace("EUR", "sek"), WHOLE, LedgerOptions.NONE)))
                .isEmpty();
    }

    @Test
    void aResultBesideBalancesOfTheSameAccountIsCountedOnce() throws IOException {
        String file =
                "#FLAGGA 0\n#SIETYP 1\n#FNAMN X\n#RAR 0 20200101 20201231\n#RES 0 5010 100.00\n#UB 0 5010 100.00\n"
                        + "#IB 0 1930 100.00\n#UB 0 1930 0.00\n";

        assertThat(personnel(of(file, WHOLE, LedgerOptions.NONE))).isEqualByComparingTo("-100");
    }

    @Test
    void anOpeningBalanceThatIsLeftOutIsWhatTheYearBeforeClosedWithOrIsAskedFor() throws IOException {
        String head = "#FLAGGA 0\n#SIETYP 1\n#FNAMN X\n#RAR 0 20200101 20201231\n";
        String closing = "#UB 0 1930 900.00\n#UB 0 2010 -900.00\n#UB 0 2440 0.00\n";
        String before = "#RAR -1 20190101 20191231\n";

        Ledger first = of(head + closing.replace("#UB 0 2010 -900.00\n", ""), WHOLE, LedgerOptions.NONE);
        assertThat(line(first, 2)).isEqualByComparingTo("-900");
        assertThat(warnings(first))
                .anyMatch(text -> text.startsWith("#IB is left out for all accounts and was taken for zero"));

        Ledger derived = of(head + before + closing + "#UB -1 1930 700.00\n", WHOLE, LedgerOptions.NONE);
        assertThat(line(derived, 2)).isEqualByComparingTo("700");
        assertThat(warnings(derived)).anyMatch(text -> text.contains("what the year before closed with"));

        assertThat(faults(of(head + before + closing, WHOLE, LedgerOptions.NONE)))
                .containsExactly("#IB");
        assertThat(faults(of(head + before + closing, WHOLE, accept(Acceptance.ZERO_OPENING_BALANCES))))
                .isEmpty();

        String contradicting = head + before + closing + "#UB -1 1930 700.00\n#IB 0 2010 -700.00\n";
        assertThat(faults(of(contradicting, WHOLE, LedgerOptions.NONE))).containsExactly("#IB");
        // What was moved from one account to another on new year's day opens with zero, and so is left out.
        assertThat(faults(of(contradicting + "#IB 0 1910 700.00\n", WHOLE, LedgerOptions.NONE)))
                .isEmpty();
    }

    @Test
    void aBrokenYearTellsOnlyAPartOfTheSections() throws IOException {
        String file = text("end-of-file-mark-after-the-brace.se").replace("20200131", "20200831");

        assertThat(faults(of(file.replace("20200101 20201231", "20200701 20210630"), WHOLE, LedgerOptions.NONE)))
                .containsExactly("#RAR");
        assertThat(faults(of(file.replace("20200101 20201231", "20190901 20200831"), WHOLE, LedgerOptions.NONE)))
                .containsExactly("#RAR");
        assertThat(personnel(of(
                        file.replace("20200101 20201231", "20200701 20210630"),
                        WHOLE,
                        accept(Acceptance.PART_OF_PERIOD))))
                .isEqualByComparingTo("-100");
        Ledger first = of(file.replace("20200101 20201231", "20200701 20201231"), WHOLE, LedgerOptions.NONE);
        assertThat(personnel(first)).isEqualByComparingTo("-100");
        assertThat(warnings(first)).anyMatch(text -> text.contains("a short first year"));
        Ledger other = of(file.replace("20200101 20201231", "20210101 20211231"), WHOLE, LedgerOptions.NONE);
        assertThat(EnglishFault.of(other.faults()))
                .first()
                .extracting(EnglishFault::reason)
                .asString()
                .contains("is not the year of the section");
    }

    private static Ledger read(String name) throws IOException {
        return read(name, LedgerOptions.NONE);
    }

    private static Ledger read(String name, LedgerOptions options) throws IOException {
        return Ledgers.read(YEAR, WHOLE, bytes(name), List.of(AmountColumn.OUTCOME), options);
    }

    private static Ledger of(String file, AccountMapping mapping, LedgerOptions options) throws IOException {
        return Ledgers.read(
                YEAR, mapping, file.getBytes(StandardCharsets.ISO_8859_1), List.of(AmountColumn.OUTCOME), options);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = LedgerCasesTest.class.getResourceAsStream("/ledgers/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }

    private static LedgerOptions accept(Acceptance one) {
        return new LedgerOptions(Set.of(one), null);
    }

    private static LedgerOptions basis(OutcomeBasis basis) {
        return new LedgerOptions(Set.of(), basis);
    }

    private static BigDecimal personnel(Ledger ledger) {
        return line(ledger, 1);
    }

    private static BigDecimal line(Ledger ledger, int line) {
        assertThat(ledger.faults()).isEmpty();
        return LedgerImport.into(SECTION, ledger, List.of(AmountColumn.OUTCOME), "/mapping")
                .document()
                .at("/statements/0/lines/" + line + "/outcome")
                .decimalValue();
    }

    private static BigDecimal budget(String file) throws IOException {
        Ledger ledger = Ledgers.read(
                YEAR,
                WHOLE,
                file.getBytes(StandardCharsets.ISO_8859_1),
                List.of(AmountColumn.BUDGET),
                LedgerOptions.NONE);
        assertThat(ledger.faults()).isEmpty();
        return LedgerImport.into(SECTION, ledger, List.of(AmountColumn.BUDGET), "/mapping")
                .document()
                .at("/statements/0/lines/1/budget")
                .decimalValue();
    }

    private static List<String> faults(Ledger ledger) {
        return ledger.faults().stream().map(Fault::property).toList();
    }

    private static List<String> warnings(Ledger ledger) {
        return ledger.warnings().stream()
                .map(warning -> warning.message().in(Language.ENGLISH))
                .toList();
    }
}
