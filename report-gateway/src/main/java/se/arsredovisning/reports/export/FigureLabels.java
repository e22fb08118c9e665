package se.arsredovisning.reports.export;

import java.util.Map;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/** The words of the published language, as a reader of a workbook or a cube meets them. */
final class FigureLabels {

    static final Map<Figure.Kind, Sentence> KINDS = Map.ofEntries(
            Map.entry(Figure.Kind.TARGET, Sentence.of("reports.word.kind.target")),
            Map.entry(Figure.Kind.TARGET_FROM, Sentence.of("reports.word.kind.target-from")),
            Map.entry(Figure.Kind.TARGET_TO, Sentence.of("reports.word.kind.target-to")),
            Map.entry(Figure.Kind.OUTCOME, Sentence.of("reports.word.kind.outcome")),
            Map.entry(Figure.Kind.BUDGET, Sentence.of("reports.word.kind.budget")),
            Map.entry(Figure.Kind.ORIGINAL_BUDGET, Sentence.of("reports.word.kind.original-budget")),
            Map.entry(Figure.Kind.BUDGET_CHANGE, Sentence.of("reports.word.kind.budget-change")),
            Map.entry(Figure.Kind.PERIOD_BUDGET, Sentence.of("reports.word.kind.period-budget")),
            Map.entry(Figure.Kind.PERIOD_DEVIATION, Sentence.of("reports.word.kind.period-deviation")),
            Map.entry(Figure.Kind.FORECAST_DEVIATION, Sentence.of("reports.word.kind.forecast-deviation")),
            Map.entry(Figure.Kind.TOTAL_DEVIATION, Sentence.of("reports.word.kind.total-deviation")),
            Map.entry(Figure.Kind.FORECAST, Sentence.of("reports.word.kind.forecast")),
            Map.entry(Figure.Kind.DEVIATION, Sentence.of("reports.word.kind.deviation")),
            Map.entry(Figure.Kind.CHANGE, Sentence.of("reports.word.kind.change")),
            Map.entry(Figure.Kind.CHANGE_PERCENT, Sentence.of("reports.word.kind.change-percent")),
            Map.entry(Figure.Kind.DECIDED_TOTAL, Sentence.of("reports.word.kind.decided-total")),
            Map.entry(Figure.Kind.ESTIMATED_TOTAL, Sentence.of("reports.word.kind.estimated-total")),
            Map.entry(Figure.Kind.ACCUMULATED, Sentence.of("reports.word.kind.accumulated")),
            Map.entry(Figure.Kind.SHARE, Sentence.of("reports.word.kind.share")),
            Map.entry(Figure.Kind.COUNT, Sentence.of("reports.word.kind.count")),
            Map.entry(Figure.Kind.FACT, Sentence.of("reports.word.kind.fact")));

    static final Map<Figure.PeriodType, Sentence> PERIOD_TYPES = Map.ofEntries(
            Map.entry(Figure.PeriodType.YEAR, Sentence.of("reports.word.period-type.year")),
            Map.entry(Figure.PeriodType.YEAR_TO_DATE, Sentence.of("reports.word.period-type.year-to-date")),
            Map.entry(Figure.PeriodType.INSTANT, Sentence.of("reports.word.period-type.instant")),
            Map.entry(Figure.PeriodType.TERM, Sentence.of("reports.word.period-type.term")),
            Map.entry(Figure.PeriodType.MONTH, Sentence.of("reports.word.period-type.month")));

    static final Map<Figure.Role, Sentence> ROLES = Map.ofEntries(
            Map.entry(Figure.Role.ITEM, Sentence.of("reports.word.role.item")),
            Map.entry(Figure.Role.SUBTOTAL, Sentence.of("reports.word.role.subtotal")),
            Map.entry(Figure.Role.TOTAL, Sentence.of("reports.word.role.total")),
            Map.entry(Figure.Role.MEMO, Sentence.of("reports.word.role.memo")));

    static final Map<Figure.Status, Sentence> STATUSES = Map.ofEntries(
            Map.entry(Figure.Status.FINAL, Sentence.of("reports.word.status.final")),
            Map.entry(Figure.Status.PRELIMINARY, Sentence.of("reports.word.status.preliminary")),
            Map.entry(Figure.Status.MISSING, Sentence.of("reports.word.status.missing")),
            Map.entry(Figure.Status.SUPPRESSED, Sentence.of("reports.word.status.suppressed")));

    /** The names of the dimensions. */
    static final Map<String, Sentence> DIMENSIONS = Map.ofEntries(
            Map.entry("sex", Sentence.of("reports.word.dimension.sex")),
            Map.entry("ageGroup", Sentence.of("reports.word.dimension.age-group")),
            Map.entry("absenceLength", Sentence.of("reports.word.dimension.absence-length")),
            Map.entry("employmentForm", Sentence.of("reports.word.dimension.employment-form")),
            Map.entry("project", Sentence.of("reports.word.dimension.project")),
            Map.entry("term", Sentence.of("reports.word.dimension.term")),
            Map.entry("organisationUnit", Sentence.of("reports.word.dimension.organisation-unit")),
            Map.entry("occupation", Sentence.of("reports.word.dimension.occupation")),
            Map.entry("entity", Sentence.of("reports.word.dimension.entity")),
            Map.entry("financing", Sentence.of("reports.word.dimension.financing")),
            Map.entry("activity", Sentence.of("reports.word.dimension.activity")));

    private static final Map<Unit, Sentence> UNITS = Map.ofEntries(
            Map.entry(Unit.SEK, Sentence.of("reports.word.unit.sek")),
            Map.entry(Unit.PERCENT, Sentence.of("reports.word.unit.percent")),
            Map.entry(Unit.PERCENTAGE_POINTS, Sentence.of("reports.word.unit.percentage-points")),
            Map.entry(Unit.INDEX, Sentence.of("reports.word.unit.index")),
            Map.entry(Unit.SCALE_1_6, Sentence.of("reports.word.unit.scale-1-6")),
            Map.entry(Unit.PERSONS, Sentence.of("reports.word.unit.persons")),
            Map.entry(Unit.FTE, Sentence.of("reports.word.unit.fte")),
            Map.entry(Unit.COUNT, Sentence.of("reports.word.unit.count")),
            Map.entry(Unit.DAYS, Sentence.of("reports.word.unit.days")));

    /** By dimension: what tells figures apart by a word of the published language. */
    private static final Map<String, Map<String, Sentence>> VALUES = Map.of(
            "sex",
            Map.ofEntries(
                    Map.entry("women", Sentence.of("reports.word.sex.women")),
                    Map.entry("men", Sentence.of("reports.word.sex.men"))),
            "employmentForm",
            Map.ofEntries(
                    Map.entry("permanent", Sentence.of("reports.word.employment-form.permanent")),
                    Map.entry("fixed-term", Sentence.of("reports.word.employment-form.fixed-term")),
                    Map.entry("hourly", Sentence.of("reports.word.employment-form.hourly"))),
            "term",
            Map.ofEntries(
                    Map.entry("spring", Sentence.of("reports.word.term.spring")),
                    Map.entry("autumn", Sentence.of("reports.word.term.autumn")),
                    Map.entry("q1", Sentence.of("reports.word.term.q1")),
                    Map.entry("q2", Sentence.of("reports.word.term.q2")),
                    Map.entry("q3", Sentence.of("reports.word.term.q3")),
                    Map.entry("q4", Sentence.of("reports.word.term.q4"))),
            "entity",
            Map.ofEntries(
                    Map.entry("board", Sentence.of("reports.word.entity.board")),
                    Map.entry("municipality", Sentence.of("reports.word.entity.municipality")),
                    Map.entry("group", Sentence.of("reports.word.entity.group")),
                    Map.entry("company", Sentence.of("reports.word.entity.company")),
                    Map.entry("federation", Sentence.of("reports.word.entity.federation"))),
            "financing",
            Map.ofEntries(
                    Map.entry("tax", Sentence.of("reports.word.financing.tax")),
                    Map.entry("fee", Sentence.of("reports.word.financing.fee")),
                    Map.entry("property", Sentence.of("reports.word.financing.property"))));

    private FigureLabels() {}

    /** What a figure is counted in; a unit that is not in the list as its report calls it. */
    static Sentence unit(Figure figure) {
        return figure.unitLabel() == null ? unit(figure.unit()) : Sentence.said(figure.unitLabel());
    }

    /** What a unit of the list is called. */
    static Sentence unit(Unit unit) {
        return UNITS.get(unit);
    }

    /** What tells figures apart in a dimension: in words where it is one of the published language, else as it is. */
    static Sentence value(String dimension, String value) {
        Sentence word = VALUES.getOrDefault(dimension, Map.of()).get(value);
        return word == null ? Sentence.said(value) : word;
    }
}
