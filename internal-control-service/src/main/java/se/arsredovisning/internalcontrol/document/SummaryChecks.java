package se.arsredovisning.internalcontrol.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the summary that a report prints agrees with the assessments of the section's controls. */
final class SummaryChecks {

    private static final String CODE = "internal-control.reported-summary";
    private static final String POINTER = "/reportedSummary";

    private final ReportedSummary reported;
    private final SectionSummary computed;

    private SummaryChecks(ReportedSummary reported, SectionSummary computed) {
        this.reported = reported;
        this.computed = computed;
    }

    /**
     * One check for each count that is printed, and one for whether the printed assessments add up to the controls. A
     * control whose assessment is unknown may have come out in any way: a printed count that this leaves possible is
     * unverifiable, one that it does not is a discrepancy all the same.
     */
    static List<Check> of(SectionDocument document) {
        ReportedSummary reported = document.reportedSummary();
        if (reported == null) {
            return List.of();
        }
        SectionSummary computed = SectionSummary.of(document);
        int unknown = (int) document.controls().stream()
                .filter(document.assessments()::isUnknown)
                .count();
        SummaryChecks all = new SummaryChecks(reported, computed);
        List<Check> checks = new ArrayList<>();
        if (reported.controls() != null) {
            checks.add(all.count(
                    "controls",
                    "controls",
                    reported.controls(),
                    Sentence.of("internal-control.count.all"),
                    computed.controls(),
                    0));
        }
        for (Assessment assessment : Assessment.values()) {
            reported.count(assessment)
                    .ifPresent(printed -> checks.add(all.count(
                            assessment.code(),
                            ReportedSummary.member(assessment),
                            printed,
                            assessment.controls(),
                            computed.count(assessment).orElse(0),
                            unknown)));
        }
        if (reported.notAssessed() != null) {
            checks.add(all.count(
                    "not-assessed",
                    "notAssessed",
                    reported.notAssessed(),
                    Sentence.of("internal-control.count.not-assessed"),
                    computed.notAssessed() - unknown,
                    unknown));
        }
        all.sum().ifPresent(checks::add);
        return List.copyOf(checks);
    }

    private Check count(String code, String member, int printed, Sentence what, int least, int open) {
        int most = least + open;
        Sentence message;
        Result result;
        if (printed < least || printed > most) {
            result = Result.DISCREPANCY;
            message = open == 0
                    ? Sentence.of("internal-control.summary.discrepancy", what, printed, least)
                    : Sentence.of("internal-control.summary.discrepancy-between", what, printed, least, most);
        } else if (open > 0) {
            result = Result.UNVERIFIABLE;
            message = Sentence.of("internal-control.summary.unverifiable", what, printed, open, computed.controls());
        } else {
            result = Result.OK;
            message = Sentence.of("internal-control.summary.ok", what, printed);
        }
        return check(
                code,
                "/" + member,
                result,
                printed,
                open == 0 ? BigDecimal.valueOf(least) : null,
                least,
                most,
                message);
    }

    /** Whether the printed assessments add up; one alone has nothing to add up with. */
    private Optional<Check> sum() {
        List<Integer> printed = Stream.concat(
                        Stream.of(Assessment.values()).map(reported::count),
                        Stream.of(Optional.ofNullable(reported.notAssessed())))
                .flatMap(Optional::stream)
                .toList();
        if (printed.size() < 2) {
            return Optional.empty();
        }
        int sum = printed.stream().mapToInt(Integer::intValue).sum();
        int controls = computed.controls();
        Result result = Result.UNVERIFIABLE;
        String sentence = "internal-control.summary.sum-fewer";
        if (sum == controls) {
            result = Result.OK;
            sentence = "internal-control.summary.sum-ok";
        } else if (sum > controls) {
            result = Result.DISCREPANCY;
            sentence = "internal-control.summary.sum-more";
        }
        Sentence message = Sentence.of(sentence, sum, controls);
        return Optional.of(check("sum", "", result, sum, BigDecimal.valueOf(controls), controls, controls, message));
    }

    private static Check check(
            String code,
            String member,
            Result result,
            int printed,
            BigDecimal computed,
            int low,
            int high,
            Sentence message) {
        return new Check(
                CODE + "." + code,
                "summary",
                result,
                POINTER + member,
                BigDecimal.valueOf(printed),
                computed,
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(high),
                message);
    }
}
