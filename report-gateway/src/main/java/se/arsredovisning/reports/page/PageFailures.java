package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.edition.EditionReading;

/** Tells a reader in words why there is no page, and what is near. */
@Singleton
final class PageFailures {

    /** So many reports are named at most. */
    private static final int MOST_NEAR = 12;

    private static final Logger LOG = Logger.getLogger(PageFailures.class);

    private final EditionReading editions;
    private final PageFrames frames;
    private final PageTemplates templates;

    PageFailures(EditionReading editions, PageFrames frames, PageTemplates templates) {
        this.editions = editions;
        this.frames = frames;
        this.templates = templates;
    }

    /** The page of a problem. */
    String page(PageRequest request, Problem problem) {
        Language language = request.language();
        List<String> reasons = new ArrayList<>();
        if (problem.faults() != null) {
            for (Fault fault : problem.faults()) {
                reasons.add(fault.property() + ": " + fault.reason().in(language));
            }
        }
        if (problem.status() == ProblemType.UNAUTHORIZED.status()) {
            reasons.add(request.words().say("failure.who"));
        }
        Failure failure = new Failure(
                problem.status(),
                problem.title().in(language),
                problem.detail().in(language),
                reasons,
                near(request, problem));
        Frame frame = frames.hidden(request, failure.title(), List.of(), "/");
        return templates.render("failure", frame, failure);
    }

    /** Of a withdrawn edition the one before; of a report that is not there the board's others, else the municipality's. */
    private List<Frame.Crumb> near(PageRequest request, Problem problem) {
        int status = problem.status();
        // Where nothing can be looked for, nothing is near.
        if ((status != 404 && status != 410) || request.path().isEmpty()) {
            return List.of();
        }
        String municipality = MunicipalityNames.code(request.path().get(0)).orElse(null);
        if (municipality == null) {
            return MunicipalityNames.near(request.path().get(0)).stream()
                    .map(code ->
                            new Frame.Crumb(request.root() + "/?municipality=" + code, MunicipalityNames.name(code)))
                    .toList();
        }
        String board =
                request.path().size() > 1 && SectionId.isBoard(request.path().get(1))
                        ? request.path().get(1)
                        : null;
        try {
            List<EditionReading.PublishedCard> near = published(municipality, board);
            return (near.isEmpty() && board != null ? published(municipality, null) : near)
                    .stream()
                            .map(card -> new Frame.Crumb(
                                    request.root() + ReportAddress.of(card.report()), ReportNames.of(card)))
                            .toList();
        } catch (RuntimeException e) {
            // What cannot be read cannot be near, the database having gone meanwhile among the reasons.
            LOG.debugf("Nothing is looked for near %s: %s", request.path(), e.getMessage());
            return List.of();
        }
    }

    private List<EditionReading.PublishedCard> published(String municipality, String board) {
        return editions.published(municipality, board, null, new Paging(1, MOST_NEAR))
                .cards();
    }
}
