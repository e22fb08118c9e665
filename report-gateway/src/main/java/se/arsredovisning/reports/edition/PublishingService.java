package se.arsredovisning.reports.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.RevisionNews;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.draft.FrozenDraft;
import se.arsredovisning.reports.draft.FrozenDrafts;
import se.arsredovisning.reports.section.ReportPart;

/** Makes an edition of a draft: all of it in one transaction, or nothing. */
@ApplicationScoped
public class PublishingService {

    private final FrozenDrafts drafts;
    private final EditionWriter writer;
    private final EditionRepository editions;
    private final ChainRepository chain;
    private final EditionSeal seal;

    PublishingService(
            FrozenDrafts drafts,
            EditionWriter writer,
            EditionRepository editions,
            ChainRepository chain,
            EditionSeal seal) {
        this.drafts = drafts;
        this.writer = writer;
        this.editions = editions;
        this.chain = chain;
        this.seal = seal;
    }

    /**
     * Publishes a draft as it is now.
     *
     * @param confirmed the parts whose services have just said that their copies are what they have
     * @throws ProblemException {@code not-found}, {@code precondition-failed}, {@code not-publishable} with everything that
     *     is in the way; nothing is changed then
     */
    @Transactional
    Edition publish(
            SectionId report,
            Precondition precondition,
            Change change,
            EditionRequest request,
            Set<ReportPart> confirmed) {
        FrozenDraft draft = drafts.freeze(report, precondition);
        EditionContent content = writer.write(draft);
        ReportEditions before = new ReportEditions(editions.of(report));
        List<Fault> faults = new ArrayList<>(Hindrances.of(draft, confirmed, content, request, before));
        request.hindranceOn(seal.today()).ifPresent(faults::add);
        if (seal.key().isEmpty()) {
            faults.add(new Fault("/signature", null, Sentence.of("reports.edition.no-key")));
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        // Others wait from here on: what takes long is done.
        chain.lock();
        EditionSeal.Sealed sealed =
                seal.seal(report, before.next(), terms(request, before), content, request.preliminary());
        editions.add(sealed, change, draft.included());
        chain.append(sealed);
        if (request.isDecided()) {
            editions.stands(sealed.edition());
        }
        drafts.tell(report, new FrozenDrafts.News(change, news(sealed.edition())));
        return sealed.edition();
    }

    /** What a report would say if it were published now. */
    @Transactional
    EditionContent preview(SectionId report) {
        return writer.write(drafts.freeze(report));
    }

    private static Edition.Terms terms(EditionRequest request, ReportEditions before) {
        Optional<Edition> corrected = request.isDecided() ? before.decided() : Optional.empty();
        return new Edition.Terms(
                request.kind(),
                request.isDecided() || request.open(),
                corrected.map(Edition::number).orElse(null),
                request.reason(),
                request.decision().isObject() ? Json.write(request.decision()) : null,
                request.decisionUnknown());
    }

    /** A proposal is nothing that the world is told of; its report has another revision all the same. */
    private static RevisionNews news(Edition edition) {
        if (edition.terms().kind() == EditionKind.PROPOSAL) {
            return null;
        }
        return new RevisionNews(edition.terms().corrects() == null ? "published" : "corrected", edition.number());
    }

    private static ProblemException refused(List<Fault> faults) {
        List<Fault> named = faults.subList(0, Math.min(faults.size(), ProblemException.MAX_FAULTS));
        return new ProblemException(
                ProblemType.NOT_PUBLISHABLE, Sentence.of("reports.edition.refused", faults.size()), named);
    }
}
