package se.arsredovisning.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.WrittenText;

class CsvFiguresPropertiesTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(
                        '=', '+', '-', '@', '\t', '\r', '\n', '"', '\'', ';', ',', '\\', 'N', 'a', 'å', ' ', '\uFEFF')
                .withChars('＝', '\b', '\f', '\u000B', '.', '1')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Property
    void everyTextComesBackAndNoneIsAFormula(
            @ForAll("texts") String label, @ForAll("texts") String project, @ForAll CsvDialect dialect)
            throws IOException {
        NamedCsvRecord row = read(write(dialect, Denomination.SEK, project, "-4580500.5", label), dialect);

        assertThat(row.getField("label")).isEqualTo(WrittenText.inCsv(label)).endsWith(label);
        assertThat(row.getField("project"))
                .isEqualTo(WrittenText.inCsv(project))
                .endsWith(project);
        assertThat(row.getField("label")).doesNotMatch("(?s)([\\s\"\\uFEFF]*[=+\\-@]|[\\t\\r]).*");
        assertThat(row.getField("value")).isEqualTo("-4580500.5".replace('.', dialect.decimalSign()));
        assertThat(row.getField("municipalityName")).isEqualTo("Alingsås");
        assertThat(row.getField("section")).isEqualTo("1489-b-2020");
        assertThat(row.getField("parent")).isEmpty();
        assertThat(row.getField("source")).isEmpty();
        assertThat(row.getField("edition")).isEqualTo("draft");
    }

    @Property(tries = 100)
    void amountsAreScaledWithoutRounding(@ForAll long kronor) throws IOException {
        NamedCsvRecord row = read(
                write(CsvDialect.RFC_4180, Denomination.TKR, "p", Long.toString(kronor), "label"), CsvDialect.RFC_4180);

        assertThat(new java.math.BigDecimal(row.getField("value")))
                .isEqualByComparingTo(java.math.BigDecimal.valueOf(kronor, 3));
        assertThat(row.getField("unit")).isEqualTo("tkr");
        assertThat(row.getField("decimals")).isEqualTo("0");
    }

    @Property(tries = 200)
    void aRowIsWrittenAlikeWhateverRowsStandBeforeIt(
            @ForAll @Size(max = 8) List<@From("texts") String> labels, @ForAll CsvDialect dialect) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFigures csv = new CsvFigures(out, dialect, Denomination.SEK);
        StringBuilder alone = new StringBuilder();
        for (String label : labels) {
            // Each twice, with one between them that needs no quotes.
            for (String each : List.of(label, label, "plain", label)) {
                csv.row(line("p", "1", each));
                String whole = write(dialect, Denomination.SEK, "p", "1", each);
                alone.append(whole.substring(whole.indexOf("\r\n") + 2));
            }
        }
        csv.flush();

        assertThat(out.toString(UTF_8)).isEqualTo(alone.toString());
    }

    private static byte[] line(String project, String value, String label) {
        List<String> cells =
                new ArrayList<>(List.of("1489", "b", "2020", "c", "outcome", "2020", "year", "item", "\\N"));
        FigureReader.DIMENSIONS.forEach(name -> cells.add(name.equals("project") ? copied(project) : "\\N"));
        cells.addAll(
                List.of(value, "SEK", "\\N", "-3", "final", "\\N", "t", "1489-b-2020", copied(label), "\\N", "draft"));
        return (String.join("\t", cells) + "\n").getBytes(UTF_8);
    }

    private static String write(CsvDialect dialect, Denomination amounts, String project, String value, String label)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFigures csv = new CsvFigures(out, dialect, amounts);
        csv.begin();
        csv.row(line(project, value, label));
        csv.flush();
        return out.toString(UTF_8);
    }

    /** A text as COPY writes it. */
    private static String copied(String text) {
        return text.replace("\\", "\\\\")
                .replace("\b", "\\b")
                .replace("\f", "\\f")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\u000B", "\\v");
    }

    private static NamedCsvRecord read(String csv, CsvDialect dialect) {
        assertThat(csv).startsWith(dialect.mark() + "municipality").endsWith("\r\n");
        List<NamedCsvRecord> records = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .ofNamedCsvRecord(csv.substring(dialect.mark().length()))
                .stream()
                .toList();
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
