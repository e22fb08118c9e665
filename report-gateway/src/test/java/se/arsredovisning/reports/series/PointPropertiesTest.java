package se.arsredovisning.reports.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;

class PointPropertiesTest {

    private static final int PERIOD = 2020;

    private static FigureRow row(int report, int value, int decimals) {
        SectionId section = new SectionId("1489", "kommunstyrelsen", String.valueOf(report));
        Figure figure = Figure.in(section, "x", Figure.Kind.OUTCOME)
                .period(String.valueOf(PERIOD), Figure.PeriodType.YEAR)
                .value(BigDecimal.valueOf(value, Math.max(0, decimals)), Unit.PERCENT, decimals)
                .label("x", null)
                .build();
        return new FigureRow(section, ReportPart.GOALS, report == PERIOD, figure, ReportVersion.DRAFT);
    }

    private static List<FigureRow> rows(List<Integer> reports, int decimals, Random random) {
        List<FigureRow> rows = new ArrayList<>();
        reports.forEach(report -> rows.add(row(report, random.nextInt(5), decimals)));
        return rows;
    }

    @Property
    void theOrderOfTheRowsSaysNothing(
            @ForAll @Size(min = 1, max = 8) @UniqueElements List<@IntRange(min = 2015, max = 2030) Integer> reports,
            @ForAll @IntRange(min = -3, max = 2) int decimals,
            @ForAll Random random) {
        List<FigureRow> rows = rows(reports, decimals, random);
        Point point = Point.of(rows);
        Collections.shuffle(rows, random);

        assertThat(Point.of(rows)).isEqualTo(point);
    }

    @Property
    void everyRestatementIsOfALaterReportThanTheOneBefore(
            @ForAll @Size(min = 1, max = 8) @UniqueElements List<@IntRange(min = 2015, max = 2030) Integer> reports,
            @ForAll Random random) {
        Point point = Point.of(rows(reports, 1, random));
        List<String> said = new ArrayList<>();
        said.add(point.row().section().period());
        point.restatements().forEach(row -> said.add(row.section().period()));

        assertThat(said).isSorted().doesNotHaveDuplicates();
        assertThat(point.restatements()).allMatch(row -> FigureOrigin.of(row) == FigureOrigin.COMPARISON);
    }

    @Property
    void theOwnReportIsAlwaysThePoint(
            @ForAll @Size(min = 1, max = 8) @UniqueElements List<@IntRange(min = 2015, max = 2030) Integer> reports,
            @ForAll Random random) {
        Point point = Point.of(rows(reports, 1, random));

        assertThat(point.origin() == FigureOrigin.OWN).isEqualTo(reports.contains(PERIOD));
    }
}
