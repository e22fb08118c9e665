package se.arsredovisning.hr.document;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.hr.document.StaffGroup.Count;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;

/** The figures of the groups of the staff: they divide once more what is counted by form of employment. */
final class StaffGroupFigures {

    private static final String DECEMBER = "-12";

    private StaffGroupFigures() {}

    static List<Figure> of(SectionId section, SectionDocument document) {
        List<Figure> figures = new ArrayList<>();
        for (StaffGroup group : document.staffGroups()) {
            for (Count number : group.numbers()) {
                figures.add(period(Figure.in(section, number.code(), Kind.OUTCOME), group, number)
                        .role(Role.SUBTOTAL, null)
                        .dimensions(group.dimensions())
                        .value(number.value(), number.countedIn(), number.decimals())
                        .label(group.label() + ", " + number.noun(), document.source())
                        .build());
            }
        }
        return figures;
    }

    /** Persons are counted at the end of the month, hours since the year began. */
    private static FigureBuilder period(FigureBuilder figure, StaffGroup group, Count number) {
        if (!number.code().equals(StaffGroup.HOURS)) {
            return figure.period(group.period(), PeriodType.INSTANT);
        }
        return group.period().endsWith(DECEMBER)
                ? figure.period(group.period().substring(0, 4), PeriodType.YEAR)
                : figure.period(group.period(), PeriodType.YEAR_TO_DATE);
    }
}
