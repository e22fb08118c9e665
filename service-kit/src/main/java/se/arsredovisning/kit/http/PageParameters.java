package se.arsredovisning.kit.http;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads which page of a list a request asks for. */
public final class PageParameters {

    private PageParameters() {}

    /**
     * Reads the two parameters, each null where it was not given.
     *
     * @throws ProblemException {@code invalid-content} that names each that is no number or out of bounds
     */
    public static Paging of(String page, String limit) {
        List<Fault> faults = new ArrayList<>();
        int first = number("page", page, 1, Paging.MAX_PAGE, faults);
        int most = number("limit", limit, Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Paging(first, most);
    }

    private static int number(String name, String text, int otherwise, int max, List<Fault> faults) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        }
        faults.add(new Fault(name, text, Sentence.of("fault.whole-number", max)));
        return otherwise;
    }
}
