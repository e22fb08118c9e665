package se.arsredovisning.reports.export;

import java.util.Map;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Unit;

/** The words of the published language in Swedish, as a reader of a workbook meets them. */
final class FigureSwedish {

    static final Map<Figure.Kind, String> KINDS = Map.ofEntries(
            Map.entry(Figure.Kind.TARGET, "målvärde"),
            Map.entry(Figure.Kind.TARGET_FROM, "målvärde, lägst"),
            Map.entry(Figure.Kind.TARGET_TO, "målvärde, högst"),
            Map.entry(Figure.Kind.OUTCOME, "utfall"),
            Map.entry(Figure.Kind.BUDGET, "budget"),
            Map.entry(Figure.Kind.ORIGINAL_BUDGET, "ursprunglig budget"),
            Map.entry(Figure.Kind.BUDGET_CHANGE, "ändring av budgeten"),
            Map.entry(Figure.Kind.PERIOD_BUDGET, "periodens budget"),
            Map.entry(Figure.Kind.PERIOD_DEVIATION, "avvikelse mot periodens budget"),
            Map.entry(Figure.Kind.FORECAST_DEVIATION, "prognosens avvikelse"),
            Map.entry(Figure.Kind.TOTAL_DEVIATION, "avvikelse mot beslutad totalutgift"),
            Map.entry(Figure.Kind.FORECAST, "prognos"),
            Map.entry(Figure.Kind.DEVIATION, "avvikelse"),
            Map.entry(Figure.Kind.CHANGE, "förändring"),
            Map.entry(Figure.Kind.CHANGE_PERCENT, "förändring i procent"),
            Map.entry(Figure.Kind.DECIDED_TOTAL, "beslutad totalutgift"),
            Map.entry(Figure.Kind.ESTIMATED_TOTAL, "beräknad totalutgift"),
            Map.entry(Figure.Kind.ACCUMULATED, "ackumulerat utfall"),
            Map.entry(Figure.Kind.SHARE, "andel"),
            Map.entry(Figure.Kind.COUNT, "antal"),
            Map.entry(Figure.Kind.FACT, "uppgift i text"));

    static final Map<Figure.PeriodType, String> PERIOD_TYPES = Map.of(
            Figure.PeriodType.YEAR, "helår",
            Figure.PeriodType.YEAR_TO_DATE, "från årets början",
            Figure.PeriodType.INSTANT, "vid periodens slut",
            Figure.PeriodType.TERM, "termin",
            Figure.PeriodType.MONTH, "månad");

    static final Map<Figure.Role, String> ROLES = Map.of(
            Figure.Role.ITEM,
            "post",
            Figure.Role.SUBTOTAL,
            "delsumma",
            Figure.Role.TOTAL,
            "summa",
            Figure.Role.MEMO,
            "varav");

    static final Map<Figure.Status, String> STATUSES = Map.of(
            Figure.Status.FINAL, "slutlig",
            Figure.Status.PRELIMINARY, "preliminär",
            Figure.Status.MISSING, "saknas",
            Figure.Status.SUPPRESSED, "skyddad");

    private static final Map<Unit, String> UNITS = Map.of(
            Unit.SEK, "kr",
            Unit.PERCENT, "procent",
            Unit.PERCENTAGE_POINTS, "procentenheter",
            Unit.INDEX, "index",
            Unit.SCALE_1_6, "skala 1–6",
            Unit.PERSONS, "personer",
            Unit.FTE, "årsarbetare",
            Unit.COUNT, "antal",
            Unit.DAYS, "dagar");

    private static final Map<String, String> DIMENSIONS = Map.ofEntries(
            Map.entry("women", "kvinnor"),
            Map.entry("men", "män"),
            Map.entry("permanent", "tillsvidare"),
            Map.entry("fixed-term", "visstid"),
            Map.entry("hourly", "timanställda"),
            Map.entry("spring", "vårterminen"),
            Map.entry("autumn", "höstterminen"),
            Map.entry("q1", "kvartal 1"),
            Map.entry("q2", "kvartal 2"),
            Map.entry("q3", "kvartal 3"),
            Map.entry("q4", "kvartal 4"));

    private FigureSwedish() {}

    /** What a figure is counted in; a unit that is not in the list as its report calls it. */
    static String unit(Figure figure) {
        return figure.unitLabel() == null ? UNITS.get(figure.unit()) : figure.unitLabel();
    }

    /** What tells a figure apart, in Swedish where it is a word of the published language, else as it is. */
    static String dimension(String word) {
        return word == null ? null : DIMENSIONS.getOrDefault(word, word);
    }
}
