package se.arsredovisning.internalcontrol.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;

/** Answers questions about controls over sections. */
@ApplicationScoped
public class ControlService {

    private final ControlRepository controls;

    ControlService(ControlRepository controls) {
        this.controls = controls;
    }

    /**
     * One page of controls.
     *
     * @param controls the controls of the page
     * @param total how many there are on all pages
     */
    record Found(List<Control> controls, long total) {}

    /** Controls by municipality, board and period, in the plan's order within one. */
    @Transactional
    Found find(SectionFilter asked, ControlFilter filter, Paging paging) {
        var query = controls.find(asked, filter);
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }
}
