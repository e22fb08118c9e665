package se.arsredovisning.reports.check;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.reports.section.ReportPart;

/** The words of checks: those that a caller asks with, and those that the gateway's own messages are made of. */
final class CheckWords {

    /** The part that the gateway's own checks stand under: the report as a whole. */
    static final String REPORT = "report";

    /** The names of the parts to ask for, in the order of the answer. */
    static final List<String> PARTS = List.of(
            ReportPart.GOALS.api(),
            ReportPart.FINANCE.api(),
            ReportPart.HR.api(),
            ReportPart.INTERNAL_CONTROL.api(),
            REPORT);

    static final Map<String, Result> RESULTS = results();

    /** The kinds of the services' checks, as their documents list them. */
    static final Set<String> SERVICES_KINDS = Set.of(
            "assignment",
            "bracket",
            "breakdown",
            "budget-change",
            "change",
            "difference",
            "disclosure",
            "equity",
            "fact",
            "follow-up",
            "mean",
            "memo",
            "overdue",
            "percent",
            "risk",
            "sum",
            "summary",
            "total",
            "turnover");

    /** The kinds of all checks. */
    static final Set<String> KINDS = kinds();

    private static final Map<ReportPart, String> PART_NAMES = new EnumMap<>(Map.of(
            ReportPart.GOALS,
            "Mål",
            ReportPart.FINANCE,
            "Ekonomi",
            ReportPart.HR,
            "Personal",
            ReportPart.INTERNAL_CONTROL,
            "Intern kontroll"));

    /** The outcome is what a column shows where nothing else is said. */
    private static final Map<Kind, String> KIND_NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.TARGET, "målvärde"),
            Map.entry(Kind.TARGET_FROM, "lägsta målvärde"),
            Map.entry(Kind.TARGET_TO, "högsta målvärde"),
            Map.entry(Kind.BUDGET, "budget"),
            Map.entry(Kind.ORIGINAL_BUDGET, "ursprunglig budget"),
            Map.entry(Kind.BUDGET_CHANGE, "ändring av budgeten"),
            Map.entry(Kind.PERIOD_BUDGET, "periodens budget"),
            Map.entry(Kind.FORECAST, "prognos"),
            Map.entry(Kind.DEVIATION, "avvikelse"),
            Map.entry(Kind.PERIOD_DEVIATION, "avvikelse mot periodens budget"),
            Map.entry(Kind.FORECAST_DEVIATION, "prognosens avvikelse"),
            Map.entry(Kind.CHANGE, "förändring"),
            Map.entry(Kind.CHANGE_PERCENT, "förändring i procent"),
            Map.entry(Kind.DECIDED_TOTAL, "beslutad totalutgift"),
            Map.entry(Kind.ESTIMATED_TOTAL, "beräknad totalutgift"),
            Map.entry(Kind.ACCUMULATED, "ackumulerat"),
            Map.entry(Kind.TOTAL_DEVIATION, "avvikelse mot beslutad totalutgift"),
            Map.entry(Kind.SHARE, "andel"),
            Map.entry(Kind.COUNT, "antal")));

    private CheckWords() {}

    /** What a part is called in a sentence: {@code avsnittet Ekonomi}. */
    static String section(ReportPart part) {
        return "avsnittet " + PART_NAMES.get(part);
    }

    /** What is said of a row beside its label, with a comma before it; nothing of an outcome. */
    static String kind(Kind kind) {
        return KIND_NAMES.containsKey(kind) ? ", " + KIND_NAMES.get(kind) : "";
    }

    /** An enumeration in a sentence: {@code 2018, 2019 och 2020}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " och " + words.get(last);
    }

    private static Map<String, Result> results() {
        Map<String, Result> results = new LinkedHashMap<>();
        Arrays.stream(Result.values()).forEach(result -> results.put(result.code(), result));
        return results;
    }

    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(SERVICES_KINDS);
        kinds.addAll(List.of(
                ComparisonYearChecks.COMPARISON,
                ComparisonYearChecks.RESTATED,
                SectionAgeChecks.KIND,
                IntroductionChecks.KIND));
        return kinds;
    }
}
