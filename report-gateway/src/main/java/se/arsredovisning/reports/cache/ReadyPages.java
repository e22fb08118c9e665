package se.arsredovisning.reports.cache;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * The pages of published reports that are ready to be sent, among the rendered reports, each at its address. What happens to an
 * edition takes all pages of its report away.
 */
@Singleton
public final class ReadyPages {

    private static final String ENGLISH = "/en/";
    private static final String PAGE = "/page";

    /** An address tells the language, too. */
    private static final Rendition WHOLE = new Rendition(FieldSelection.ALL, AnswerLanguage.SWEDISH);

    private final RenderedReports memory;

    ReadyPages(RenderedReports memory) {
        this.memory = memory;
    }

    /**
     * What is ready at an address, or null. Never waits.
     *
     * @param uri the address as it was asked for: {@code /1489/kommunstyrelsen/2020}, perhaps with more after it
     */
    public RenderedReport find(String uri) {
        int municipality = uri.startsWith(ENGLISH) ? ENGLISH.length() : 1;
        int board = uri.indexOf('/', municipality) + 1;
        int period = board == 0 ? 0 : uri.indexOf('/', board) + 1;
        if (period == 0) {
            return null;
        }
        int end = period;
        while (end < uri.length() && "/?.".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        String report = uri.substring(municipality, board - 1) + "-" + uri.substring(board, period - 1) + "-"
                + uri.substring(period, end);
        return memory.find(place(report, uri), WHOLE);
    }

    /** A page of a report, ready, or what is made of it now. */
    public RenderedReport page(SectionId report, String uri, Supplier<RenderedReport> render) {
        return memory.render(place(report.toString(), uri), WHOLE, render);
    }

    private static String place(String report, String uri) {
        return ReadyEditions.PUBLISHED + report + PAGE + uri;
    }
}
