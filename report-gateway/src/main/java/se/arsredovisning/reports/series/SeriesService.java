package se.arsredovisning.reports.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.draft.BoardNames;
import se.arsredovisning.reports.figure.FigureSelection;

/** Answers how figures have developed. */
@ApplicationScoped
public class SeriesService {

    private final SeriesRepository series;
    private final BoardNames names;

    SeriesService(SeriesRepository series, BoardNames names) {
        this.series = series;
        this.names = names;
    }

    /**
     * What was found.
     *
     * @param page the series
     * @param names what their boards are called, as far as their reports say
     */
    public record Found(SeriesPage page, Map<BoardNames.Board, String> names) {}

    /** One page of the series that the selected figures make. */
    @Transactional
    public Found find(FigureSelection selection, Paging paging) {
        SeriesPage page = series.find(selection, paging);
        return new Found(
                page,
                names.of(page.series().stream()
                        .flatMap(one -> one.points().stream())
                        .map(point -> point.row().report())
                        .toList()));
    }
}
