package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import java.util.List;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** Which page of a report an address below it names; of an edition and of a draft alike. */
@Singleton
final class ReportFaces {

    private final ReportPage report;
    private final SourcePage figure;
    private final ChecksPage checks;
    private final ChangesPage changes;

    ReportFaces(ReportPage report, SourcePage figure, ChecksPage checks, ChangesPage changes) {
        this.report = report;
        this.figure = figure;
        this.checks = checks;
        this.changes = changes;
    }

    /**
     * The page as HTML.
     *
     * @param below what stands in the address after the report's
     * @throws ProblemException {@code not-found}
     */
    String html(ReportContext context, List<String> below) {
        if (below.isEmpty()) {
            return report.html(context);
        }
        String first = below.get(0);
        if (below.size() == 2 && first.equals("figures")) {
            return figure.html(context, below.get(1));
        }
        if (below.size() == 1 && first.equals("checks")) {
            return checks.html(context);
        }
        if (below.size() == 1 && first.equals("changes") && !context.edition().isDraft()) {
            return changes.html(context);
        }
        throw ProblemException.notFound(Sentence.of("reports.page.none"));
    }
}
