package se.arsredovisning.reports.check;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.section.ReportPart;

/** Whether a report's sections were last changed at about the same time. They are held against each other, not a clock. */
final class SectionAgeChecks {

    static final String KIND = "section-age";

    /** From how many months on a section is old beside the one that was changed last. */
    private static final int OLD_MONTHS = 2;

    private static final String CODE = CheckWords.REPORT + "." + KIND;

    private SectionAgeChecks() {}

    /**
     * One check for each section that is old beside the newest, in the report's order; one for all where none is; none
     * where there are not two sections to hold against each other.
     *
     * @param changed when each section was last changed
     */
    static List<Check> of(Map<ReportPart, Instant> changed) {
        if (changed.size() < 2) {
            return List.of();
        }
        ReportPart newest = changed.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow()
                .getKey();
        OffsetDateTime last = at(changed.get(newest));
        List<Check> checks = new ArrayList<>();
        for (ReportPart part : ReportPart.values()) {
            if (changed.containsKey(part)
                    && !at(changed.get(part)).plusMonths(OLD_MONTHS).isAfter(last)) {
                Sentence message = Sentence.of(
                        "reports.section-age.old",
                        CheckWords.firstSection(part),
                        at(changed.get(part)).toLocalDate(),
                        CheckWords.section(newest),
                        last.toLocalDate());
                checks.add(check(CODE + "." + part.api(), Result.UNVERIFIABLE, "/sections/" + part.member(), message));
            }
        }
        return checks.isEmpty()
                ? List.of(check(CODE, Result.OK, "/sections", Sentence.of("reports.section-age.ok")))
                : List.copyOf(checks);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Check check(String code, Result result, String pointer, Sentence message) {
        return new Check(code, KIND, result, pointer, null, null, null, null, message);
    }
}
