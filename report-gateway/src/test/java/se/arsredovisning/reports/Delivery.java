package se.arsredovisning.reports;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionChanged;

/** Delivers figures as a section's storing does, for tests that need no text of it. */
@Singleton
public class Delivery {

    private final Event<SectionChanged> changed;
    private final AtomicLong revisions = new AtomicLong();

    Delivery(Event<SectionChanged> changed) {
        this.changed = changed;
    }

    /** The part of this report has these figures now, in this order, and no others. */
    @Transactional
    public void deliver(ReportPart part, SectionId section, Figure... figures) {
        long revision = revisions.incrementAndGet();
        changed.fire(new SectionChanged(part, section, revision, "\"" + revision + ".1\"", List.of(figures)));
    }

    /** The part of this report is gone. */
    @Transactional
    public void remove(ReportPart part, SectionId section) {
        changed.fire(new SectionChanged(part, section, revisions.incrementAndGet(), null, List.of()));
    }
}
