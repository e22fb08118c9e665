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
import se.arsredovisning.kit.language.Swedish;
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

    private static String message(ReportPart part, Figure here, Figure there, Result result) {
        String name = here.label() + CheckWords.kind(here.kind());
        String section = CheckWords.section(part) + " för " + period(here);
        if (here.value() == null) {
            return name + " för " + period(here) + " kan inte prövas: rapporten anger inget värde, men " + section
                    + " anger " + value(there) + ".";
        }
        String begins = name + " för " + period(here) + " (" + value(here) + ") ";
        String own = section + " (" + value(there) + ")";
        return switch (result) {
            case OK -> begins + "stämmer med " + section + ".";
            case ROUNDING -> begins + "skiljer sig från " + own + ", men inte mer än vad avrundning förklarar.";
            case DISCREPANCY, TRUNCATED ->
                begins + "stämmer inte med " + own + ": jämförelsetalet är ändrat i efterhand.";
            case UNVERIFIABLE -> {
                if (there.value() == null) {
                    yield begins + "kan inte prövas: " + section + " anger inget värde.";
                }
                yield begins + "kan inte prövas mot " + own + ": "
                        + (isSameMeasure(here, there) ? "det är beräknat ur avrundade tal." : "de mäts olika.");
            }
        };
    }

    private static String value(Figure figure) {
        if (figure.value() == null) {
            return "inget värde";
        }
        String amount = Swedish.amount(figure.value(), figure.decimals(), figure.countedIn());
        return figure.status() == Figure.Status.PRELIMINARY ? amount + ", preliminärt" : amount;
    }

    private static String period(Figure figure) {
        return figure.period().endsWith(DECEMBER)
                ? "december " + figure.period().substring(0, 4)
                : figure.period();
    }

    private static String absent(ReportPart part, List<String> periods) {
        return "Jämförelsetalen för " + CheckWords.list(periods) + " i " + CheckWords.section(part)
                + " kan inte prövas: det finns inget sådant avsnitt för " + CheckWords.list(periods) + ".";
    }

    private static String lacking(ReportPart part, List<Figure> figures) {
        List<String> names = figures.stream()
                .map(figure -> "”" + figure.label() + "”" + CheckWords.kind(figure.kind()) + " för " + period(figure))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        String number = figures.size() == 1 ? "Ett jämförelsetal" : figures.size() + " jämförelsetal";
        return number + " i " + CheckWords.section(part)
                + " kan inte prövas, eftersom avsnittet för sin egen period inte har "
                + (figures.size() == 1 ? "det: " : "dem" + (figures.size() > names.size() ? ", bland andra " : ": "))
                + CheckWords.list(names) + ".";
    }

    private static Check whole(ReportPart part, String kind, String what, String message) {
        String code = CheckWords.REPORT + "." + kind + "." + part.api() + "." + what;
        return new Check(code, kind, Result.UNVERIFIABLE, pointer(part), null, null, null, null, message);
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
