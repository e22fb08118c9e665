package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

    private static final String LINES =
            "#FNAMN \"Å \\\"kommun\\\"\"\n#OUB 0 1510 {1 \"1 00\" 6 8} 1.00\n#VER A 1 20240301 \"\"\n{\n}\n";

    /** The content of {@link #LINES} as the standard counts it. */
    private static final String CONTENT = "#FNAMNÅ \"kommun\"#OUB0151011 00681.00#VERA120240301";

    private static String file(String lines, String checksum) {
        return "#FLAGGA 0\n#KSUMMA\n" + lines + "#KSUMMA" + checksum + "\n";
    }

    private static long crc(Charset charset) {
        CRC32 crc = new CRC32();
        crc.update(CONTENT.getBytes(charset));
        return crc.getValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "IBM437"})
    void countsTheBytesOfLabelsAndContents(String name) {
        Charset charset = Charset.forName(name);

        Recorded read = Recorded.of(file(LINES, " " + crc(charset)), charset).withoutFaults();

        assertThat(read.summary.checksummed()).isTrue();
        assertThat(read.companies).containsExactly("Å \"kommun\"");
    }

    @Test
    void isTheCrcOfTheStandard() {
        int crc = 0xffffffff;
        for (byte b : "#FNAMNX#UB015101".getBytes(StandardCharsets.US_ASCII)) {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
            }
        }
        String lines = "#FNAMN X\n#UB 0 1510 1\n";

        Recorded.of(file(lines, " " + ~crc)).withoutFaults();
        Recorded.of(file(lines, " " + Integer.toUnsignedLong(~crc))).withoutFaults();
        Recorded.of(file(lines, " \"" + ~crc + "\"").stripTrailing()).withoutFaults();
    }

    @Test
    void refusesAWrongOne() {
        long crc = crc(StandardCharsets.UTF_8);

        Recorded.of(file(LINES, " 17")).refuses(8, "#KSUMMA", "the checksum is 17 but the content has " + crc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "4294967296", "-2147483649", "1.5"})
    void refusesWhatIsNoChecksum(String value) {
        Recorded.of(file(LINES, " " + value))
                .refuses(8, "#KSUMMA", "the checksum \"" + value + "\" is not a number of 32 bits");
    }

    @Test
    void refusesAFileThatEndsWithoutOne() {
        Recorded.of("#FLAGGA 0\n#KSUMMA\n" + LINES).refuses(7, "#KSUMMA", "is missing at the end: the file is cut off");
        assertThat(EnglishFinding.of(Recorded.of(file(LINES, "")).summary.faults()))
                .contains(new EnglishFinding(8, "#KSUMMA", "has no checksum though one was opened", true));
    }

    @Test
    void refusesOneThatWasNotOpened() {
        Recorded.of("#FLAGGA 0\n" + LINES + "#KSUMMA 17\n")
                .refuses(7, "#KSUMMA", "has a checksum without a #KSUMMA that opens it");
    }

    @Test
    void refusesWhatComesAfterIt() {
        Recorded.of(file(LINES, " " + crc(StandardCharsets.UTF_8)) + "\n#UB 0 1510 1\n#UB 0 1511 1\n")
                .refuses(10, "#UB", "comes after the closing #KSUMMA");
    }
}
