package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

/** The figures of the table of sick leave, as it is told. */
final class SickLeaveFigures {

    static final String SICK_LEAVE = "hr.sick-leave";
    static final String LONG_TERM_SHARE = "hr.sick-leave.long-term-share";

    private static final String CHANGE_HIDDEN = "Förändringen lämnas inte: ett av de två årens värden är dolt";

    private final SectionId section;
    private final SickLeave sickLeave;
    private final String source;
    private final SickLeaveCut cut;
    private final List<Figure> figures = new ArrayList<>();

    /** Of a table, or of everybody in a cut. */
    private SickLeaveFigures(SectionId section, SickLeave sickLeave, String source, SickLeaveCut cut) {
        this.section = section;
        this.sickLeave = sickLeave;
        this.source = source;
        this.cut = cut;
    }

    /** For each row its two years and the change, then the statutory share of each year. */
    static List<Figure> of(SectionId section, SickLeave sickLeave, String source) {
        SickLeaveFigures all = new SickLeaveFigures(section, sickLeave, source, null);
        for (SickLeaveRow row : sickLeave.rows()) {
            for (Column column : Column.values()) {
                all.percent(row, column);
            }
            all.change(row);
        }
        for (Column column : Column.values()) {
            LongTermShare.of(sickLeave, column).ifPresent(share -> all.share(share, column));
        }
        return all.figures;
    }

    /** For each unit and each quarter its two years and the change: what divides the same once more. */
    static List<Figure> ofCuts(SectionId section, SectionDocument document) {
        List<Figure> figures = new ArrayList<>();
        for (SickLeaveCut cut : document.sickLeaveCuts()) {
            SickLeave table = cut.table(document.percentDecimals());
            SickLeaveFigures one = new SickLeaveFigures(section, table, document.source(), cut);
            for (Column column : Column.values()) {
                one.percent(cut.row(), column);
            }
            one.change(cut.row());
            figures.addAll(one.figures);
        }
        return figures;
    }

    private FigureBuilder begin(String code, Kind kind, Column column) {
        String period = section.period();
        if (column == Column.PREVIOUS) {
            period = (section.year() - 1) + period.substring(4);
        }
        return Figure.in(section, code, kind)
                .period(period, section.interim() ? PeriodType.YEAR_TO_DATE : PeriodType.YEAR);
    }

    /** The lengths add up to the total; sexes and ages divide the same once more, and are not to be summed. */
    private static Role role(SickLeaveGroup group) {
        return switch (group.kind()) {
            case TOTAL -> Role.TOTAL;
            case LENGTH -> Role.ITEM;
            case SEX, AGE -> Role.SUBTOTAL;
        };
    }

    private FigureBuilder row(SickLeaveRow row, Kind kind, Column column) {
        if (cut != null) {
            return cut(kind, column);
        }
        return begin(SICK_LEAVE, kind, column)
                .role(role(row.group()), null)
                .dimensions(row.group().dimensions())
                .label(row.label(), source);
    }

    private FigureBuilder cut(Kind kind, Column column) {
        FigureBuilder figure = begin(SICK_LEAVE, kind, column);
        if (!cut.isUnit()) {
            int year = column == Column.CURRENT ? cut.year() : cut.year() - 1;
            figure.period(String.valueOf(year), PeriodType.TERM);
        }
        return figure.role(Role.SUBTOTAL, null).dimensions(cut.dimensions()).label(cut.label(), source);
    }

    private void percent(SickLeaveRow row, Column column) {
        FigureBuilder figure = row(row, Kind.OUTCOME, column);
        if (row.isSuppressed(column)) {
            Reason reason = row.cell(column).map(SickLeaveCell::reason).orElse(Reason.WITHHELD);
            figures.add(suppressed(figure, Unit.PERCENT, reason.sentence()));
            return;
        }
        Optional<BigDecimal> percent = sickLeave.percent(row.group(), column);
        boolean printed = row.cell(column).flatMap(SickLeaveCell::printed).isPresent();
        percent.ifPresent(value -> figures.add(value(figure, value, Unit.PERCENT, printed)));
    }

    private void change(SickLeaveRow row) {
        FigureBuilder figure = row(row, Kind.CHANGE, Column.CURRENT);
        if (row.isChangeSuppressed()) {
            figures.add(suppressed(figure, Unit.PERCENTAGE_POINTS, CHANGE_HIDDEN));
            return;
        }
        boolean printed = row.printedChange().isPresent();
        sickLeave
                .change(row.group())
                .ifPresent(value -> figures.add(value(figure, value, Unit.PERCENTAGE_POINTS, printed)));
    }

    private void share(LongTermShare share, Column column) {
        FigureBuilder figure = begin(LONG_TERM_SHARE, Kind.SHARE, column)
                .computed()
                .label("Andel av sjukfrånvaron som varat 60 dagar eller mer", source);
        if (share.percent() == null) {
            String reason = "Kan bara anges som ett intervall ur avrundade procenttal: "
                    + share.low().toPlainString() + "–" + share.high().toPlainString() + " procent";
            figure.value(null, Unit.PERCENT, LongTermShare.DECIMALS).status(Status.MISSING, reason);
        } else {
            figure.value(share.percent(), Unit.PERCENT, LongTermShare.DECIMALS);
        }
        figures.add(figure.build());
    }

    private Figure value(FigureBuilder figure, BigDecimal value, Unit unit, boolean printed) {
        figure.value(value, unit, sickLeave.decimals());
        return (printed ? figure : figure.computed()).build();
    }

    private Figure suppressed(FigureBuilder figure, Unit unit, String reason) {
        return figure.value(null, unit, sickLeave.decimals())
                .status(Status.SUPPRESSED, reason)
                .computed()
                .build();
    }
}
