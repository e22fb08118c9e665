package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String FILE = "#FLAGGA 0\n#FORMAT PC8\n#FNAMN \"Ängsås Ö\"\n#UB 0 1510 1\n";

    @Test
    void readsTheBytesOfCodePage437() {
        byte[] file = HexFormat.of()
                .parseHex(
                        "23464c4147474120300a" // #FLAGGA 0
                                + "23464f524d4154205043380a" // #FORMAT PC8
                                + "23464e414d4e20228e6e6773867320998194220a" // #FNAMN "\x8engs\x86s \x99\x81\x94"
                                + "2355422030203135313020310a"); // #UB 0 1510 1

        Recorded read = Recorded.of(file).withoutFaults();

        assertThat(read.companies).containsExactly("Ängsås Öüö");
        assertThat(read.summary.encoding()).isEqualTo(SieEncoding.PC8);
        assertThat(read.summary.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF_8", "ISO-8859-1,WINDOWS_1252", "windows-1252,WINDOWS_1252"})
    void readsOtherEncodingsWithAWarning(String charset, SieEncoding encoding) {
        Recorded read = Recorded.of(FILE, Charset.forName(charset)).withoutFaults();

        assertThat(read.companies).containsExactly("Ängsås Ö");
        assertThat(read.summary.encoding()).isEqualTo(encoding);
        assertThat(EnglishFinding.of(read.summary.warnings()))
                .containsExactly(
                        new EnglishFinding(2, "#FORMAT", "says \"PC8\" but the file was read as " + encoding, false));
    }

    @Test
    void readsUtf8WithAByteOrderMark() {
        Recorded read = Recorded.of("\ufeff" + FILE).withoutFaults();

        assertThat(read.companies).containsExactly("Ängsås Ö");
        assertThat(read.summary.encoding()).isEqualTo(SieEncoding.UTF_8);
        assertThat(Recorded.of("\ufeff#FLAGGA 0\n#FORMAT UTF-8\n#FNAMN X\n#UB 0 1510 1\n")
                        .summary
                        .encoding())
                .isEqualTo(SieEncoding.UTF_8);
    }

    @Test
    void takesPlainAsciiForTheStandard() {
        SieSummary summary = Recorded.of(FILE.replaceAll("[^\\x00-\\x7f]", "x")).withoutFaults().summary;

        assertThat(summary.encoding()).isEqualTo(SieEncoding.PC8);
        assertThat(summary.warnings()).isEmpty();
    }

    @Test
    void takesTextWithoutSwedishLettersForTheStandard() {
        assertThat(Recorded.of(FILE.replaceAll("[ÄåÖ]", "ñ"), Charset.forName("IBM437"))
                        .withoutFaults()
                        .companies)
                .containsExactly("ñngsñs ñ");
    }

    @Test
    void decidesAtTheFirstLineThatNeedsIt() {
        String late = FILE.replaceAll("[^\\x00-\\x7f]", "x") + "#PROSA abc\n".repeat(50_000) + "#KONTO 1510 Å\n";

        for (String charset : new String[] {"IBM437", "ISO-8859-1", "UTF-8"}) {
            Recorded read = Recorded.of(late, Charset.forName(charset)).withoutFaults();

            assertThat(read.accounts).as(charset).containsExactly("1510 Å");
        }
    }

    @Test
    void refusesALineThatIsNotUtf8InAFileThatWas() {
        byte[] start = (FILE + "#KONTO 1511 \"åäö\"\n").getBytes(StandardCharsets.UTF_8);
        byte[] rest = "#KONTO 1512 \"å\"\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, file, start.length, rest.length);

        Recorded.of(file).refuses(6, null, "wrong encoding: the line is not UTF-8, as the file was until here");
    }

    @ParameterizedTest
    @CsvSource({
        "c3a5,UTF_8",
        "c3a5c3a4e5,UTF_8",
        "c3a5e5,WINDOWS_1252",
        "c3a584,PC8",
        "e5,WINDOWS_1252",
        "e584,PC8",
        "e5e484,WINDOWS_1252",
        "b4,PC8",
        "c3,PC8"
    })
    void guessesFromWhatThereIsMost(String hex, SieEncoding encoding) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(EncodingGuess.of(bytes, 0, bytes.length)).isEqualTo(encoding);
    }

    @Test
    void tellsMacintoshRomanByItsLettersWhereTwoOfThemAreThere() {
        String file = "#FLAGGA 0\n#FNAMN \"Ängsås Ö\"\n#UB 0 1510 1\n#KONTO 1510 \"Årsmötesgåva\"\n";

        Recorded read = Recorded.of(file, Charset.forName("x-MacRoman")).withoutFaults();
        Recorded french = Recorded.of(file.replaceAll("[ÄåÖÅö]", "è"), Charset.forName("IBM437"));

        assertThat(read.companies).containsExactly("Ängsås Ö");
        assertThat(read.summary.encoding()).isEqualTo(SieEncoding.MACINTOSH);
        assertThat(french.summary.encoding()).isEqualTo(SieEncoding.PC8);
    }

    @Test
    void knowsEveryCharacterOfMacintoshRoman() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        assertThat(SieEncoding.MACINTOSH.decode(all, 0, 256)).isEqualTo(new String(all, Charset.forName("x-MacRoman")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FÃ¶rsÃ¤ljning", "LÃ¥n", "F\ufffdrs\ufffdljning", "L\u0094ner", "F├Ârs├ñljning", "f÷rs─ljning"})
    void saysWhichNamesLookGarbled(String name) {
        SieSummary summary = Recorded.of("#FLAGGA 0\n#FORMAT UTF-8\n#FNAMN Å\n#KONTO 3010 \"" + name
                        + "\"\n#KONTO 3011 \"" + name + "\"\n#KONTO 3012 \"Försäljning à 12 %\"\n#RES 0 3010 1\n")
                .summary;

        assertThat(EnglishFinding.of(summary.warnings()))
                .filteredOn(fault -> fault.message().startsWith("looks garbled"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(4))
                .satisfies(fault -> assertThat(fault.message()).endsWith("; and 1 more such line"));
    }

    @Test
    void looksBeyondTheEndOfTheBuffer() {
        String start = "#FLAGGA 0\n#UB 0 1510 1\n";
        String accent = "#PROSA ´\n";
        for (int spare = 0; spare < 3; spare++) {
            String padding = "#\n".repeat((Lines.BUFFER - start.length() - accent.length() - spare) / 2);
            String odd = " ".repeat((Lines.BUFFER - start.length() - accent.length() - spare) % 2);
            String file = start + padding + odd + accent + "#KONTO 1510 \"Åtgärd\"\n";

            assertThat(Recorded.of(file, StandardCharsets.ISO_8859_1).accounts).containsExactly("1510 Åtgärd");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void stopsAtUtf16(String charset) {
        SieSummary summary = Recorded.of(FILE, Charset.forName(charset)).summary;

        assertThat(summary.stopped()).isTrue();
        assertThat(summary.faults()).hasSize(1);
        assertThat(EnglishFinding.of(summary.faults()).get(0).message()).startsWith("wrong encoding");
    }

    @Test
    void stopsAtBinaryContent() {
        SieSummary summary = Recorded.of(FILE + "#PROSA \0\n#UB 0 1511 1\n").summary;

        assertThat(summary.stopped()).isTrue();
        assertThat(EnglishFinding.of(summary.faults()))
                .containsExactly(new EnglishFinding(
                        5, null, "wrong encoding: the line has NUL characters, as UTF-16 or binary files have", true));
    }

    @Test
    void knowsEveryCharacterOfItsCodePages() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        assertThat(SieEncoding.PC8.decode(all, 0, 256)).isEqualTo(new String(all, Charset.forName("IBM437")));
        String windows = SieEncoding.WINDOWS_1252.decode(all, 0, 256);
        String expected = new String(all, Charset.forName("windows-1252"));
        for (int i = 0; i < all.length; i++) {
            char wanted = expected.charAt(i) == '\ufffd' ? (char) i : expected.charAt(i);
            assertThat(windows.charAt(i)).as("byte %x", i).isEqualTo(wanted);
        }
    }

    @Test
    void tellsUtf8AsTheJdkDoes() {
        for (String hex :
                new String[] {"c3a5", "e282ac", "f09f9880", "c0af", "e08080", "eda080", "f4908080", "c3", "a5"}) {
            byte[] bytes = HexFormat.of().parseHex(hex);
            boolean valid = !new String(bytes, StandardCharsets.UTF_8).contains("\ufffd");

            assertThat(EncodingGuess.isUtf8(bytes, 0, bytes.length)).as(hex).isEqualTo(valid);
        }
    }
}
