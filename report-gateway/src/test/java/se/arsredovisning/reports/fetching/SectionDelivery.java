package se.arsredovisning.reports.fetching;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.FetchResult;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopy;
import se.arsredovisning.reports.section.SectionCopyService;
import se.arsredovisning.reports.section.SectionText;

/**
 * Delivers sections with their texts as a worker does; only of parts that have no service here, or one that is away, so
 * that none interferes.
 */
@Singleton
public class SectionDelivery {

    private final SectionCopyService sections;
    private final SectionWorkers workers;

    SectionDelivery(SectionCopyService sections, SectionWorkers workers) {
        this.sections = sections;
        this.workers = workers;
    }

    /** Waits until a part's service cannot be asked, so that its copies stay as they are delivered. */
    public void awaitAway(ReportPart part) {
        await().until(() -> !workers.answers(part));
    }

    /**
     * The part of this report has this text and these figures now.
     *
     * @param members what the text has beside its id and revision, beginning with a comma where there is anything
     */
    public void deliver(ReportPart part, SectionId section, String members, Figure... figures) {
        SectionCopy before = sections.find(part, section.toString());
        long revision = before.revision() + 1;
        String text = "{\"id\":\"" + section + "\",\"revision\":" + revision + members + "}";
        try {
            sections.accept(
                    before, new FetchResult.Found(GoalsStub.tag(revision), SectionText.read(text), List.of(figures)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
