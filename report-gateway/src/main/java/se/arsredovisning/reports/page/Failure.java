package se.arsredovisning.reports.page;

import java.util.List;

/**
 * What a reader is told where there is no page.
 *
 * @param status the answer's status
 * @param title what is wrong, in a few words
 * @param detail what is wrong, in a sentence
 * @param reasons each value that is not allowed, and why
 * @param near what the reader may have meant
 */
public record Failure(int status, String title, String detail, List<String> reasons, List<Frame.Crumb> near) {

    public Failure {
        reasons = List.copyOf(reasons);
        near = List.copyOf(near);
    }
}
