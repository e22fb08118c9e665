package se.arsredovisning.reports.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import se.arsredovisning.reports.access.ReadableReport;
import se.arsredovisning.reports.figure.FigureRow;
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
    private static final String RULES = "3";

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
        ReadableReport readable = log.latest(report)
                .filter(latest -> !latest.deleted())
                .map(ReadableReport::ofCaller)
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("problem.no-report", report)));
        EntityTag whole = tag(readable.revision()).in(language);
        if (readable.isWhole() && Representation.isHeld(ifNoneMatch, whole)) {
            return new Answer(whole, null);
        }
        List<CheckRow> all = all(readable);
        List<CheckRow> found = all.stream().filter(selection::asksFor).toList();
        List<ObjectNode> rows = found.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(row -> row.view(report))
                .toList();
        Map<String, Integer> counts = none();
        all.forEach(row -> counts.merge(row.result(), 1, Integer::sum));
        CheckPage page = new CheckPage(rows, found.size(), counts);
        EntityTag tag =
                readable.isWhole() ? whole : tag(readable.revision(), page).in(language);
        return new Answer(tag, Representation.isHeld(ifNoneMatch, tag) ? null : page);
    }

    private EntityTag tag(Revision report) {
        RevisionStamp others = log.stamps(List.of(report.section())).get(report.section());
        String rules = others == null || others.text().isEmpty() ? RULES : RULES + "-" + others.text();
        return new EntityTag(report.id(), rules);
    }

    /** Tells nothing of what is not shown: it follows from what is. */
    private static EntityTag tag(Revision report, CheckPage shown) {
        String hash = UUID.nameUUIDFromBytes(
                        Json.write(shown, AnswerLanguage.BOTH).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new EntityTag(report.id(), RULES + "-" + hash);
    }

    /**
     * How many of a report's checks came out in each way, by the result's code, all four of them: those of its sections
     * and the gateway's own. They depend on the report's own revision and on the same board's other reports of its year
     * and earlier ({@link RevisionLog#stamps}). Reads in the caller's transaction.
     *
     * @param report what may be read of the report
     * @param contents the texts of its copies that may be read
     */
    @Transactional
    public Map<String, Integer> counts(ReadableReport report, List<SectionContent> contents) {
        Map<String, Integer> counts = none();
        for (SectionContent content : contents) {
            JsonNode counted = Json.read(content.checks());
            counts.replaceAll((result, count) -> count + counted.path(result).asInt());
        }
        Map<ReportPart, Instant> changed = new EnumMap<>(ReportPart.class);
        Set<ReportPart> delivered = EnumSet.noneOf(ReportPart.class);
        for (SectionContent content : contents) {
            delivered.add(content.part());
            keep(changed, content.part(), DeliveredChecks.of(content));
        }
        List<FigureRow> compared = figures.comparisons(report.revision().section());
        own(report, compared, delivered, changed)
                .forEach(check -> counts.merge(check.result().code(), 1, Integer::sum));
        return counts;
    }

    /**
     * The checks of what is about to be published, as they are answered, in the order of the parts; its comparison years are
     * held against published editions alone. Reads in the caller's transaction.
     *
     * @param report the report, and the parts that are published of it
     * @param contents the texts of those
     */
    @Transactional
    public List<ObjectNode> ofEdition(ReadableReport report, List<SectionContent> contents) {
        return all(
                        report,
                        contents,
                        figures.publishedComparisons(report.revision().section()))
                .stream()
                .map(row -> row.view(report.revision().section()))
                .toList();
    }

    private List<CheckRow> all(ReadableReport report) {
        SectionId id = report.revision().section();
        List<SectionContent> contents = sections.contents(id).stream()
                .filter(content -> report.parts().contains(content.part()))
                .toList();
        return all(report, contents, figures.comparisons(id));
    }

    private static List<CheckRow> all(ReadableReport report, List<SectionContent> contents, List<FigureRow> compared) {
        Map<ReportPart, DeliveredChecks> read = new EnumMap<>(ReportPart.class);
        contents.forEach(content -> read.put(content.part(), DeliveredChecks.of(content)));
        List<CheckRow> rows = new ArrayList<>();
        Map<ReportPart, Instant> changed = new EnumMap<>(ReportPart.class);
        read.forEach((part, section) -> {
            rows.addAll(CheckRow.of(part, section));
            keep(changed, part, section);
        });
        own(report, compared, read.keySet(), changed).stream().map(CheckRow::of).forEach(rows::add);
        return rows;
    }

    private static List<Check> own(
            ReadableReport report,
            List<FigureRow> compared,
            Set<ReportPart> delivered,
            Map<ReportPart, Instant> changed) {
        SectionId id = report.revision().section();
        JsonNode document = Json.read(report.revision().document());
        List<FigureRow> ofParts = compared.stream()
                .filter(row -> report.parts().contains(row.part()))
                .toList();
        List<Check> checks = new ArrayList<>(ComparisonYearChecks.of(id, ofParts));
        checks.addAll(SectionAgeChecks.of(changed));
        checks.addAll(IntroductionChecks.of(id, document.path("introduction").textValue()));
        checks.addAll(IncludedPartChecks.of(document.path("parts"), delivered));
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
