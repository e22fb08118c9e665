package se.arsredovisning.reports.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.draft.BoardNames;

/** Answers how boards stand to each other. */
@ApplicationScoped
public class ComparisonService {

    private final ComparisonRepository figures;
    private final BoardNames names;

    ComparisonService(ComparisonRepository figures, BoardNames names) {
        this.figures = figures;
        this.names = names;
    }

    /**
     * What was found.
     *
     * @param ranking all boards
     * @param page those of the page
     * @param names what the boards of the page are called, as far as their reports say
     */
    public record Found(Ranking ranking, List<Ranking.Place> page, Map<BoardNames.Board, String> names) {}

    /**
     * One page of a ranking.
     *
     * @throws ProblemException {@code invalid-content} where the reports count the code in a unit that does not compare
     */
    @Transactional
    public Found rank(ComparisonQuestion asked, Paging paging) {
        Ranking ranking = Ranking.of(figures.find(asked), asked.entry().direction());
        ranking.unit().ifPresent(unit -> {
            if (!CodeCatalogue.get().comparable(asked.code(), unit.unit())) {
                throw ProblemException.invalid(List.of(new Fault(
                        "code",
                        asked.code(),
                        Sentence.of(
                                "reports.fault.no-comparison-of-kind",
                                asked.kind().code(),
                                unit.unit().code()))));
            }
        });
        List<Ranking.Place> page = ranking.places().stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .toList();
        return new Found(
                ranking,
                page,
                names.of(page.stream().map(place -> place.row().report()).toList()));
    }
}
