package se.arsredovisning.reports.check;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.sentence.Sentence;
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

    private static final Map<ReportPart, String> SECTIONS = new EnumMap<>(Map.of(
            ReportPart.GOALS,
            "reports.section.goals",
            ReportPart.FINANCE,
            "reports.section.finance",
            ReportPart.HR,
            "reports.section.hr",
            ReportPart.INTERNAL_CONTROL,
            "reports.section.internal-control"));

    /** The same at the beginning of a sentence. */
    private static final Map<ReportPart, String> FIRST_SECTIONS = new EnumMap<>(Map.of(
            ReportPart.GOALS,
            "reports.section-first.goals",
            ReportPart.FINANCE,
            "reports.section-first.finance",
            ReportPart.HR,
            "reports.section-first.hr",
            ReportPart.INTERNAL_CONTROL,
            "reports.section-first.internal-control"));

    /** The outcome is what a column shows where nothing else is said. */
    private static final Map<Kind, String> KIND_NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.TARGET, "reports.kind.target"),
            Map.entry(Kind.TARGET_FROM, "reports.kind.target-from"),
            Map.entry(Kind.TARGET_TO, "reports.kind.target-to"),
            Map.entry(Kind.BUDGET, "reports.kind.budget"),
            Map.entry(Kind.ORIGINAL_BUDGET, "reports.kind.original-budget"),
            Map.entry(Kind.BUDGET_CHANGE, "reports.kind.budget-change"),
            Map.entry(Kind.PERIOD_BUDGET, "reports.kind.period-budget"),
            Map.entry(Kind.FORECAST, "reports.kind.forecast"),
            Map.entry(Kind.DEVIATION, "reports.kind.deviation"),
            Map.entry(Kind.PERIOD_DEVIATION, "reports.kind.period-deviation"),
            Map.entry(Kind.FORECAST_DEVIATION, "reports.kind.forecast-deviation"),
            Map.entry(Kind.CHANGE, "reports.kind.change"),
            Map.entry(Kind.CHANGE_PERCENT, "reports.kind.change-percent"),
            Map.entry(Kind.DECIDED_TOTAL, "reports.kind.decided-total"),
            Map.entry(Kind.ESTIMATED_TOTAL, "reports.kind.estimated-total"),
            Map.entry(Kind.ACCUMULATED, "reports.kind.accumulated"),
            Map.entry(Kind.TOTAL_DEVIATION, "reports.kind.total-deviation"),
            Map.entry(Kind.SHARE, "reports.kind.share"),
            Map.entry(Kind.COUNT, "reports.kind.count")));

    private CheckWords() {}

    /** What a part is called in a sentence: {@code avsnittet Ekonomi}. */
    static Sentence section(ReportPart part) {
        return Sentence.of(SECTIONS.get(part));
    }

    /** The same where the sentence begins with it. */
    static Sentence firstSection(ReportPart part) {
        return Sentence.of(FIRST_SECTIONS.get(part));
    }

    /** What is said of a row beside its label; nothing of an outcome. */
    static Optional<Sentence> kind(Kind kind) {
        return Optional.ofNullable(KIND_NAMES.get(kind)).map(Sentence::of);
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
                IntroductionChecks.KIND,
                IncludedPartChecks.KIND));
        return kinds;
    }
}
