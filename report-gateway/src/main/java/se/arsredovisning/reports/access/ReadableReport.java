package se.arsredovisning.reports.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.arsredovisning.kit.access.Chapter;
import se.arsredovisning.kit.access.Grants;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.Refusal;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.section.ReportPart;

/**
 * What of one report whoever asks may read.
 *
 * @param revision its last revision, as they may see it: who may not read the chapter {@code report} sees what it is called,
 *     and which versions of the sections that they may read it has, under an id of its own
 * @param parts the parts that they may read
 * @param isWhole whether they may read all there is of it
 */
public record ReadableReport(Revision revision, Set<ReportPart> parts, boolean isWhole) {

    private static final String SECTIONS = "sections";

    public ReadableReport {
        parts = Set.copyOf(parts);
    }

    /**
     * What whoever sent the request that this thread works for may read.
     *
     * @param latest the report's last revision
     * @throws ProblemException {@code not-found} where that is nothing
     */
    public static ReadableReport ofCaller(Revision latest) {
        return of(CurrentCaller.get().grants(), latest);
    }

    static ReadableReport of(Grants grants, Revision latest) {
        SectionId report = latest.section();
        Set<ReportPart> parts = EnumSet.noneOf(ReportPart.class);
        for (ReportPart part : ReportPart.values()) {
            if (grants.allow(Right.READ, report, part.chapter())) {
                parts.add(part);
            }
        }
        if (grants.allow(Right.READ, report, Chapter.REPORT)) {
            return new ReadableReport(latest, parts, parts.size() == ReportPart.values().length);
        }
        JsonNode whole = Json.read(latest.document());
        ObjectNode shown = Json.MAPPER.createObjectNode();
        parts.stream()
                .map(ReportPart::member)
                .filter(whole.path(SECTIONS)::has)
                .sorted()
                .forEach(part -> shown.withObjectProperty(SECTIONS)
                        .set(part, whole.path(SECTIONS).get(part)));
        if (shown.isEmpty()) {
            Refusal.of(Right.READ, report.toString());
            throw ProblemException.notFound(Sentence.of("problem.no-report", report));
        }
        for (String member : List.of("title", "board")) {
            if (whole.has(member)) {
                shown.set(member, whole.get(member));
            }
        }
        String document = Json.write(shown);
        RevisionId id = new RevisionId(
                0, UUID.nameUUIDFromBytes(document.getBytes(UTF_8)).getMostSignificantBits());
        return new ReadableReport(
                new Revision(report, id, document, List.of(), "", null, Instant.EPOCH, null), parts, false);
    }

    /** Whether whoever sent the request may read what a report itself says, its history included. Where not, that is kept. */
    public static boolean tellsItself(SectionId report) {
        boolean may = CurrentCaller.get().grants().allow(Right.READ, report, Chapter.REPORT);
        if (!may) {
            Refusal.of(Right.READ, report.toString());
        }
        return may;
    }

    /** Whether whoever sent the request may read all there is of a report. */
    public static boolean isWhole(SectionId report) {
        return CurrentCaller.get().grants().allowWhole(Right.READ, report);
    }

    /** The same of another revision, or of less of it. */
    public ReadableReport with(Revision other) {
        return new ReadableReport(other, parts, isWhole);
    }
}
