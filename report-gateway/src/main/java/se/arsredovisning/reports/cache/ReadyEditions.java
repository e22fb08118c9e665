package se.arsredovisning.reports.cache;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * The editions that are ready to be sent, among the rendered reports: a report's newest one at the address of the report, and
 * each at its own. No draft's change takes them away; what an edition goes through does.
 */
@Singleton
public final class ReadyEditions {

    /** The value of {@code Cache-Control}: bytes never change, but a withdrawal has to reach caches. */
    public static final String CACHING = "public, max-age=60";

    /** The value of {@code Vary}: what is kept by others is kept by coding. */
    public static final String VARY = "Accept-Encoding";

    /** So begins each of their places, as the database's notices name them. */
    static final String PUBLISHED = "published:";

    private final RenderedReports memory;

    ReadyEditions(RenderedReports memory) {
        this.memory = memory;
    }

    /**
     * What is ready at an address, or null. Never waits.
     *
     * @param address what follows {@code reports/}
     */
    RenderedReport find(String address) {
        String place = address.indexOf('/') < 0 ? address + "/" : address;
        return memory.find(PUBLISHED + place, whole(FieldSelection.ALL));
    }

    /** The newest edition of a report, ready, or what is made of it now. */
    public RenderedReport standing(SectionId report, FieldSelection fields, Supplier<RenderedReport> render) {
        return memory.render(PUBLISHED + report + "/", whole(fields), render);
    }

    /** One edition of a report, ready, or what is made of it now. */
    public RenderedReport edition(
            SectionId report, int number, FieldSelection fields, Supplier<RenderedReport> render) {
        return memory.render(PUBLISHED + report + "/editions/" + number, whole(fields), render);
    }

    /** Forgets all that is ready of a report. */
    public void drop(SectionId report) {
        memory.dropAll(PUBLISHED + report + "/");
    }

    /** Both languages stand in one. */
    private static Rendition whole(FieldSelection fields) {
        return new Rendition(fields, AnswerLanguage.BOTH);
    }
}
