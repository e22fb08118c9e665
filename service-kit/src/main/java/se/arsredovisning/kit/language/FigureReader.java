package se.arsredovisning.kit.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads the figures that another service gives. Members that it does not know are passed over. */
public final class FigureReader {

    /** What tells figures of one item, kind and period apart, in the order of tables: a column each. */
    public static final List<String> DIMENSIONS = List.of(
            "sex",
            "ageGroup",
            "absenceLength",
            "employmentForm",
            "project",
            "term",
            "organisationUnit",
            "occupation",
            "entity",
            "financing",
            "activity");

    private static final int MOST_DIGITS = 40;

    private FigureReader() {}

    /**
     * The figures of a section.
     *
     * @param section the section that they must be of
     * @param text a JSON object with the member {@code figures}
     * @throws IllegalArgumentException when it is no such object, or a figure of it is none, is of another section, or
     *     cannot be told from another; the message holds no number of it
     */
    public static List<Figure> read(SectionId section, String text) {
        return figures(section, json(text).path("figures"));
    }

    /**
     * The same, of the list itself.
     *
     * @param rows a JSON array
     * @throws IllegalArgumentException as {@link #read}
     */
    public static List<Figure> readRows(SectionId section, String rows) {
        return figures(section, json(rows));
    }

    private static List<Figure> figures(SectionId section, JsonNode rows) {
        if (!rows.isArray()) {
            throw new IllegalArgumentException("there is no list of figures");
        }
        List<Figure> figures = new ArrayList<>(rows.size());
        Set<Figure.Name> names = new HashSet<>();
        for (JsonNode row : rows) {
            Figure figure = new Row(row, "figure " + figures.size()).figure();
            if (!figure.section().equals(section.toString())) {
                throw new IllegalArgumentException("figure " + figures.size() + " is of another section");
            }
            if (!names.add(figure.name())) {
                throw new IllegalArgumentException("two figures are called " + figure.code());
            }
            figures.add(figure);
        }
        return figures;
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // Its message would hold content.
            throw new IllegalArgumentException("the figures are no JSON");
        }
    }

    private record Row(JsonNode json, String where) {

        Figure figure() {
            return new Figure(
                    text("section"),
                    text("code"),
                    word("kind", Figure.Kind.values(), Figure.Kind::code),
                    text("period"),
                    word("periodType", Figure.PeriodType.values(), Figure.PeriodType::code),
                    word("role", Figure.Role.values(), Figure.Role::code),
                    optional("parent"),
                    dimensions(),
                    value(),
                    countedIn().unit(),
                    countedIn().label(),
                    number("decimals").intValue(),
                    word("status", Figure.Status.values(), Figure.Status::code),
                    reason(),
                    json.path("published").asBoolean(),
                    text("reportedIn"),
                    text("label"),
                    optional("source"));
        }

        private String text(String name) {
            String text = optional(name);
            if (text == null) {
                throw fault(name);
            }
            return text;
        }

        private String optional(String name) {
            JsonNode member = json.path(name);
            if (member.isMissingNode() || member.isNull()) {
                return null;
            }
            // PostgreSQL has no text with a zero character.
            if (!member.isTextual() || member.textValue().indexOf('\0') >= 0) {
                throw fault(name);
            }
            return member.textValue();
        }

        /** A service that says it in Swedish only is told so. */
        private Sentence reason() {
            String swedish = optional("reason");
            String english = optional("reasonEnglish");
            return swedish == null ? null : Sentence.said(swedish, english == null ? swedish : english);
        }

        private <T> T word(String name, T[] words, Function<T, String> code) {
            String given = text(name);
            for (T word : words) {
                if (code.apply(word).equals(given)) {
                    return word;
                }
            }
            throw fault(name);
        }

        private CountedIn countedIn() {
            CountedIn countedIn = new CountedIn(word("unit", Unit.values(), Unit::code), optional("unitLabel"));
            if (!countedIn.faults("").isEmpty()) {
                throw fault("unitLabel");
            }
            return countedIn;
        }

        private JsonNode number(String name) {
            JsonNode number = json.path(name);
            if (!number.isIntegralNumber() || !number.canConvertToInt()) {
                throw fault(name);
            }
            return number;
        }

        private BigDecimal value() {
            JsonNode value = json.path("value");
            if (value.isNull()) {
                return null;
            }
            if (!value.isNumber()) {
                throw fault("value");
            }
            BigDecimal number = value.decimalValue();
            if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
                throw fault("value");
            }
            return number;
        }

        private Map<String, String> dimensions() {
            Map<String, String> dimensions = new TreeMap<>();
            for (String name : DIMENSIONS) {
                if (json.has(name)) {
                    dimensions.put(name, text(name));
                }
            }
            return dimensions;
        }

        private IllegalArgumentException fault(String name) {
            return new IllegalArgumentException(where + " has no " + name + " that is one");
        }
    }
}
