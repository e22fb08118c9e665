package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.Unit;

/** Whether the numbers of Kommunstyrelsen's report for 2020 add up: its tables, and its prose against them. */
class Report2020ChecksTest {

    private static final JsonNode STORED = Documents.data("1489-kommunstyrelsen-2020/finance.json");
    private static final SectionDocument SECTION = SectionDocument.read(STORED);
    private static final List<Check> CHECKS = SectionChecks.of(ANNUAL, SECTION);

    @Test
    void differsInTheTablesByNoMoreThanRounding() {
        assertThat(codes(CHECKS, check -> isOfTable(check) && check.result() == Result.DISCREPANCY))
                .isEmpty();
        assertThat(codes(CHECKS, check -> check.kind().equals("difference") && check.result() == Result.ROUNDING))
                .containsExactly(
                        "finance.operations.rents.deviation",
                        "finance.operations.purchased-services.deviation",
                        "finance.operations.purchased-services.change",
                        "finance.operations.other-costs.deviation",
                        "finance.operations.other-costs.change",
                        "finance.operations.result.change",
                        "finance.land-development.revenue.deviation",
                        "finance.land-development.personnel-costs.deviation",
                        "finance.land-development.costs.change");
        assertThat(codes(CHECKS, check -> check.kind().equals("sum") && check.result() == Result.ROUNDING))
                .containsExactly(
                        "finance.operations.result.previous-outcome",
                        "finance.land-development.costs.outcome",
                        "finance.land-development.net-costs.outcome",
                        "finance.investments.expansion.outcome",
                        "finance.investments.expansion.expansion-land-development.outcome",
                        "finance.investments.outcome");
    }

    /** No project has a previous outcome, so what the categories print of it cannot be summed. */
    @Test
    void cannotTellThePreviousOutcomeOfCategoriesFromTheirProjects() {
        assertThat(codes(CHECKS, check -> check.result() == Result.UNVERIFIABLE))
                .containsExactly(
                        "finance.investments.expansion.previous-outcome",
                        "finance.investments.expansion.expansion-land-development.previous-outcome",
                        "finance.investments.reinvestment.previous-outcome",
                        "finance.investments.adaptation.previous-outcome");
    }

    @Test
    void checksEveryPrintedCellThatIsDerived() {
        assertThat(CHECKS).filteredOn(Report2020ChecksTest::isOfTable).hasSize(112);
        assertThat(CHECKS).filteredOn(Report2020ChecksTest::isOfTable).allSatisfy(check -> assertThat(
                        STORED.at(check.pointer()).decimalValue())
                .isEqualByComparingTo(check.published()));
    }

    @Test
    void saysWhereABlankCellCountsAsZero() {
        assertThat(CHECKS)
                .filteredOn(check -> check.message().toString().contains("tom cell"))
                .extracting(Check::code)
                .containsExactly(
                        "finance.land-development.net-financial-items.deviation",
                        "finance.land-development.net-financial-items.change",
                        "finance.land-development.result.budget",
                        "finance.land-development.result.outcome");
    }

    @Test
    void givesTheNumbersOfTheProse() {
        assertThat(SECTION.facts())
                .extracting(Report2020ChecksTest::fact)
                .containsExactly(
                        "resultat: 4 tkr (operations.result)",
                        "presentkort-per-anstalld: 1000 kr (operations.other-costs)",
                        "resultat-2019: 1 mnkr (operations.result)",
                        "bruttokostnad-okning-procent: 2,4 percent (operations.costs)",
                        "bruttokostnad-okning: 3,7 mnkr (operations.costs, reversed)",
                        "nettokostnad-okning-procent: 2,8 percent (operations.net-costs)",
                        "nettokostnad-okning: 2,6 mnkr (operations.net-costs, reversed)",
                        "kommunbidrag-okning-procent: 1,8 percent (operations.municipal-contribution)",
                        "kommunbidrag-okning: 1,7 mnkr (operations.municipal-contribution)",
                        "tjanstekatalogen-andel: 70 percent (operations.revenue)",
                        "facklig-verksamhet: 6,7 mnkr (operations.revenue)",
                        "overformyndarhandlaggare: 1,8 mnkr (operations.revenue)",
                        "forsakringskostnader: 1,5 mnkr (operations.revenue)",
                        "personalkostnader-avvikelse: 7,9 mnkr (operations.personnel-costs)",
                        "pensionsavgangar-ej-aterbesatta: 2 count (operations.personnel-costs)",
                        "it-konsulter-och-licenser: 31,1 mnkr (operations.purchased-services)",
                        "lokalstad-och-gronytor: 1,8 mnkr (operations.purchased-services)",
                        "covid-19: 3,9 mnkr (operations.purchased-services)",
                        "covid-19-luncher: 1,9 mnkr (operations.purchased-services)",
                        "kop-av-tjanster-avvikelse: 10 mnkr (operations.purchased-services)",
                        "it-leasing: 8,2 mnkr (operations.other-costs)",
                        "telefoni: 4,4 mnkr (operations.other-costs)",
                        "bidrag: 9,8 mnkr (operations.other-costs)",
                        "presentkort: 4,2 mnkr (operations.other-costs)",
                        "intakter-forandring: 1 mnkr (operations.revenue)",
                        "it-och-telefoni-okning: 2 mnkr (operations.revenue)",
                        "personalkostnader-okning: 4,4 mnkr (operations.personnel-costs, reversed)",
                        "kop-av-tjanster-forandring: 10 mnkr (operations.purchased-services)",
                        "jubileum: 4 mnkr (operations.purchased-services)",
                        "ovriga-kostnader-okning: 11,6 mnkr (operations.other-costs, reversed)",
                        "prognos-april-avvikelse: 0,5 mnkr (forecasts.april, reversed)",
                        "prognos-delarsbokslut-avvikelse: 1 mnkr (forecasts.interim-report, reversed)",
                        "ledarskapsutveckling: 0,4 mnkr (forecasts.interim-report)",
                        "fastighetsunderhall: 0,6 mnkr (forecasts.interim-report)",
                        "investeringar: 22,5 mnkr (investments)",
                        "investeringar-avvikelse: 17 mnkr (investments)",
                        "gc-langared-ata: 3 mnkr (investments.expansion.gc-langared-loo)",
                        "gc-langared-belysningsstolpar: 66 count (investments.expansion.gc-langared-loo)",
                        "sommartorget-soffor: 4 count (investments.reinvestment.inventarier)",
                        "sommartorget-sittmobler: 3 count (investments.reinvestment.inventarier)",
                        "exploatering-resultat: 20 mnkr (land-development.result)",
                        "tomtforsaljningar: 25 count (land-development.revenue)",
                        "tomtforsaljningar-fler: 15 count (land-development.revenue)",
                        "tomtforsaljningar-netto: 32,9 mnkr (land-development)",
                        "exploatering-resultat-avvikelse: 20 mnkr (land-development.result)",
                        "exploatering-resultat-minskning: 3 mnkr (land-development.result, reversed)",
                        "planprogram-okning: 2,4 mnkr (land-development.purchased-services)",
                        "tomtforsaljningar-intakt: 43,6 mnkr (land-development.revenue)",
                        "tomtforsaljningar-andel: 96 percent (land-development.revenue)",
                        "hyror-och-arrenden: 1,6 mnkr (land-development.revenue)",
                        "planavdelningen: 5,5 mnkr (land-development.purchased-services)",
                        "maklararvode: 0,5 mnkr (land-development.purchased-services)",
                        "exploatering-kop-av-tjanster-avvikelse: 1,6 mnkr (land-development.purchased-services, reversed)",
                        "exploatering-ovriga-kostnader-avvikelse: 14,9 mnkr (land-development.other-costs, reversed)",
                        "tomtforsaljningar-anskaffningsvarde: 10,7 mnkr (land-development.other-costs)",
                        "grankullegatan: 1,1 mnkr (land-development.other-costs)",
                        "exploatering-intakter-minskning: 0,3 mnkr (land-development.revenue, reversed)");
    }

    /** The prose cuts off where it should round: 3 772, 2 676, 1 760 and 382 tkr are told as 3,7, 2,6, 1,7 and 0,3 mnkr. */
    @Test
    void holdsTheProseAgainstTheTables() {
        assertThat(CHECKS)
                .filteredOn(check -> check.kind().equals("fact"))
                .extracting(check -> check.code().substring("finance.fact.".length()) + ": "
                        + check.result().code())
                .containsExactly(
                        "resultat: ok",
                        "resultat-2019: rounding",
                        "bruttokostnad-okning-procent: ok",
                        "bruttokostnad-okning: truncated",
                        "nettokostnad-okning-procent: ok",
                        "nettokostnad-okning: truncated",
                        "kommunbidrag-okning-procent: ok",
                        "kommunbidrag-okning: truncated",
                        "personalkostnader-avvikelse: rounding",
                        "kop-av-tjanster-avvikelse: rounding",
                        "intakter-forandring: rounding",
                        "personalkostnader-okning: rounding",
                        "kop-av-tjanster-forandring: rounding",
                        "ovriga-kostnader-okning: rounding",
                        "prognos-april-avvikelse: rounding",
                        "prognos-delarsbokslut-avvikelse: rounding",
                        "investeringar: rounding",
                        "investeringar-avvikelse: rounding",
                        "exploatering-resultat: rounding",
                        "exploatering-resultat-avvikelse: rounding",
                        "exploatering-resultat-minskning: rounding",
                        "exploatering-kop-av-tjanster-avvikelse: rounding",
                        "exploatering-ovriga-kostnader-avvikelse: rounding",
                        "exploatering-intakter-minskning: truncated");
    }

    private static List<String> codes(List<Check> checks, Predicate<Check> which) {
        return checks.stream().filter(which).map(Check::code).toList();
    }

    private static boolean isOfTable(Check check) {
        return !check.kind().equals("fact");
    }

    /** With the words of the prose: an amount known to one decimal of a million is told in mnkr. */
    private static String fact(Fact fact) {
        String number =
                switch (fact.decimals()) {
                    case -6, -5 -> number(fact.value().movePointLeft(6)) + " mnkr";
                    case -3 -> number(fact.value().movePointLeft(3)) + " tkr";
                    default ->
                        number(fact.value()) + " "
                                + (fact.unit() == Unit.SEK ? "kr" : fact.unit().code());
                };
        return fact.key() + ": " + number + " (" + fact.concerns().substring("finance.".length())
                + (Boolean.TRUE.equals(fact.reversed()) ? ", reversed)" : ")");
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
