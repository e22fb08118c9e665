package se.arsredovisning.kit.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.arsredovisning.kit.platform.CurrentRequest;
import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * Reads {@code Accept-Language} (RFC 9110, 12.5.4). A range asks for the language that it begins with, whatever its region:
 * {@code en-GB} is English. What is no range is passed over; who takes none of our languages gets Swedish all the same.
 */
public final class AcceptedLanguage {

    /** The header's name. */
    static final String HEADER = "Accept-Language";

    private static final Pattern RANGE = Pattern.compile("\\s*+(\\*|[A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8}|-\\*)*+\\s*+"
            + "(?:;\\s*+[qQ]\\s*+=\\s*+(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*+)?");

    private AcceptedLanguage() {}

    /** The language of the answer to the request that this thread works for. */
    public static AnswerLanguage asked() {
        return CurrentRequest.find()
                .map(request -> of(request.routed().request()))
                .orElse(AnswerLanguage.SWEDISH);
    }

    /** The language of the answer to a request. */
    static AnswerLanguage of(HttpServerRequest request) {
        return of(request.headers().getAll(HEADER));
    }

    /**
     * The language that is liked best; of several that are liked alike the one that is named first, and Swedish before what
     * only {@code *} stands for.
     *
     * @param lines the header's lines, none where it was not sent
     */
    public static AnswerLanguage of(List<String> lines) {
        return lines.isEmpty() ? AnswerLanguage.SWEDISH : of(String.join(",", lines));
    }

    /** The same of a header of one line, or null where it was not sent. */
    public static AnswerLanguage of(String header) {
        if (header == null) {
            return AnswerLanguage.SWEDISH;
        }
        Map<String, Double> liking = new LinkedHashMap<>();
        for (String element : header.split(",", -1)) {
            Matcher range = RANGE.matcher(element);
            if (range.matches()) {
                double weight = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
                liking.merge(range.group(1).toLowerCase(Locale.ROOT), weight, Math::max);
            }
        }
        AnswerLanguage best = AnswerLanguage.SWEDISH;
        double most = 0;
        for (AnswerLanguage language : inOrder(liking.keySet())) {
            // Several languages at once are given to who names them, not to who takes anything.
            double any = language == AnswerLanguage.BOTH ? 0 : liking.getOrDefault("*", 0.0);
            double weight = liking.getOrDefault(language.tag(), any);
            if (weight > most) {
                best = language;
                most = weight;
            }
        }
        return best;
    }

    /** Those that are named, in their order, then the others. */
    private static Set<AnswerLanguage> inOrder(Set<String> named) {
        Set<AnswerLanguage> order = new LinkedHashSet<>();
        for (String tag : named) {
            Stream.of(AnswerLanguage.values())
                    .filter(language -> language.tag().equals(tag))
                    .forEach(order::add);
        }
        order.addAll(List.of(AnswerLanguage.values()));
        return order;
    }
}
