package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

/** Every number of a section as a figure. */
public final class SectionFigures {

    static final String HEADCOUNT = "hr.headcount";
    static final String FTE = "hr.fte";
    static final String TURNOVER = "hr.turnover";
    static final String WORK_ENVIRONMENT = "hr.work-environment.";

    private static final Map<String, String> INCIDENTS = Map.of(
            "near-misses", "Tillbud",
            "injuries", "Arbetsskador",
            "security-incidents", "Säkerhetsincidenter");

    private final SectionId section;
    private final SectionDocument document;
    private final List<Figure> figures = new ArrayList<>();

    private SectionFigures(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * The section's figures: staffing by month and by group, turnover by year, the work environment, engagement by year,
     * sick leave by row, the facts.
     *
     * @param document as it is told
     */
    public static List<Figure> of(SectionId section, SectionDocument document) {
        SectionFigures all = new SectionFigures(section, document);
        document.staffing().forEach(all::month);
        all.figures.addAll(StaffGroupFigures.of(section, document));
        document.turnover().forEach(all::turnover);
        all.workEnvironment();
        all.figures.addAll(EngagementFigures.of(section, document));
        all.figures.addAll(SickLeaveFigures.of(section, document.sickLeaveTable(), document.source()));
        all.figures.addAll(SickLeaveFigures.ofCuts(section, document));
        all.figures.addAll(document.factList().figures(section, all.figures, document.source()));
        return List.copyOf(all.figures);
    }

    private void month(StaffingMonth month) {
        Role role = month.parts().isEmpty() ? Role.ITEM : Role.SUBTOTAL;
        Optional<StaffingMonth> before = document.month(month.comparison());
        for (EmploymentForm form : EmploymentForm.values()) {
            Map<String, String> dimensions = Map.of("employmentForm", form.code());
            month.staff(form).ifPresent(staff -> {
                staff(month, "", Kind.OUTCOME, staff, role, dimensions, form.label(), true);
                before.flatMap(other -> other.staff(form))
                        .ifPresent(other -> staff(
                                month, "", Kind.CHANGE, staff.minus(other), role, dimensions, form.label(), false));
            });
        }
        month.total().ifPresent(total -> {
            staff(month, "", Kind.OUTCOME, total, Role.TOTAL, Map.of(), "Anställda", false);
            before.flatMap(StaffingMonth::total)
                    .ifPresent(other -> staff(
                            month, "", Kind.CHANGE, total.minus(other), Role.TOTAL, Map.of(), "Anställda", false));
        });
        for (StaffingPart part : month.parts()) {
            for (EmploymentForm form : EmploymentForm.values()) {
                Map<String, String> dimensions = Map.of("employmentForm", form.code());
                String label = part.label() + ", " + form.label().toLowerCase(java.util.Locale.ROOT);
                part.staff(form)
                        .ifPresent(staff -> staff(
                                month, "." + part.key(), Kind.OUTCOME, staff, Role.ITEM, dimensions, label, true));
            }
        }
    }

    private void staff(
            StaffingMonth month,
            String part,
            Kind kind,
            Staff staff,
            Role role,
            Map<String, String> dimensions,
            String label,
            boolean printed) {
        FigureBuilder headcount = Figure.in(section, HEADCOUNT + part, kind)
                .value(staff.headcount(), Unit.PERSONS, 0)
                .label(label + ", antal", document.source());
        FigureBuilder fte = Figure.in(section, FTE + part, kind)
                .value(staff.fte(), Unit.FTE, Staff.FTE_DECIMALS)
                .label(label + ", årsarbetare", document.source());
        if (staff.headcount() != null) {
            add(headcount, month, role, part.isEmpty() ? null : HEADCOUNT, dimensions, printed);
        }
        if (staff.fte() != null) {
            add(fte, month, role, part.isEmpty() ? null : FTE, dimensions, printed);
        }
    }

    private void add(
            FigureBuilder figure,
            StaffingMonth month,
            Role role,
            String parent,
            Map<String, String> dimensions,
            boolean printed) {
        figure.period(month.period(), PeriodType.INSTANT).role(role, parent).dimensions(dimensions);
        figures.add((printed ? figure : figure.computed()).build());
    }

    private void turnover(Turnover turnover) {
        turnover.percent(document.percentDecimals()).ifPresent(percent -> {
            FigureBuilder figure = of(turnover, TURNOVER, percent, Unit.PERCENT, "Personalomsättning");
            figures.add((turnover.printed().isPresent() ? figure : figure.computed()).build());
        });
        count(turnover, ".left", turnover.left(), "Tillsvidareanställda som slutat");
        count(turnover, ".retired", turnover.retired(), "Därav pensionsavgångar");
        if (turnover.averagePermanent() != null) {
            BigDecimal average = turnover.averagePermanent();
            String label = "Genomsnittligt antal tillsvidareanställda";
            figures.add(of(turnover, TURNOVER + ".average-permanent", average, Unit.PERSONS, label)
                    .value(
                            average,
                            Unit.PERSONS,
                            Math.max(0, average.stripTrailingZeros().scale()))
                    .build());
        }
    }

    private void count(Turnover turnover, String part, Integer count, String label) {
        if (count != null) {
            BigDecimal value = BigDecimal.valueOf(count);
            figures.add(of(turnover, TURNOVER + part, value, Unit.PERSONS, label)
                    .value(value, Unit.PERSONS, 0)
                    .build());
        }
    }

    private FigureBuilder of(Turnover turnover, String code, BigDecimal value, Unit unit, String label) {
        FigureBuilder figure = Figure.in(section, code, Kind.OUTCOME)
                .value(value, unit, document.percentDecimals())
                .label(label, document.source());
        return turnover.year() == section.year()
                ? figure
                : figure.period(String.valueOf(turnover.year()), PeriodType.YEAR);
    }

    private void workEnvironment() {
        if (document.workEnvironment() != null) {
            document.workEnvironment()
                    .given()
                    .forEach((sort, incidents) -> figures.add(Figure.in(section, WORK_ENVIRONMENT + sort, Kind.COUNT)
                            .value(BigDecimal.valueOf(incidents.count()), Unit.COUNT, 0)
                            .label(INCIDENTS.get(sort), document.source())
                            .build()));
        }
    }
}
