package se.arsredovisning.reports.check;

import java.math.BigDecimal;
import java.util.Map;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;

/** Figures as they stand in the table. */
final class Rows {

    static final SectionId REPORT = SectionId.parse("1489-kommunstyrelsen-2020");

    private Rows() {}

    static SectionId section(String period) {
        return REPORT.withPeriod(period);
    }

    /** The outcome of the rents in a year, in thousands of kronor, as a section says it. */
    static FigureBuilder rents(SectionId section, String period, String value) {
        return Figure.in(section, "finance.operations.rents", Figure.Kind.OUTCOME)
                .period(period, PeriodType.YEAR)
                .value(value == null ? null : new BigDecimal(value), Unit.SEK, -3)
                .label("Lokalhyror", null);
    }

    static FigureBuilder sickLeave(SectionId section, String period, String sex, String value) {
        return Figure.in(section, "hr.sick-leave", Figure.Kind.OUTCOME)
                .period(period, PeriodType.YEAR)
                .dimensions(Map.of("sex", sex))
                .value(value == null ? null : new BigDecimal(value), Unit.PERCENT, 1)
                .label("Kvinna", null);
    }

    /** The figure as the table has it. */
    static FigureRow row(ReportPart part, Figure figure) {
        SectionId section = SectionId.parse(figure.section());
        boolean own =
                figure.period().equals(section.period()) || figure.period().equals(section.period() + "-12");
        return new FigureRow(section, part, own, figure, ReportVersion.DRAFT);
    }
}
