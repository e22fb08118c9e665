package se.arsredovisning.kit.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * One thing that is wrong with what a caller sent.
 *
 * @param property where: a JSON Pointer (RFC 6901) into the body, or the name of a parameter or header
 * @param value what stood there, shortened where it is long; null where nothing stood there
 * @param reason what is wrong with it: what would follow its name, without a full stop
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String property, Object value, Sentence reason) {

    /** What is wrong may be the text itself: half a surrogate pair, which no answer could be written with, becomes a question mark. */
    public Fault {
        property = writable(property);
        value = value instanceof String text ? writable(text) : value;
    }

    private static String writable(String text) {
        return text == null ? null : new String(text.getBytes(UTF_8), UTF_8);
    }
}
