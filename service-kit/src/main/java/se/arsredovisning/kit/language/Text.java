package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A chapter of prose, of a report or of one of its sections.
 *
 * @param key names it; the same over years
 * @param title as it stands above the text, in Swedish
 * @param text Markdown, in Swedish; null where it is still to be written
 * @param order where it stands among the texts, the least first; null after those that say it, in the order given
 * @param heading what the law wants to be told of and this tells of; null where it is of something else
 */
public record Text(String key, String title, String text, Integer order, Heading heading) {

    /**
     * What an administration report (<em>förvaltningsberättelse</em>) has to tell of: lagen (2018:597) om kommunal bokföring
     * och redovisning, chapter 11, and RKR's recommendation R15.
     */
    public enum Heading {
        DEVELOPMENT,
        CONDITIONS,
        SIGNIFICANT_EVENTS,
        GOVERNANCE,
        FINANCIAL_MANAGEMENT,
        BALANCE_REQUIREMENT,
        PERSONNEL,
        OUTLOOK;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What a later period's texts begin with: those of this one, without what they say.
     *
     * @param texts a list of texts as it is in a document; missing where there is none
     */
    public static Optional<JsonNode> outline(JsonNode texts) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        JsonNode outline = texts.deepCopy();
        outline.forEach(text -> ((ObjectNode) text).remove("text"));
        return Optional.of(outline);
    }

    /** Every fault of a list of texts, each at its JSON Pointer under {@code /texts}: what cannot be told apart. */
    public static List<Fault> faults(List<Text> texts) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        for (int t = 0; t < texts.size(); t++) {
            Text text = texts.get(t);
            if (!keys.add(text.key())) {
                faults.add(new Fault("/texts/" + t + "/key", text.key(), Sentence.of("fault.text.key-taken")));
            }
            if (text.order() != null && !places.add(text.order())) {
                faults.add(new Fault("/texts/" + t + "/order", text.order(), Sentence.of("fault.text.place-taken")));
            }
        }
        return faults;
    }
}
