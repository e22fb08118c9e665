package se.arsredovisning.finance.volume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;

/** Answers questions about volumes over sections. */
@ApplicationScoped
public class VolumeService {

    private final VolumeRowRepository volumes;

    VolumeService(VolumeRowRepository volumes) {
        this.volumes = volumes;
    }

    /**
     * One page.
     *
     * @param rows the rows of the page
     * @param total how many there are on all pages
     */
    record Found(List<VolumeRow> rows, long total) {}

    /**
     * By municipality, board and period, and in the report's order within one.
     *
     * @param key only volumes of this key; or null
     * @param activity only volumes of this activity, as reports call it; or null
     */
    @Transactional
    Found find(SectionFilter asked, String key, String activity, Paging paging) {
        var query = volumes.find(asked, key, activity);
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }
}
