package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import se.arsredovisning.kit.problem.ProblemException;

class RoundTripPropertiesTest {

    private static final BigInteger MOST = BigInteger.TEN.pow(20).subtract(BigInteger.ONE);

    private static final byte[] TEMPLATE = TemplateWriter.xlsx(List.of(Layouts.LINES), Map.of());

    @Property(tries = 100)
    void whatIsWrittenAsCsvIsReadBack(@ForAll("rows") List<Map<String, Object>> rows, @ForAll CsvDialect dialect) {
        byte[] file = TemplateWriter.csv(Layouts.LINES, rows, dialect);

        assertThat(read(file, TableFormat.CSV, Layouts.LINES)).isEqualTo(rows);
    }

    @Property(tries = 50)
    void whatIsWrittenAsAWorkbookIsReadBack(@ForAll("rows") List<Map<String, Object>> rows) {
        byte[] file = TemplateWriter.xlsx(List.of(Layouts.PROJECTS, Layouts.LINES), Map.of("lines", rows));

        assertThat(TableReader.read(file, TableFormat.XLSX, List.of(Layouts.LINES, Layouts.PROJECTS))
                        .find("lines")
                        .orElseThrow()
                        .rows())
                .extracting(TableRow::values)
                .isEqualTo(rows);
    }

    @Property(tries = 200)
    void aFileOfOneColumnIsReadBack(@ForAll("texts") String text, @ForAll CsvDialect dialect) {
        byte[] file = TemplateWriter.csv(Layouts.PROJECTS, List.of(Map.of("key", text)), dialect);

        assertThat(read(file, TableFormat.CSV, Layouts.PROJECTS)).isEqualTo(List.of(Map.of("key", text)));
    }

    @Property(tries = 200)
    void noTextOfACsvFileBeginsAsAFormula(@ForAll("texts") String text) {
        assertThat(CellText.guarded(text)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        assertThat(CellText.unguarded(CellText.guarded(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefusedAsAProblem(@ForAll byte[] junk, @ForAll TableFormat format) {
        try {
            TableReader.read(junk, format, List.of(Layouts.LINES));
        } catch (ProblemException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }

    @Property(tries = 60)
    void aWorkbookWithAChangedByteIsReadOrRefusedAsAProblem(@ForAll int place, @ForAll byte change) {
        byte[] file = TEMPLATE.clone();
        file[Math.floorMod(place, file.length)] ^= change;
        try {
            TableReader.read(file, TableFormat.XLSX, List.of(Layouts.LINES));
        } catch (ProblemException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> rows() {
        Arbitrary<Map<String, Object>> optional = Arbitraries.entries(
                        Arbitraries.of("budget", "previousOutcome", "year", "date", "status", "comment"),
                        Arbitraries.just(true))
                .list()
                .ofMaxSize(6)
                .flatMap(entries -> {
                    Arbitrary<Map<String, Object>> row = texts().map(text -> {
                        Map<String, Object> values = new HashMap<>();
                        values.put("line", text);
                        return values;
                    });
                    for (Map.Entry<String, Boolean> entry : entries) {
                        row = row.flatMap(values -> cell(entry.getKey()).map(value -> {
                            Map<String, Object> more = new HashMap<>(values);
                            more.put(entry.getKey(), value);
                            return more;
                        }));
                    }
                    return row;
                });
        return optional.list().ofMinSize(1).ofMaxSize(6);
    }

    private Arbitrary<?> cell(String header) {
        return switch (header) {
            case "budget", "previousOutcome" -> decimals();
            case "year" -> Arbitraries.integers();
            case "date" -> days();
            case "status" -> Arbitraries.of("final", "preliminary");
            default -> texts();
        };
    }

    /** Texts as they are read: not blank, no space around, line feeds for line breaks, and what spreadsheets fear. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                "=", "+", "-", "@", "'", "\"", ";", ",", "\t", "\n", "\r\n", " ", "\u00a0", "<&>",
                                "_x0041_", "_x", "#REF!", "1,5", "Läs mig", "😀", "å", "\uFEFF", "TRUE", "]]>")),
                Tuple.of(2, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> CellText.normalised(CellText.writable(String.join("", list))))
                .filter(text -> text != null);
    }

    private static Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> digits = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.bigIntegers().between(MOST.negate(), MOST)),
                Tuple.of(2, Arbitraries.integers().map(BigInteger::valueOf)));
        return digits.flatMap(number -> Arbitraries.integers().between(0, 6).map(scale -> (BigDecimal)
                NumberText.normalised(new BigDecimal(number, scale)).value()));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .edgeCases(config -> {
                    config.add(LocalDate.of(1900, 2, 28));
                    config.add(LocalDate.of(1900, 3, 1));
                    config.add(LocalDate.of(1899, 12, 31));
                });
    }

    private static List<Map<String, Object>> read(byte[] file, TableFormat format, TableLayout layout) {
        return TableReader.read(file, format, List.of(layout)).tables().get(0).rows().stream()
                .map(TableRow::values)
                .toList();
    }
}
