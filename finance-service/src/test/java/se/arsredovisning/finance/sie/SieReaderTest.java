package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.arsredovisning.finance.sie.Recorded.HEADING;
import static se.arsredovisning.finance.sie.Recorded.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SieReaderTest {

    private static final SieObjects SCHOOL = SieObjects.of(Map.of(1, "100"));

    @Test
    void readsWhatTheFileSaysOfItself() {
        SieSummary summary = Recorded.of("""
                        #FLAGGA 0
                        #PROGRAM "Räkenskap" 4.2
                        #FORMAT UTF-8
                        #GEN 20250115 "EB"
                        #SIETYP 3
                        #PROSA "inget"
                        #FNAMN "Ängsås \\"kommun\\""
                        #ORGNR 212000-0000
                        #RAR 0 20240101 20241231
                        #RAR -1 20230101 20231231
                        #OMFATTN 20240831
                        #VALUTA EUR
                        #RES 0 3010 -1.00
                        """).withoutFaults().summary;

        assertThat(summary.program()).isEqualTo("Räkenskap 4.2");
        assertThat(summary.generated()).isEqualTo("2025-01-15");
        assertThat(summary.type()).isEqualTo(3);
        assertThat(summary.company()).isEqualTo("Ängsås \"kommun\"");
        assertThat(summary.organisationNumber()).isEqualTo("212000-0000");
        assertThat(summary.balancesTo()).isEqualTo("2024-08-31");
        assertThat(summary.currency()).isEqualTo("EUR");
        assertThat(summary.years())
                .containsExactly(
                        new SieYear(0, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                        new SieYear(-1, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
        assertThat(summary.year(-1)).contains(summary.years().get(1));
        assertThat(summary.encoding()).isEqualTo(SieEncoding.UTF_8);
        assertThat(summary.warnings()).isEmpty();
        assertThat(summary.fatal()).isFalse();
        assertThat(summary.stopped()).isFalse();
        assertThat(summary.checksummed()).isFalse();
    }

    @Test
    void takesAFileWithoutTypeForType1InKronor() {
        SieSummary summary = Recorded.of("#FLAGGA 0\n#FNAMN X\n#UB 0 1510 1\n").withoutFaults().summary;

        assertThat(summary.type()).isEqualTo(1);
        assertThat(summary.currency()).isEqualTo("SEK");
        assertThat(summary.bytes()).isEqualTo(32);
    }

    @Test
    void pushesAccountsDimensionsAndObjects() {
        Recorded read = reading("""
                        #KONTO 1510 "Kundfordringar"
                        #KTYP 8010 i
                        #SRU 1510 7251
                        #ENHET 1510 st
                        #DIM 1 "Kostnadsställe"
                        #UNDERDIM 21 "Ansvar" 1
                        #OBJEKT 1 "0123 A" "Förskolan"
                        #UB 0 1510 1
                        """).withoutFaults();

        assertThat(read.companies).containsExactly("Kommunen");
        assertThat(read.years).hasSize(1);
        assertThat(read.accounts).containsExactly("1510 Kundfordringar", "8010 INCOME");
        assertThat(read.dimensions)
                .containsExactly(new SieDimension(1, "Kostnadsställe", null), new SieDimension(21, "Ansvar", 1));
        assertThat(read.objects).containsExactly(new SieObject(1, "0123 A", "Förskolan"));
    }

    @Test
    void pushesBalancesAndMonthsInHundredths() {
        Recorded read = reading("""
                        #IB 0 1510 100 7
                        #UB -1 1510 100.5
                        #RES 0 3010 -0.05
                        #OIB 0 1510 {1 "100"} 1.10
                        #OUB 0 1510 {1 100} -1
                        #PSALDO 0 202402 3010 {} -3.00
                        #PBUDGET 0 202412 3010 {1 "100" 6 "8801"} -4.00 2
                        """).withoutFaults();

        assertThat(read.balances)
                .containsExactly(
                        new SieBalance(SieBalance.Type.OPENING, 0, "1510", SieObjects.NONE, 10_000),
                        new SieBalance(SieBalance.Type.CLOSING, -1, "1510", SieObjects.NONE, 10_050),
                        new SieBalance(SieBalance.Type.RESULT, 0, "3010", SieObjects.NONE, -5),
                        new SieBalance(SieBalance.Type.OBJECT_OPENING, 0, "1510", SCHOOL, 110),
                        new SieBalance(SieBalance.Type.OBJECT_CLOSING, 0, "1510", SCHOOL, -100));
        assertThat(read.periodValues)
                .containsExactly(
                        new SiePeriodValue(
                                SiePeriodValue.Type.OUTCOME, 0, YearMonth.of(2024, 2), "3010", SieObjects.NONE, -300),
                        new SiePeriodValue(
                                SiePeriodValue.Type.BUDGET,
                                0,
                                YearMonth.of(2024, 12),
                                "3010",
                                SieObjects.of(Map.of(6, "8801", 1, "100")),
                                -400));
    }

    @Test
    void readsAPeriodValueWithoutAList() {
        assertThat(reading("#PSALDO 0 202402 3010 -3.00\n").withoutFaults().periodValues)
                .extracting(SiePeriodValue::amount)
                .containsExactly(-300L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n \t\n", "\r\n\r\n"})
    void endsLinesInEveryWay(String lineEnd) {
        String file = HEADING + "#IB 0 1510 1\n#UB 0 1510 2\n";

        Recorded read = Recorded.of(file.replace("\n", lineEnd)).withoutFaults();

        assertThat(read.balances).extracting(SieBalance::amount).containsExactly(100L, 200L);
    }

    @Test
    void countsLinesWhateverTheirEnd() {
        String file = HEADING + "\n#IB 0 x 1\n";

        assertThat(Recorded.of(file).summary.faults().get(0).line()).isEqualTo(8);
        assertThat(EnglishFinding.of(
                                Recorded.of(file.replace("\n", "\r\n")).summary.faults())
                        .get(0)
                        .line())
                .isEqualTo(8);
        assertThat(Recorded.of(file.replace("\n", "\r")).summary.faults().get(0).line())
                .isEqualTo(8);
    }

    @Test
    void separatesFieldsWithAnySpace() {
        assertThat(reading("  #oub\t0  1510 {  1\t\"100\"  }100.25\t\n").withoutFaults().balances)
                .containsExactly(new SieBalance(SieBalance.Type.OBJECT_CLOSING, 0, "1510", SCHOOL, 10_025));
    }

    @Test
    void readsQuotesAndEmptyFields() {
        Recorded read =
                reading("#OBJEKT 1 \"a } b\" \"\"\n#OBJEKT 1 \"c\\\"d\" \"\\e\"\n#OUB 0 1510 {1 \"a } b\"} 1\n");

        assertThat(read.withoutFaults().objects)
                .containsExactly(new SieObject(1, "a } b", ""), new SieObject(1, "c\"d", "\\e"));
        assertThat(read.balances.get(0).objects().get(1)).isEqualTo("a } b");
    }

    @Test
    void givesTheSameObjectsForTheSameList() {
        Recorded read = reading("#OUB 0 1510 {1 \"100\"} 1\n#OUB 0 1511 {1 \"100\"} 1\n#OUB 0 1512 {1 100} 1\n");

        assertThat(read.balances.get(1).objects())
                .isSameAs(read.balances.get(0).objects())
                .isEqualTo(read.balances.get(2).objects());
    }

    @Test
    void readsListsOfObjectsOfEveryLengthAndNumber() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            lines.append("#OUB -1 1510 {1 ").append(i).append("} 1\n");
        }
        String number = "9".repeat(1000);

        Recorded read = reading(lines + ("#OUB -1 1510 {1 " + number + "} 1\n").repeat(2))
                .withoutFaults();

        assertThat(read.balances.get(39_999).objects().get(1)).isEqualTo("39999");
        assertThat(read.balances.get(40_000).objects().get(1)).isEqualTo(number);
        assertThat(read.balances.get(40_001)).isEqualTo(read.balances.get(40_000));
    }

    @Test
    void refusesMoreAccountsThanItCanKeep() {
        StringBuilder lines = new StringBuilder("#UB 0 1000 1\n");
        for (int i = 0; i < 20_001; i++) {
            lines.append("#KONTO ").append(100_000 + i).append(" X\n");
        }

        assertThat(EnglishFinding.of(reading(lines.toString()).summary.faults()))
                .extracting(EnglishFinding::line, EnglishFinding::message)
                .containsExactly(
                        tuple(20_007L, "is the file's account number 20001, which is more than can be read"),
                        tuple(20_008L, "is the file's account number 20001, which is more than can be read"));
    }

    @Test
    void passesOverUnknownLabelsAndTheirBlocksWithOneWarningEach() {
        Recorded read = reading("""
                #NYTT 1
                {
                #DEL 2
                #TRANS 1 {} x
                }
                #nytt 2
                #IB 0 1510 1
                """);

        assertThat(EnglishFinding.of(read.withoutFaults().summary.warnings()))
                .containsExactly(
                        new EnglishFinding(7, "#NYTT", "is not a label of the standard; 1 line ignored", false),
                        new EnglishFinding(9, "#DEL", "is not a label of the standard; 1 line ignored", false),
                        new EnglishFinding(12, "#nytt", "is not a label of the standard; 1 line ignored", false));
        assertThat(read.balances).hasSize(1);
    }

    @Test
    void countsTheLinesOfAnUnknownLabel() {
        assertThat(EnglishFinding.of(
                        reading("#NYTT 1\n#NYTT 2\n#IB 0 1510 1\n").summary.warnings()))
                .containsExactly(
                        new EnglishFinding(7, "#NYTT", "is not a label of the standard; 2 lines ignored", false));
    }

    @Test
    void warnsOfAFileThatWasReadBefore() {
        assertThat(EnglishFinding.of(Recorded.of("#FLAGGA 1\n#FORMAT PC8\n#FNAMN X\n#UB 0 1510 1\n")
                        .withoutFaults()
                        .summary
                        .warnings()))
                .containsExactly(new EnglishFinding(
                        1, "#FLAGGA", "says that the file has been read by a program before", false));
    }

    @Test
    void warnsOfAFileWithoutNameAndFormat() {
        assertThat(EnglishFinding.of(Recorded.of("#FLAGGA 0\n#UB 0 1510 1\n")
                        .withoutFaults()
                        .summary
                        .warnings()))
                .extracting(EnglishFinding::label)
                .containsExactly("#FNAMN", "#FORMAT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "<?xml version=\"1.0\"?>\n", "#SIETYP 4\n#FLAGGA 0\n", "hej\n", "{\n", "%PDF-1.7\n"})
    void stopsAtWhatIsNoSieFile(String file) {
        SieSummary summary = Recorded.of(file).summary;

        assertThat(summary.fatal()).isTrue();
        assertThat(summary.stopped()).isTrue();
        assertThat(EnglishFinding.of(summary.faults()))
                .extracting(EnglishFinding::message)
                .containsExactly("the file is not SIE of type 1 to 4: it does not start with #FLAGGA");
    }

    @Test
    void refusesAFileThatHoldsNothing() {
        reading("#KONTO 1510 X\n").refuses(7, null, "the file has neither balances nor vouchers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "#FLAGGA 0 | #FLAGGA | comes twice: one file follows another",
                "#SIETYP 5 | #SIETYP | the type \"5\" is not one of 1 to 4",
                "#SIETYP | #SIETYP | has no type",
                "#GEN 20250230 | #GEN | the date \"20250230\" is not a day as yyyyMMdd",
                "#GEN 2025-01-01 | #GEN | the date \"2025-01-01\" is not a day as yyyyMMdd",
                "#OMFATTN \"\" | #OMFATTN | has no date",
                "#RAR 1x 20250101 20251231 | #RAR | the year \"1x\" is not a number from -99 to 99",
                "#RAR -1 20241231 20240101 | #RAR | the year ends before it starts",
                "#RAR 0 20240101 20241231 | #RAR | repeats year 0",
                "#KONTO | #KONTO | has no account",
                "#KONTO 15A0 X | #KONTO | the account \"15A0\" is not a number",
                "#KTYP 1510 X | #KTYP | the kind \"X\" is not one of T, S, K and I",
                "#DIM x y | #DIM | the dimension \"x\" is not a number from 1 to 999999",
                "#UNDERDIM 21 y | #UNDERDIM | the dimension \"\" is not a number from 1 to 999999",
                "#OBJEKT 1 | #OBJEKT | has no object",
                "#IB 0 1510 | #IB | has no amount",
                "#IB 1510 1.00 | #IB | the year \"1510\" is not a number from -99 to 99",
                "#OIB 0 1510 1.00 | #OIB | has no list of objects",
                "#OIB 0 1510 {1} 1.00 | #OIB | has a list of objects that is not pairs of dimension and object",
                "#OIB 0 1510 {1 a 1 b} 1.00 | #OIB | has two objects of dimension 1",
                "#OIB 0 1510 {1 a 1.00 | | has a list of objects without an end",
                "#PSALDO 0 202413 1510 {} 1 | #PSALDO | the period \"202413\" is not a month as yyyyMM",
                "#PSALDO 0 2024 1510 {} 1 | #PSALDO | the period \"2024\" is not a month as yyyyMM",
                "#KONTO 1510 \"Kund | | has a field in quotes without an end",
                "Kundfordringar | | the line does not start with a label",
                "{ #TRANS | | the line does not start with a label",
                "{ | | a block opens that belongs to no voucher",
                "} | | a block closes that was not opened",
                "#TRANS 1510 {} 1.00 | #TRANS | is outside of the block of a voucher",
            })
    void refusesLine(String line, String label, String message) {
        reading("#UB 0 1000 1\n" + line + "\n").refuses(8, label, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,00", "1.000", "1.", ".5", "-", "--1", "+1", "1 000", "1e3", "x", "{}", "1.0.0", "1.2-", "12kr", "-.5"
            })
    void refusesWhatIsNoAmount(String amount) {
        SieSummary summary = reading("#UB 0 1000 1\n#UB 0 1510 \"" + amount + "\"\n").summary;

        assertThat(EnglishFinding.of(summary.faults()))
                .containsExactly(new EnglishFinding(
                        8, "#UB", "the amount \"" + amount + "\" is not a number with at most two decimals", true));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.00,0",
        "007.5,750",
        "999999999999999.99,99999999999999999",
        "-999999999999999.99,-99999999999999999"
    })
    void readsAmount(String amount, long hundredths) {
        assertThat(reading("#UB 0 1510 " + amount + "\n").withoutFaults().balances)
                .extracting(SieBalance::amount)
                .containsExactly(hundredths);
    }

    @ParameterizedTest
    @CsvSource({
        "#UB 0 1510 12 500.00",
        "#UB 0 1510 -1 234 567",
        "#IB 0 1510 12\t500",
        "#RES 0 5010 1 000.0",
        "#RES 0 5010 12 500.00 0",
        "#OUB 0 1510 {1 a} 12 500.00",
        "#PSALDO 0 202401 5010 {} 1 000.00",
        "#PBUDGET 0 202401 5010 1 000"
    })
    void refusesAmountWithSpaces(String line) {
        assertThat(EnglishFinding.of(
                        reading("#UB 0 1000 1\n" + line + "\n").summary.faults()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(8);
                    assertThat(fault.label()).isEqualTo(line.substring(0, line.indexOf(' ')));
                    assertThat(fault.message()).contains("an amount has no spaces");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "12.00 500,1200",
        "12.00 500.00,1200",
        "12 0,1200",
        "12 50,1200",
        "12 500x,1200",
        "12 5000.00,1200",
        "1200 500,120000",
        "12 \"\",1200"
    })
    void readsAmountWithQuantity(String amount, long hundredths) {
        assertThat(reading("#UB 0 1510 " + amount + "\n").withoutFaults().balances)
                .extracting(SieBalance::amount)
                .containsExactly(hundredths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "-1000000000000000.00", "99999999999999999999999999999999"})
    void refusesAmountThatIsTooLarge(String amount) {
        reading("#UB 0 1000 1\n#UB 0 1510 " + amount + "\n")
                .refuses(8, "#UB", "the amount \"" + amount + "\" has more than 15 digits");
    }

    @Test
    void refusesASecondBalanceOfAnAccount() {
        reading("#UB 0 1510 1\n#UB -1 1510 1\n#UB 0 1510 2\n").refuses(9, "#UB", "repeats the balance of an account");
    }

    @Test
    void quotesOnlyTheStartOfALongValue() {
        assertThat(EnglishFinding.of(reading("#UB 0 1510 " + "x".repeat(1000) + "\n")
                                .summary
                                .faults())
                        .get(0)
                        .message())
                .isEqualTo("the amount \"" + "x".repeat(40) + "…\" is not a number with at most two decimals");
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOnAfterIt() {
        for (int length : new int[] {65_537, 300_000, 600_000}) {
            Recorded read = reading("#PROSA " + "x".repeat(length - 7) + "\n#UB 0 1510 1\n#UB 0 1511 x\n");

            assertThat(EnglishFinding.of(read.summary.faults()))
                    .extracting(EnglishFinding::line)
                    .containsExactly(7L, 9L);
            assertThat(EnglishFinding.of(read.summary.faults()).get(0).message())
                    .isEqualTo("is longer than 65536 bytes");
            assertThat(read.balances).hasSize(1);
        }
    }

    @Test
    void readsALineOfTheGreatestLength() {
        assertThat(reading("#PROSA " + "x".repeat(65_529) + "\n#UB 0 1510 1\n").withoutFaults().balances)
                .hasSize(1);
    }

    @Test
    void stopsAfterAThousandFaults() {
        SieSummary summary = reading("#UB 0 1510 x\n".repeat(2000)).summary;

        assertThat(summary.faults()).hasSize(1000);
        assertThat(summary.stopped()).isTrue();
    }

    @Test
    void tellsAllFaultsOfAFile() {
        SieSummary summary = reading("#UB 0 1510 x\n#UB 0 1511 1\n#UB x 1512 1\n").summary;

        assertThat(EnglishFinding.of(summary.faults()))
                .extracting(EnglishFinding::line)
                .containsExactly(7L, 9L);
        assertThat(summary.stopped()).isFalse();
    }

    @Test
    void refusesALastLineWithoutAnEnd() {
        reading("#UB 0 1510 1\n#UB 0 1511 1").refuses(8, "#UB", "has no line end: the file is cut off");
    }

    @Test
    void acceptsTheEndOfFileOfDos() {
        reading("#UB 0 1510 1\r\n\u001a").withoutFaults();
        reading("#UB 0 1510 1\r\n\u001a\r\n").withoutFaults();
        reading("#UB 0 1510 1\r\n" + "\u001a".repeat(128)).withoutFaults();
        reading("#UB 0 1510 1\r\n#UB 0 1511 -1\u001a").withoutFaults();
        reading("#VER A 1 20240301\n{\n#TRANS 1510 {} 0\n}\u001a").withoutFaults();
        reading("#VER A 1 20240301\n{\n#TRANS 1510 {} 0\n} \u001a\u001a\r\n").withoutFaults();
    }

    @Test
    void doesNotDependOnHowTheStreamComes() throws IOException {
        byte[] file = SieFiles.bytes(SieFiles.Plan.of(7, 600_000));
        Recorded whole = Recorded.of(file).withoutFaults();
        Recorded piecemeal = new Recorded();
        InputStream in = new FilterInputStream(new ByteArrayInputStream(file)) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return super.read(bytes, from, Math.min(length, 977));
            }
        };

        assertThat(SieReader.read(in, piecemeal)).isEqualTo(whole.summary);
        assertThat(piecemeal.transactions).isEqualTo(whole.transactions);
    }

    @Test
    void passesOnWhatTheStreamThrows() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> SieReader.read(broken, new Recorded()))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
