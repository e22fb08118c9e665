package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.sie.Recorded.reading;

import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final String VOUCHER = "#VER A 1 20240301\n{\n#TRANS 1510 {} 100 20240301\n#TRANS 3010 {} -100\n}\n";

    @Test
    void acceptsVouchersThatAddUpToTheBalances() {
        reading("#IB 0 1510 50\n#UB 0 1510 150\n#RES 0 3010 -100\n#RES -1 3010 -7\n#UB -1 1510 50\n" + VOUCHER)
                .withoutFaults();
    }

    @Test
    void refusesAFileThatLacksAVoucher() {
        reading("#IB 0 1510 50\n#UB 0 1510 250.5\n#RES 0 3010 -200.5\n" + VOUCHER)
                .contradictsItself(
                        14,
                        "vouchers do not add up to the balances: "
                                + "account 1510 has 100.00 in vouchers and 200.50 from #IB to #UB; "
                                + "account 3010 has -100.00 in vouchers and -200.50 as #RES");
    }

    @Test
    void takesAMissingBalanceForZeroWhereThereAreOthers() {
        assertThat(reading("#RES 0 3011 0\n" + VOUCHER).contradiction())
                .isEqualTo("vouchers do not add up to the balances: "
                        + "account 3010 has -100.00 in vouchers and 0.00 as #RES");
        assertThat(reading("#UB 0 1511 0\n#UB 0 2000 0\n#IB 0 1512 1\n" + VOUCHER)
                        .contradiction())
                .isEqualTo("vouchers do not add up to the balances: "
                        + "account 1512 has 0.00 in vouchers and -1.00 from #IB to #UB; "
                        + "account 1510 has 100.00 in vouchers and 0.00 from #IB to #UB");
    }

    @Test
    void namesTwentyAccounts() {
        StringBuilder lines = new StringBuilder();
        for (int account = 3100; account < 3130; account++) {
            lines.append("#RES 0 ").append(account).append(" 1\n");
        }
        String message = reading(lines + "#RES 0 3010 -100\n" + VOUCHER).contradiction();

        assertThat(message)
                .contains("account 3119 ")
                .doesNotContain("account 3120 ")
                .endsWith("; and 10 more");
    }

    @Test
    void judgesFilesOfEveryTypeWithVouchersAndBalances() {
        reading(VOUCHER).withoutFaults();
        reading("#RES 0 3010 -500\n").withoutFaults();
        String contradicting = Recorded.HEADING + "#RES 0 3010 -500\n" + VOUCHER;
        assertThat(Recorded.of(contradicting.replace("#SIETYP 4", "#SIETYP 3")).contradiction())
                .endsWith("account 3010 has -100.00 in vouchers and -500.00 as #RES");
        assertThat(Recorded.of(contradicting.replace("#SIETYP 4\n", "")).contradiction())
                .endsWith("account 3010 has -100.00 in vouchers and -500.00 as #RES");
    }

    @Test
    void takesAMissingOpeningBalanceAlsoForWhatTheYearBeforeClosedWith() {
        reading("#UB 0 1510 150\n#UB -1 1510 50\n#RES 0 3010 -100\n" + VOUCHER).withoutFaults();
        assertThat(reading("#UB 0 1510 160\n#UB -1 1510 50\n#RES 0 3010 -100\n" + VOUCHER)
                        .contradiction())
                .endsWith("account 1510 has 100.00 in vouchers and 160.00 from #IB to #UB");
    }

    @Test
    void refusesABalanceThatIsRepeatedInTheYearBeforeToo() {
        reading("#RES -1 3010 -1\n#RES -1 3010 -1\n").refuses(8, "#RES", "repeats the balance of an account");
    }

    @Test
    void warnsOfVouchersAndMonthsThatAreNotOfTheYearThatTheyAreGivenFor() {
        Recorded read = reading("#RAR -1 20230101 20231231\n#PSALDO 0 202312 3010 {} 5\n#PBUDGET -1 202401 3010 {} 5\n"
                + "#PSALDO -1 202312 3010 {} 5\n" + VOUCHER.replace("20240301", "20231215") + VOUCHER
                + VOUCHER.replace("20240301", "20250101"));

        assertThat(EnglishFinding.of(read.withoutFaults().summary.warnings()))
                .containsExactly(
                        new EnglishFinding(
                                8,
                                "#PSALDO",
                                "2023-12 is not of year 0 (1 January 2024 to 31 December 2024) and does not count in it",
                                false),
                        new EnglishFinding(
                                9,
                                "#PBUDGET",
                                "2024-01 is not of year -1 (1 January 2023 to 31 December 2023) and does not count in it",
                                false),
                        new EnglishFinding(
                                11,
                                "#VER",
                                "A 1 of 15 December 2023 is not of year 0 (1 January 2024 to 31 December 2024) and does not count in it;"
                                        + " and 1 more such line",
                                false));
    }

    @Test
    void doesNotJudgeWhereALineCannotBeRead() {
        reading("#RES 0 3010 -100,00\n#RES 0 3011 0\n" + VOUCHER)
                .refuses(7, "#RES", "the amount \"-100,00\" is not a number with at most two decimals");
    }

    @Test
    void leavesOutOtherYears() {
        reading("#RES 0 3010 -100\n" + VOUCHER + VOUCHER.replace("2024", "2023"))
                .withoutFaults();
    }

    @Test
    void comparesUntilTheDayOfTheBalances() {
        String until = "#OMFATTN 20240301\n#RES 0 3010 -100\n" + VOUCHER;

        reading(until + VOUCHER.replace("20240301", "20240302")).withoutFaults();
        assertThat(reading(until + VOUCHER).contradiction()).contains("account 3010");
    }

    @Test
    void leavesAnAccountAloneWhoseRowHasADayBeyondTheLimit() {
        String later = VOUCHER.replace("100 20240301", "100 20240401");

        reading("#OMFATTN 20240331\n#UB 0 1510 0\n" + later).withoutFaults();
        reading("#OMFATTN 20240331\n#UB 0 1510 100\n" + later).withoutFaults();
    }

    @Test
    void leavesAccountsAloneThatAreNeitherBalanceNorResult() {
        reading("#RES 0 3010 0\n#UB 0 1510 0\n"
                        + VOUCHER.replace("1510", "9100").replace("3010", "9200"))
                .withoutFaults();
    }

    @Test
    void letsTheFileSayWhatAnAccountIs() {
        String statistics = VOUCHER.replace("1510", "9100").replace("3010", "9200");

        assertThat(reading("#KTYP 9100 K\n#RES 0 3010 0\n" + statistics).contradiction())
                .endsWith("account 9100 has 100.00 in vouchers and 0.00 as #RES");
    }

    @Test
    void doesNotJudgeWhereTheYearComesAfterAVoucher() {
        Recorded read = Recorded.of((Recorded.HEADING + "#RES 0 3010 -500\n" + VOUCHER + "#OMFATTN 20241231\n"));

        assertThat(EnglishFinding.of(read.withoutFaults().summary.warnings()))
                .containsExactly(new EnglishFinding(
                        13,
                        null,
                        "has #RAR or #OMFATTN after a voucher: whether vouchers are missing was not judged",
                        false));
    }
}
