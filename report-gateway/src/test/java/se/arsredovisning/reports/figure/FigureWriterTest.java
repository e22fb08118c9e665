package se.arsredovisning.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class FigureWriterTest {

    private final Delivery delivery;
    private final Jdbc database;
    private final SectionId section =
            new SectionId("1489", "rader-" + UUID.randomUUID().toString().substring(0, 8), "2042");

    FigureWriterTest(Delivery delivery, DataSource dataSource) {
        this.delivery = delivery;
        this.database = new Jdbc(dataSource, "the test cannot read the figures");
    }

    private Figure figure(int number, String value) {
        return Figure.in(section, "hr.row-" + number, Figure.Kind.OUTCOME)
                .dimensions(Map.of("sex", number % 2 == 0 ? "women" : "men"))
                .value(new BigDecimal(value), Unit.COUNT, 0)
                .label("Rad " + number, null)
                .build();
    }

    private List<Figure> figures(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> figure(n, "" + n)).toList();
    }

    private void deliver(List<Figure> figures) {
        delivery.deliver(ReportPart.HR, section, figures.toArray(Figure[]::new));
    }

    /** Each row by its place: what it says, and the transaction that wrote it. */
    private Map<Integer, String> rows(String what) {
        return database.prepared(
                "select position, " + what + " from figure where board = ? order by position", statement -> {
                    statement.setString(1, section.board());
                    Map<Integer, String> found = new LinkedHashMap<>();
                    ResultSet rows = statement.executeQuery();
                    while (rows.next()) {
                        found.put(rows.getInt(1), rows.getString(2));
                    }
                    return found;
                });
    }

    private Map<Integer, String> said() {
        return rows("code || '=' || value");
    }

    /** Which rows have been written, or only locked, since they were so. */
    private List<Integer> touchedSince(Map<Integer, String> before) {
        return written().entrySet().stream()
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Integer, String> written() {
        return rows("xmin::text || ',' || xmax::text || ',' || ctid::text");
    }

    @BeforeEach
    void fiveFigures() {
        deliver(figures(5));
        assertThat(said()).hasSize(5).containsEntry(1, "hr.row-1=1").containsEntry(5, "hr.row-5=5");
    }

    @Test
    void onlyTheRowThatChangedIsWritten() {
        Map<Integer, String> before = written();
        List<Figure> changed = new ArrayList<>(figures(5));
        changed.set(2, figure(3, "33"));

        deliver(changed);

        assertThat(touchedSince(before)).containsExactly(3);
        assertThat(said()).containsEntry(3, "hr.row-3=33").hasSize(5);
    }

    @Test
    void figuresThatAreAsTheyWereAreNotTouched() {
        Map<Integer, String> before = written();

        deliver(figures(5));

        assertThat(touchedSince(before)).isEmpty();
    }

    @Test
    void aNumberThatIsPrintedMoreAccuratelyIsWritten() {
        List<Figure> changed = new ArrayList<>(figures(5));
        changed.set(4, figure(5, "5.0"));

        deliver(changed);

        assertThat(said()).containsEntry(5, "hr.row-5=5.0");
    }

    @Test
    void rowsThatAreGoneGoAndThoseBeforeThemStay() {
        Map<Integer, String> before = written();

        deliver(figures(2));

        assertThat(said().keySet()).containsExactly(1, 2);
        assertThat(touchedSince(before)).isEmpty();
        deliver(List.of());
        assertThat(said()).isEmpty();
    }

    @Test
    void aFigureInTheMidstTakesItsPlaceAndTheOthersFollow() {
        List<Figure> more = new ArrayList<>(figures(5));
        more.add(1, figure(9, "9"));

        deliver(more);

        assertThat(said().values())
                .containsExactly("hr.row-1=1", "hr.row-9=9", "hr.row-2=2", "hr.row-3=3", "hr.row-4=4", "hr.row-5=5");
    }

    @Test
    void anotherPartOfTheReportKeepsItsFigures() {
        Figure goals = Figure.in(section, "goals.row", Figure.Kind.OUTCOME)
                .value(BigDecimal.ONE, Unit.COUNT, 0)
                .label("Mål", null)
                .build();
        delivery.deliver(ReportPart.INTERNAL_CONTROL, section, goals);

        deliver(List.of());

        assertThat(said().values()).containsExactly("goals.row=1");
    }
}
