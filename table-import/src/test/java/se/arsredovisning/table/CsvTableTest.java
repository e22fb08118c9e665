package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.testing.EnglishFault;

class CsvTableTest {

    @Test
    void readsEveryKindOfCell() {
        TableRow row = only("""
                line;budget;year;date;status;comment
                rents;-4 494 000,5;2020;2020-12-31;FINAL; Lokaler\u00a0
                """);

        assertThat(row.text("line")).isEqualTo("rents");
        assertThat(row.decimal("budget")).isEqualTo("-4494000.5");
        assertThat(row.integer("year")).isEqualTo(2020);
        assertThat(row.date("date")).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(row.text("status")).isEqualTo("final");
        assertThat(row.text("comment")).isEqualTo("Lokaler");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsWhatSeparatesTheCells(String separator) {
        TableRow row = only("line" + separator + "budget\nrents" + separator + "1.5\n");

        assertThat(row.decimal("budget")).isEqualTo("1.5");
    }

    @Test
    void takesHeadersInAnyOrderByKeyOrAliasWhateverTheirCase() {
        TableRow row = only(" UTFALL FÖREGÅENDE ÅR ;Line\n12;rents\n");

        assertThat(row.decimal("previousOutcome")).isEqualTo("12");
        assertThat(row.text("line")).isEqualTo("rents");
    }

    @Test
    void takesAnAliasWhoseLettersAreComposed() {
        assertThat(only("line;A\u030Ar\nrents;2020\n").integer("year")).isEqualTo(2020);
    }

    @Test
    void givesNullForBlankCellsAndForColumnsThatAreNotThere() {
        Table table = read("line;budget\nrents; \n");

        assertThat(table.rows().get(0).decimal("budget")).isNull();
        assertThat(table.rows().get(0).decimal("previousOutcome")).isNull();
        assertThat(table.has("budget")).isTrue();
        assertThat(table.has("previousOutcome")).isFalse();
    }

    @Test
    void tellsThePlaceOfCellsAndRows() {
        TableRow row = read("line;budget\n\nrents;1\n").rows().get(0);

        assertThat(row.number()).isEqualTo(3);
        assertThat(row.place("budget")).isEqualTo("lines!B3");
        assertThat(row.place("comment")).isEqualTo("lines!3:3");
        assertThat(row.place()).isEqualTo("lines!3:3");
    }

    @Test
    void refusesToGiveACellAsAnotherKindOrOfNoColumn() {
        TableRow row = only("line;budget\nrents;1\n");

        assertThatThrownBy(() -> row.text("budget")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row.text("Rad")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row.place("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsLineBreaksAndQuotationMarksInACell() {
        List<TableRow> rows = read("line;comment\r\nrents;\"one\r\ntwo \"\"quoted\"\"; three\"\r\nwages;5\" tum\r\n")
                .rows();

        assertThat(rows.get(0).text("comment")).isEqualTo("one\ntwo \"quoted\"; three");
        assertThat(rows.get(1).text("comment")).isEqualTo("5\" tum");
        assertThat(rows.get(1).number()).isEqualTo(3);
    }

    @Test
    void readsAFileOfOneColumn() {
        Table table = TableReader.read(
                        "key\nks-reserv\n\nom\n".getBytes(UTF_8), TableFormat.CSV, List.of(Layouts.PROJECTS))
                .find("projects")
                .orElseThrow();

        assertThat(table.rows()).extracting(row -> row.text("key")).containsExactly("ks-reserv", "om");
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(2, 4);
    }

    @Test
    void passesBlankRowsOverAndTakesMissingOrExtraEmptyCells() {
        Table table = read("\n;;\nline;budget;comment\nrents\n;;\nwages;1;;;;\n;\n\n\n");

        assertThat(table.rows()).extracting(row -> row.text("line")).containsExactly("rents", "wages");
    }

    @Test
    void takesAnApostropheAwayOnlyBeforeWhatWouldBeAFormula() {
        List<TableRow> rows =
                read("line;comment\na;'=1+1\nb;'tis\nc;''-\nd;=1+1\n").rows();

        assertThat(rows).extracting(row -> row.text("comment")).containsExactly("=1+1", "'tis", "'-", "=1+1");
    }

    @Test
    void readsUtf8WithAndWithoutMarkWindows1252AndMarkedUtf16() {
        String text = "line;År;comment\nrents;2020;Räksmörgås – 5 €\n";

        for (byte[] file : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                ("\uFEFF" + text).getBytes(UTF_16BE))) {
            TableRow row = read(file).rows().get(0);
            assertThat(row.text("comment")).isEqualTo("Räksmörgås – 5 €");
            assertThat(row.integer("year")).isEqualTo(2020);
        }
    }

    @Test
    void refusesWhatIsNoText() {
        for (byte[] file : List.of(
                "line;budget\nrents;1\n".getBytes(UTF_16LE),
                new byte[] {'l', 'i', 'n', 'e', '\n', (byte) 0x81, (byte) 0xE5},
                new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0})) {
            assertThat(faults(file)).containsExactly(new EnglishFault("", null, "is not a text file"));
        }
    }

    @Test
    void namesEveryFaultWithItsCell() {
        assertThat(faults("""
                line;budget;year;date;status;comment
                ;x;1,5;2020-02-30;maybe;fine
                rents;1.234,5;3000000000;31/12 2020;;\u0007
                """))
                .containsExactly(
                        new EnglishFault("lines!A2", null, "is required"),
                        new EnglishFault("lines!B2", "x", "is not a number"),
                        new EnglishFault("lines!C2", "1,5", "is not a whole number"),
                        new EnglishFault("lines!D2", "2020-02-30", "is not a day of the calendar"),
                        new EnglishFault("lines!E2", "maybe", "is not one of [final, preliminary]"),
                        new EnglishFault(
                                "lines!B3",
                                "1.234,5",
                                "is ambiguous: a number has one decimal sign, and nothing or a space between thousands"),
                        new EnglishFault("lines!C3", "3000000000", "is larger than any whole number here"),
                        new EnglishFault("lines!D3", "31/12 2020", "is not a date as 2020-12-31"),
                        new EnglishFault("lines!F3", "\u0007", "has the control character U+0007"));
    }

    @Test
    void namesHeadersThatAreUnknownDoubleOrMissing() {
        assertThat(faults("budget;Budget;nothing\n1;2;3\n"))
                .containsExactly(
                        new EnglishFault("lines!B1", "Budget", "is the column budget a second time"),
                        new EnglishFault(
                                "lines!C1",
                                "nothing",
                                "is not one of [line, budget, previousOutcome, year, date, status, comment]"),
                        new EnglishFault("lines!1:1", null, "has no column line (Rad)"));
    }

    @Test
    void refusesACellBelowABlankHeader() {
        assertThat(faults("line;;budget\nrents;oops;1\n"))
                .containsExactly(new EnglishFault("lines!B2", "oops", "stands in a column without a header"));
    }

    @Test
    void namesARowWithMoreFieldsThanTheHeader() {
        assertThat(faults("line,budget\nrents,1,5\nwages,x\n"))
                .containsExactly(
                        new EnglishFault("lines!2:2", null, "has 3 fields where the header has 2"),
                        new EnglishFault("lines!B3", "x", "is not a number"));
    }

    @Test
    void namesTheRowOfAQuotationMarkThatIsNeverClosed() {
        assertThat(faults("line;comment\nrents;fine\nwages;\"begins\nand goes on\n"))
                .containsExactly(new EnglishFault("lines!3:3", null, "has a quotation mark that is never closed"));
        assertThat(faults("line\nrents\n\""))
                .containsExactly(new EnglishFault("lines!3:3", null, "has a quotation mark that is never closed"));
    }

    @Test
    void namesTheCellOfANulWhereverItStands() {
        for (String cell : List.of("1\0", "\0", "\0" + "1", "\"1\0\"", "1\0\0", "\"\n\0\"")) {
            assertThat(faults("line;budget\nrents;" + cell + "\nwages;x\n"))
                    .as(cell)
                    .extracting(EnglishFault::property, EnglishFault::reason)
                    .containsExactly(
                            tuple("lines!B2", "has the control character U+0000"),
                            tuple("lines!B3", "is not a number"));
        }
        assertThat(faults("line;budget\nrents;1\0"))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple("lines!B2", "has the control character U+0000"));
        assertThat(faults("line;budget\0\nrents;1\n"))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple("lines!B1", "has the control character U+0000"));
    }

    @Test
    void aRowOfANulIsNotTheEndOfTheFile() {
        assertThat(faults("line\n\0\nrents\n\0"))
                .extracting(EnglishFault::property)
                .containsExactly("lines!A2", "lines!A4");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsSaidBesideANul() {
        assertThat(faults("line;comment\nrents;a\0\nwages;\"\0\n"))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .contains(
                        tuple("lines!B2", "has the control character U+0000"),
                        tuple("lines!3:3", "has a quotation mark that is never closed"));
    }

    @Test
    void namesTheRowOfAClosingQuotationMarkThatSomethingFollows() {
        assertThat(faults("line;comment\nrents;\"a\"b\n"))
                .extracting(EnglishFault::property)
                .containsExactly("lines!2:2");
    }

    @Test
    void refusesAFileWithoutAHeader() {
        assertThat(faults(""))
                .containsExactly(new EnglishFault("lines!1:1", null, "is not a header: the table is empty"));
        assertThat(faults("\n;\n")).hasSize(1);
    }

    @Test
    void readsAHeaderWithoutRows() {
        assertThat(read("line;budget").rows()).isEmpty();
    }

    @Test
    void shortensWhatAFaultShows() {
        String shown = (String)
                faults("line;budget\nrents;" + "x".repeat(500) + "\n").get(0).value();

        assertThat(shown).isEqualTo("x".repeat(100) + "…");
    }

    @Test
    void refusesACellThatIsTooLong() {
        assertThat(faults("line\n" + "x".repeat(32_768) + "\n"))
                .extracting(EnglishFault::reason)
                .containsExactly("is longer than 32767 characters");
        assertThat(only("line\n" + "x".repeat(32_767) + "\n").text("line")).hasSize(32_767);
    }

    @Test
    void readsAsManyRowsAsAreAllowedAndNoMore() {
        String most = "line\n" + "x\n".repeat(20_000);

        assertThat(read(most + "\n\n").rows()).hasSize(20_000);
        assertThat(faults(most + "x\n"))
                .containsExactly(new EnglishFault("lines!20002:20002", null, "is beyond the first 20000 rows"));
    }

    @Test
    void refusesMoreColumnsThanAreAllowed() {
        assertThat(faults("line" + ";".repeat(99) + ";budget\nrents\n"))
                .containsExactly(new EnglishFault("lines!1:1", null, "has more than 100 columns"));
        assertThat(faults("line" + ";".repeat(20_000) + "\n"))
                .extracting(EnglishFault::property)
                .contains("lines!1:1");
    }

    @Test
    void namesNoMoreFaultsThanAProblemDoes() {
        assertThat(faults("line;budget\n" + "rents;x\n".repeat(5_000))).hasSize(ProblemException.MAX_FAULTS);
    }

    @Test
    void refusesAFileThatIsTooLargeUnread() {
        byte[] file = new byte[TableReader.MAX_BYTES + 1];

        assertThatThrownBy(() -> TableReader.read(file, TableFormat.CSV, List.of(Layouts.LINES)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.CONTENT_TOO_LARGE));
    }

    @Test
    void readsAStream() throws IOException {
        Tables tables = TableReader.read(
                new ByteArrayInputStream("line;budget\nrents;1,234\n".getBytes(UTF_8)),
                TableFormat.CSV,
                List.of(Layouts.LINES));

        assertThat(tables.tables().get(0).rows().get(0).decimal("budget")).isEqualTo(new BigDecimal("1.234"));
        assertThat(tables.find("projects")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "\uFEFFsep=;\r\n"})
    void passesTheLineOverThatOnlySaysWhatSeparates(String line) {
        assertThat(only(line + "line;budget\nrents;1,234\n").decimal("budget")).isEqualTo("1.234");
        assertThat(faults(line + "line;budget\nrents;x\n"))
                .containsExactly(new EnglishFault("lines!B2", "x", "is not a number"));
    }

    @Test
    void separatesByWhatTheFirstLineSays() {
        assertThat(only("sep=|\nline|comment\nrents|a;b,c\n").text("comment")).isEqualTo("a;b,c");
        assertThat(faults("sep=,\nline,budget\nrents,\"1,234\"\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).startsWith("is ambiguous"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"macintosh", "MacRoman", "windows-1252", "ISO-8859-1", "utf-8", "UTF-16", "utf-16le", "ibm850"})
    void readsTheEncodingThatWasDeclared(String name) {
        Charset charset = CsvText.named(name).orElseThrow();
        byte[] file = "line;comment\nrents;Högre för Å\n".getBytes(charset);

        TableRow row = TableReader.read(file, TableFormat.CSV, charset, List.of(Layouts.LINES))
                .find("lines")
                .orElseThrow()
                .rows()
                .get(0);

        assertThat(row.text("comment")).isEqualTo("Högre för Å");
    }

    @Test
    void refusesAFileThatIsNotInTheEncodingThatWasDeclared() {
        byte[] latin = "line;comment\nrents;Högre\n".getBytes(Charset.forName("windows-1252"));
        byte[] marked = "\uFEFFline;comment\nrents;Högre\n".getBytes(UTF_8);

        for (byte[] file : List.of(latin, ("\uFEFF" + "line").getBytes(UTF_16LE))) {
            assertThat(faults(file, UTF_8))
                    .containsExactly(new EnglishFault("", null, "is not a text file in UTF-8, as it was sent"));
        }
        assertThat(faults(marked, Charset.forName("windows-1252")))
                .containsExactly(new EnglishFault("", null, "is not a text file in windows-1252, as it was sent"));
        assertThat(CsvText.named("klingon")).isEmpty();
        assertThat(CsvText.named("not a name;")).isEmpty();
    }

    private static List<EnglishFault> faults(byte[] file, Charset declared) {
        return Layouts.faults(() -> TableReader.read(file, TableFormat.CSV, declared, List.of(Layouts.LINES)));
    }

    private static TableRow only(String text) {
        Table table = read(text);
        assertThat(table.rows()).hasSize(1);
        return table.rows().get(0);
    }

    private static Table read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static Table read(byte[] file) {
        return TableReader.read(file, TableFormat.CSV, List.of(Layouts.LINES))
                .find("lines")
                .orElseThrow();
    }

    private static List<EnglishFault> faults(String text) {
        return faults(text.getBytes(UTF_8));
    }

    private static List<EnglishFault> faults(byte[] file) {
        return Layouts.faults(() -> read(file));
    }
}
