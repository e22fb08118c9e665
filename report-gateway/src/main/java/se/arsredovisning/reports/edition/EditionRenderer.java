package se.arsredovisning.reports.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.cache.FieldSelection;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.proof.CanonicalJson;
import se.arsredovisning.reports.proof.ContentHash;
import se.arsredovisning.reports.section.ReportMemory;

/** Gives editions ready to be sent, from memory or as they are stored, and tells them apart. */
@Singleton
final class EditionRenderer {

    /** So much of a hash tells one selection from another. */
    private static final int SELECTION = 12;

    /** An ETag begins with so many digits of the hash, as those of drafts do with random ones. */
    private static final int DRAWN = 16;

    private final EditionService editions;
    /** So many changes are kept in all. */
    private static final int MOST_CHANGES = 50_000;

    /** What was erased is not kept for longer. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ReadyEditions published;
    private final ReportMemory memory;
    private final Cache<String, ObjectNode> differences = Caffeine.newBuilder()
            .maximumWeight(MOST_CHANGES)
            .weigher((String pair, ObjectNode difference) -> EditionDifference.size(difference))
            .expireAfterWrite(KEPT)
            .build();

    EditionRenderer(EditionService editions, ReadyEditions published, ReportMemory memory) {
        this.editions = editions;
        this.published = published;
        this.memory = memory;
    }

    /** The newest decided edition of a report. */
    RenderedReport standing(SectionId report, FieldSelection fields) {
        return published.standing(report, fields, () -> render(editions.standing(report), fields));
    }

    /** An edition that is for everybody. */
    RenderedReport open(SectionId report, int number, FieldSelection fields) {
        return published.edition(report, number, fields, () -> render(editions.open(report, number), fields));
    }

    /** An edition that may not be for everybody. It is not kept. */
    RenderedReport any(SectionId report, int number) {
        return render(editions.any(report, number), FieldSelection.ALL);
    }

    /** What is published has changed: nothing of the report that is ready is sent any more. */
    void drop(SectionId report) {
        published.drop(report);
    }

    /** What an edition says, without what names it. */
    ObjectNode content(Edition edition) {
        return EditionContent.of(bytes(edition, true));
    }

    /** What two editions differ in; looked for once, since it is for everybody, and takes long where much differs. */
    ObjectNode difference(Edition before, Edition after) {
        return differences.get(before.proof().hash() + after.proof().hash(), any -> lookForDifference(before, after));
    }

    private ObjectNode lookForDifference(Edition before, Edition after) {
        memory.reserve((long) before.proof().length() + after.proof().length(), true);
        ObjectNode difference = EditionDifference.of(
                after.report(), EditionContent.of(editions.body(before)), EditionContent.of(editions.body(after)));
        difference.put("from", before.number());
        difference.put("to", after.number());
        return difference;
    }

    /** What would change if something else were published than an edition. */
    ObjectNode difference(Edition before, Supplier<EditionContent> after) {
        memory.reserveApart(before.report());
        ObjectNode difference = EditionDifference.of(
                before.report(),
                EditionContent.of(editions.body(before)),
                after.get().json());
        difference.put("from", before.number());
        return difference;
    }

    private byte[] bytes(Edition edition, boolean isApart) {
        memory.reserve(edition.proof().length(), isApart);
        return editions.body(edition);
    }

    private RenderedReport render(Edition edition, FieldSelection fields) {
        boolean isWhole = fields.text().isEmpty();
        byte[] body = bytes(edition, !isWhole);
        if (!isWhole) {
            ObjectNode selected = (ObjectNode) Json.read(new String(body, UTF_8));
            fields.select(selected);
            body = CanonicalJson.bytes(selected);
        }
        return RenderedReport.of(tag(edition, fields), edition.publishedAt(), AnswerLanguage.BOTH, body);
    }

    private static EntityTag tag(Edition edition, FieldSelection fields) {
        String hash = edition.proof().hash().substring(DRAWN);
        String selection = fields.text().isEmpty()
                ? ""
                : "-" + ContentHash.of(fields.text().getBytes(UTF_8)).substring(0, SELECTION);
        return new EntityTag(edition.id(), hash + selection);
    }
}
