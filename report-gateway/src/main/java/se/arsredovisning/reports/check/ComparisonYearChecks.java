package se.arsredovisning.reports.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;

/**
 * Whether the earlier periods that a report prints beside its own say what their own sections say. What is suppressed on
 * either side gives no check, so that no check tells anything of it. Numbers in prose and computed numbers are no
 * comparison columns: the former name the year in words of their own, the latter follow from what is compared.
 */
final class ComparisonYearChecks {

    /** The sort of check of a period of the report's own year or the year before. */
    static final String COMPARISON = "comparison";

    /** The sort of check of a period of an earlier year. */
    static final String RESTATED = "restated";

    private static final String DECEMBER = "-12";
    private static final int MOST_NAMED = 3;

    private final SectionId report;
    private final Set<List<Object>> sections = new HashSet<>();
    private final Map<List<Object>, Figure> own = new HashMap<>();
    private final List<Check> checks = new ArrayList<>();

    private ComparisonYearChecks(SectionId report) {
        this.report = report;
    }

    /**
     * The checks, by part, and within a part in the report's order.
     *
     * @param rows the report's figures of other periods, in its order; of each of those periods' sections the figures of
     *     the same name, and at least one row where it has any
     */
    static List<Check> of(SectionId report, List<FigureRow> rows) {
        ComparisonYearChecks all = new ComparisonYearChecks(report);
        for (FigureRow row : rows) {
            if (!row.section().equals(report)) {
                all.sections.add(List.of(row.part(), row.section()));
                if (row.own()) {
                    all.own.putIfAbsent(List.of(row.part(), row.figure().name()), row.figure());
                }
            }
        }
        for (ReportPart part : ReportPart.values()) {
            for (String kind : List.of(COMPARISON, RESTATED)) {
                all.check(
                        part,
                        kind,
                        rows.stream()
                                .filter(row ->
                                        row.part() == part && row.section().equals(report))
                                .map(FigureRow::figure)
                                .filter(figure -> all.isCompared(figure)
                                        && all.kind(figure).equals(kind))
                                .toList());
            }
        }
        return List.copyOf(all.checks);
    }

    private boolean isCompared(Figure figure) {
        return figure.published()
                && figure.kind() != Figure.Kind.FACT
                && figure.status() != Figure.Status.SUPPRESSED
                && source(figure)
                        .filter(section -> section.endOfPeriod().isBefore(report.endOfPeriod()))
                        .isPresent();
    }

    private String kind(Figure figure) {
        return source(figure).orElseThrow().year() >= report.year() - 1 ? COMPARISON : RESTATED;
    }

    /** The section that a figure's period is of; a year's last month is the annual report's. */
    private Optional<SectionId> source(Figure figure) {
        String period = figure.period();
        String named = period.endsWith(DECEMBER) ? period.substring(0, period.length() - DECEMBER.length()) : period;
        return SectionId.isPeriod(named) ? Optional.of(report.withPeriod(named)) : Optional.empty();
    }

    private void check(ReportPart part, String kind, List<Figure> figures) {
        Set<String> absent = new TreeSet<>();
        List<Figure> lacking = new ArrayList<>();
        List<Check> found = new ArrayList<>();
        for (Figure here : figures) {
            SectionId section = source(here).orElseThrow();
            Figure there = own.get(List.of(part, here.name()));
            if (there != null) {
                check(part, kind, here, there).ifPresent(found::add);
            } else if (here.value() != null && sections.contains(List.of(part, section))) {
                lacking.add(here);
            } else if (here.value() != null && isExpected(section)) {
                absent.add(section.period());
            }
        }
        if (!absent.isEmpty()) {
            checks.add(whole(part, kind, "no-section", absent(part, List.copyOf(absent))));
        }
        checks.addAll(found);
        if (!lacking.isEmpty()) {
            checks.add(whole(part, kind, "no-figure", lacking(part, lacking)));
        }
    }

    /** Nobody misses the report of another month, which few boards give. */
    private boolean isExpected(SectionId section) {
        return section.year() < report.year()
                && (!section.interim()
                        || section.period().substring(4).equals(report.period().substring(4)));
    }

    private static Optional<Check> check(ReportPart part, String kind, Figure here, Figure there) {
        if (there.status() == Figure.Status.SUPPRESSED || (here.value() == null && there.value() == null)) {
            return Optional.empty();
        }
        Interval computed = there.value() == null ? null : interval(there);
        Result result = result(here, there);
        return Optional.of(new Check(
                code(kind, here),
                kind,
                result,
                pointer(part),
                here.value(),
                computed == null ? null : computed.value(),
                computed == null ? null : computed.low(),
                computed == null ? null : computed.high(),
                message(part, here, there, result)));
    }

    private static Result result(Figure here, Figure there) {
        if (here.value() == null || there.value() == null || !isSameMeasure(here, there)) {
            return Result.UNVERIFIABLE;
        }
        Result result = interval(there).compare(interval(here));
        // What is computed from rounded numbers may be further off than half its own last digit.
        return result == Result.DISCREPANCY && !there.published() ? Result.UNVERIFIABLE : result;
    }

    private static boolean isSameMeasure(Figure here, Figure there) {
        return here.countedIn().equals(there.countedIn()) && here.periodType() == there.periodType();
    }

    private static Interval interval(Figure figure) {
        return Accuracy.interval(figure.value(), figure.unit(), figure.decimals());
    }

    private static Sentence message(ReportPart part, Figure here, Figure there, Result result) {
        Words name = CheckWords.kind(here.kind())
                .map(kind -> Sentence.of("reports.figure.of-kind", here.label(), kind))
                .orElse(Sentence.said(here.label()));
        Sentence section = Sentence.of("reports.figure.of-period", CheckWords.section(part), period(here));
        if (here.value() == null) {
            return Sentence.of(
                    "reports.comparison.no-value-here",
                    Sentence.of("reports.figure.of-period", name, period(here)),
                    section,
                    value(there));
        }
        Sentence told = Sentence.of("reports.figure.with-value", name, period(here), value(here));
        if (there.value() == null) {
            return Sentence.of("reports.comparison.no-value-there", told, section);
        }
        Sentence own = Sentence.of("reports.figure.with-value", CheckWords.section(part), period(here), value(there));
        return switch (result) {
            case OK -> Sentence.of("reports.comparison.ok", told, section);
            case ROUNDING -> Sentence.of("reports.comparison.rounding", told, own);
            case DISCREPANCY, TRUNCATED -> Sentence.of("reports.comparison.discrepancy", told, own);
            case UNVERIFIABLE ->
                Sentence.of(
                        isSameMeasure(here, there)
                                ? "reports.comparison.computed"
                                : "reports.comparison.measured-otherwise",
                        told,
                        own);
        };
    }

    private static Sentence value(Figure figure) {
        Sentence amount = figure.countedIn().amount(figure.value(), figure.decimals());
        return figure.status() == Figure.Status.PRELIMINARY
                ? Sentence.of("reports.figure.preliminary", amount)
                : amount;
    }

    private static Sentence period(Figure figure) {
        String period = figure.period();
        return period.endsWith(DECEMBER)
                ? Sentence.of("reports.period.december", period.substring(0, period.length() - DECEMBER.length()))
                : Sentence.said(period);
    }

    private static Sentence absent(ReportPart part, List<String> periods) {
        return Sentence.of("reports.comparison.no-section", Words.list(periods), CheckWords.section(part));
    }

    private static Sentence lacking(ReportPart part, List<Figure> figures) {
        List<Sentence> names = figures.stream()
                .map(ComparisonYearChecks::quoted)
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        Sentence section = CheckWords.section(part);
        if (figures.size() == 1) {
            return Sentence.of("reports.comparison.one-lacking", section, Words.list(names));
        }
        return Sentence.of(
                figures.size() > names.size()
                        ? "reports.comparison.lacking-among-others"
                        : "reports.comparison.lacking",
                figures.size(),
                section,
                Words.list(names));
    }

    private static Sentence quoted(Figure figure) {
        return CheckWords.kind(figure.kind())
                .map(kind -> Sentence.of("reports.figure.quoted-of-kind", figure.label(), kind, period(figure)))
                .orElseGet(() -> Sentence.of("reports.figure.quoted", figure.label(), period(figure)));
    }

    private static Check whole(ReportPart part, String kind, String what, Sentence message) {
        String code = CheckWords.REPORT + "." + kind + "." + part.api() + "." + what;
        return Check.unverifiable(code, kind, pointer(part), message);
    }

    private static String code(String kind, Figure figure) {
        String dimensions = figure.dimensions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(value -> "." + value)
                .collect(Collectors.joining());
        return CheckWords.REPORT + "." + kind + "." + figure.code() + dimensions + "."
                + figure.kind().code() + "." + figure.period();
    }

    private static String pointer(ReportPart part) {
        return "/sections/" + part.member() + "/content";
    }
}
