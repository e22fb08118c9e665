package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.sie.Recorded.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VouchersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void pushesTheRowsOfAVoucher() {
        Recorded read = reading("""
                        #VER A 17 20240301 "Faktura" 20240302 "EB"
                        {
                        #TRANS 1510 {1 "100" 6 "8801"} 125.00 20240305 "Rad" 1 "EB"
                          #TRANS 3010 {} -100 "" "Rad"
                        #TRANS 2610 -25.00
                        }
                        """).withoutFaults();

        SieObjects objects = SieObjects.of(Map.of(1, "100", 6, "8801"));
        assertThat(read.transactions)
                .containsExactly(
                        new SieTransaction("A", "17", DAY, LocalDate.of(2024, 3, 5), "1510", objects, 12_500),
                        new SieTransaction("A", "17", DAY, null, "3010", SieObjects.NONE, -10_000),
                        new SieTransaction("A", "17", DAY, null, "2610", SieObjects.NONE, -2_500));
        assertThat(read.summary.vouchers()).isEqualTo(1);
        assertThat(read.summary.transactions()).isEqualTo(3);
    }

    @Test
    void acceptsVouchersWithoutSeriesNumberAndRows() {
        Recorded read = reading("#VER \"\" \"\" 20240301\n{\n#TRANS 1510 {} 0\n}\n#VER A 2 20240301\n{\n}\n");

        assertThat(read.withoutFaults().transactions).hasSize(1);
        assertThat(read.transactions.get(0).series()).isEmpty();
        assertThat(read.summary.vouchers()).isEqualTo(2);
    }

    @Test
    void endsAFileWithTheBraceOfItsLastVoucher() {
        reading("#VER A 1 20240301\n{\n#TRANS 1510 {} 0\n}").withoutFaults();
    }

    @Test
    void refusesAVoucherThatIsNotBalanced() {
        reading("#VER A 17 20240301\n{\n#TRANS 1510 {} 100.00\n#TRANS 3010 {} -99.90\n}\n")
                .refuses(7, "#VER", "A 17 is not balanced: its transactions sum to 0.10");
    }

    @Test
    void countsAnAddedRowOnceAndARemovedRowNever() {
        Recorded read = reading("""
                #VER A 1 20240301
                {
                #TRANS 1510 {} 100.00
                #BTRANS 3010 {} -60.00
                #RTRANS 3010 {} -100.00
                #TRANS 3010 {} -100.00
                }
                """);

        assertThat(read.withoutFaults().transactions)
                .extracting(SieTransaction::amount)
                .containsExactly(10_000L, -10_000L);
        assertThat(read.summary.warnings()).isEmpty();
    }

    @Test
    void warnsOfAnAddedRowThatDoesNotFollow() {
        String message = "A 1 has a #RTRANS that is not followed by the same #TRANS and is not counted";

        assertThat(EnglishFinding.of(reading("#VER A 1 20240301\n{\n#RTRANS 3010 {} -1\n}\n")
                        .summary
                        .warnings()))
                .containsExactly(new EnglishFinding(7, "#VER", message, false));
        assertThat(EnglishFinding.of(reading("#VER A 1 20240301\n{\n#RTRANS 3010 {} -1\n#TRANS 3010 {} 0\n}\n")
                        .summary
                        .warnings()))
                .containsExactly(new EnglishFinding(7, "#VER", message, false));
    }

    @Test
    void warnsOnceOfAnAddedRow() {
        String next = "#VER A 2 20240301\n{\n#TRANS 3010 {} 0\n}\n";

        assertThat(EnglishFinding.of(reading("#VER A 1 20240301\n{\n#RTRANS 3010 {} -1\n}\n" + next)
                        .summary
                        .warnings()))
                .hasSize(1);
    }

    @Test
    void refusesAVoucherWithoutADay() {
        reading("#VER A 1 \"\"\n{\n#TRANS 1510 {} 1\n}\n").refuses(7, "#VER", "has no date");
    }

    @Test
    void refusesARowThatCannotBeReadAndDoesNotBlameTheSum() {
        Recorded read = reading("#VER A 1 20240301\n{\n#TRANS 1510 {} 1,00\n#TRANS 3010 {} -1\n}\n#RES 0 3010 -1\n");

        read.refuses(9, "#TRANS", "the amount \"1,00\" is not a number with at most two decimals");
    }

    @Test
    void refusesADayOfARowThatIsNone() {
        reading("#VER A 1 20240301\n{\n#TRANS 1510 {} 0 20240230\n}\n")
                .refuses(9, "#TRANS", "the date \"20240230\" is not a day as yyyyMMdd");
    }

    @Test
    void refusesRowsWhoseSumIsTooLarge() {
        String row = "#TRANS 1510 {} 999999999999999.99\n";

        assertThat(EnglishFinding.of(reading("#VER A 1 20240301\n{\n" + row.repeat(93) + "}\n")
                        .summary
                        .faults()))
                .containsExactly(new EnglishFinding(101, "#TRANS", "makes a sum too large", true));
    }

    @Test
    void refusesAFileThatEndsInsideAVoucher() {
        reading("#VER A 1 20240301\n").refuses(7, "#VER", "A 1 has no block of transactions");
        reading("#VER A 1 20240301\n{\n#TRANS 1510 {} 0\n")
                .refuses(7, "#VER", "A 1 has a block of transactions without an end");
        reading("#NYTT\n{\n#UB 0 1510 1\n").refuses(7, null, "a block after this line has no end");
    }

    @Test
    void refusesOtherLabelsInsideAVoucherAndReadsThem() {
        Recorded read = reading("#VER A 1 20240301\n{\n#TRANS 1510 {} 0\n#VER A 2 20240301\n{\n}\n#UB 0 1510 0\n");

        read.refuses(7, "#VER", "A 1 has a block of transactions without an end");
        assertThat(read.summary.vouchers()).isEqualTo(1);
        assertThat(read.balances).hasSize(1);
    }

    @Test
    void passesOverUnknownLabelsInsideAVoucher() {
        Recorded read =
                reading("#VER A 1 20240301\n{\n#NYTT 1\n#TRANS 1510 {} 0\n}\n").withoutFaults();

        assertThat(read.transactions).hasSize(1);
    }

    @Test
    void readsAVoucherOfAnyLengthWithoutKeepingIt() throws IOException {
        int rows = 1_000_001;
        byte[] row = "#TRANS 3010 {1 \"100\"} 0.00\n".getBytes(StandardCharsets.US_ASCII);
        InputStream many = new InputStream() {
            private long left = (long) rows * row.length;

            @Override
            public int read() {
                return left == 0 ? -1 : row[(int) ((row.length - left-- % row.length) % row.length)];
            }
        };
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(
                        (Recorded.HEADING + "#VER A 1 20240301\n{\n").getBytes(StandardCharsets.US_ASCII)),
                many,
                new ByteArrayInputStream("}\n".getBytes(StandardCharsets.US_ASCII)))));

        SieSummary summary = SieReader.read(in, new SieConsumer() {});

        assertThat(summary.faults()).isEmpty();
        assertThat(summary.transactions()).isEqualTo(rows);
    }
}
