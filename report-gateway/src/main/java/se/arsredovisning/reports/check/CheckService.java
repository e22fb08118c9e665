package se.arsredovisning.reports.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.kit.revision.RevisionStamp;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureService;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionContent;
import se.arsredovisning.reports.section.SectionCopyService;
import se.arsredovisning.reports.section.SnapshotRepository;

/**
 * A report's checks: those of its sections, and the gateway's own, which only it can make because they hold sections
 * against each other and against the report. Everything follows from what is stored: no clock, and nobody is asked.
 */
@ApplicationScoped
public class CheckService {

    /** Changes whenever the same copies give other checks of the gateway's own, or are shown in another way. */
    private static final String RULES = "2";

    private final RevisionLog log;
    private final SectionCopyService sections;
    private final FigureService figures;
    private final SnapshotRepository snapshots;

    CheckService(RevisionLog log, SectionCopyService sections, FigureService figures, SnapshotRepository snapshots) {
        this.log = log;
        this.sections = sections;
        this.figures = figures;
        this.snapshots = snapshots;
    }

    /**
     * Checks as they are answered.
     *
     * @param tag their ETag
     * @param page what is asked for; null where the caller holds it already
     */
    record Answer(EntityTag tag, CheckPage page) {}

    /**
     * One page of a report's checks, in the order of its parts, the gateway's own last.
     *
     * @param language the language that they are answered in
     * @param ifNoneMatch what the caller holds, or null
     * @throws ProblemException {@code not-found} where there is no such report
     */
    @Transactional
    Answer find(
            SectionId report, CheckSelection selection, Paging paging, AnswerLanguage language, String ifNoneMatch) {
        snapshots.begin();
        Revision revision = log.latest(report)
                .filter(latest -> !latest.deleted())
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("reports.no-report", report)));
        RevisionStamp others = log.stamps(List.of(report)).get(report);
        String rules = others == null || others.text().isEmpty() ? RULES : RULES + "-" + others.text();
        EntityTag tag = new EntityTag(revision.id(), rules).in(language);
        if (Representation.isHeld(ifNoneMatch, tag)) {
            return new Answer(tag, null);
        }
        List<CheckRow> all = all(revision);
        List<CheckRow> found = all.stream().filter(selection::asksFor).toList();
        List<ObjectNode> rows = found.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(row -> row.view(report))
                .toList();
        Map<String, Integer> counts = none();
        all.forEach(row -> counts.merge(row.result(), 1, Integer::sum));
        return new Answer(tag, new CheckPage(rows, found.size(), counts));
    }

    /**
     * How many of a report's checks came out in each way, by the result's code, all four of them: those of its sections
     * and the gateway's own. They depend on the report's own revision and on the same board's other reports of its year
     * and earlier ({@link RevisionLog#stamps}). Reads in the caller's transaction.
     *
     * @param report the report's last revision
     * @param contents the texts of its copies
     */
    @Transactional
    public Map<String, Integer> counts(Revision report, List<SectionContent> contents) {
        Map<String, Integer> counts = none();
        for (SectionContent content : contents) {
            JsonNode counted = Json.read(content.checks());
            counts.replaceAll((result, count) -> count + counted.path(result).asInt());
        }
        Map<ReportPart, Instant> changed = new EnumMap<>(ReportPart.class);
        contents.forEach(content -> keep(changed, content.part(), DeliveredChecks.of(content)));
        own(report, changed).forEach(check -> counts.merge(check.result().code(), 1, Integer::sum));
        return counts;
    }

    private List<CheckRow> all(Revision report) {
        Map<ReportPart, DeliveredChecks> read = new EnumMap<>(ReportPart.class);
        sections.contents(report.section()).forEach(content -> read.put(content.part(), DeliveredChecks.of(content)));
        List<CheckRow> rows = new ArrayList<>();
        Map<ReportPart, Instant> changed = new EnumMap<>(ReportPart.class);
        read.forEach((part, section) -> {
            rows.addAll(CheckRow.of(part, section));
            keep(changed, part, section);
        });
        own(report, changed).stream().map(CheckRow::of).forEach(rows::add);
        return rows;
    }

    private List<Check> own(Revision report, Map<ReportPart, Instant> changed) {
        List<Check> checks =
                new ArrayList<>(ComparisonYearChecks.of(report.section(), figures.comparisons(report.section())));
        checks.addAll(SectionAgeChecks.of(changed));
        checks.addAll(IntroductionChecks.of(
                report.section(),
                Json.read(report.document()).path("introduction").textValue()));
        return checks;
    }

    private static void keep(Map<ReportPart, Instant> changed, ReportPart part, DeliveredChecks section) {
        if (section.changed() != null) {
            changed.put(part, section.changed());
        }
    }

    private static Map<String, Integer> none() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        CheckWords.RESULTS.keySet().forEach(result -> counts.put(result, 0));
        return counts;
    }
}
