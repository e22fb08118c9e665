package se.arsredovisning.finance.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;

/** Answers questions about forecasts over sections. */
@ApplicationScoped
public class ForecastService {

    private final ForecastAccuracyRepository forecasts;

    ForecastService(ForecastAccuracyRepository forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * One page.
     *
     * @param rows the rows of the page
     * @param total how many there are on all pages
     */
    record Found(List<ForecastAccuracy> rows, long total) {}

    /**
     * By municipality, board and period, and in the report's order within one.
     *
     * @param statement only forecasts of the statement of this key; or null
     */
    @Transactional
    Found find(SectionFilter asked, String statement, Paging paging) {
        var query = forecasts.find(asked, statement);
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }
}
