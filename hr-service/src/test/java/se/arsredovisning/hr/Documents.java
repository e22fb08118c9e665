package se.arsredovisning.hr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.arsredovisning.kit.language.SectionId;

/** The documents that tests are about. */
public final class Documents {

    /** The annual report that {@link #valid} is of. */
    public static final SectionId ANNUAL = SectionId.parse("1489-kommunstyrelsen-2020");
    /** An interim report of the same year. */
    public static final SectionId INTERIM = SectionId.parse("1489-kommunstyrelsen-2020-08");

    /**
     * Numbers that stand in {@link #secret} where they must not be told, each written as nowhere else: by men in 2020, who
     * are eight, and by those up to 29 years, who are nine in 2019, and of their cover.
     */
    public static final List<String> SECRETS = List.of("7.7", "77.5", "1006", "6.6", "9.9", "8.8", "2.9", "5.9", "1.9");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String VALID = """
            {"organisation": "Kontoret", "comment": "Om personalen", "source": "Årsredovisning 2020",
             "staffing": [
              {"period": "2020-12", "permanent": {"headcount": 106, "fte": 103.3},
               "fixedTerm": {"headcount": 10, "fte": 8.4},
               "parts": [{"key": "kansli", "label": "Kansliet", "permanent": {"headcount": 60, "fte": 58.1},
                          "fixedTerm": {"headcount": 4, "fte": 3.2}},
                         {"key": "tillvaxt", "label": "Tillväxt", "permanent": {"headcount": 46, "fte": 45.2},
                          "fixedTerm": {"headcount": 6, "fte": 5.2}}]},
              {"period": "2019-12", "permanent": {"headcount": 103, "fte": 100.2},
               "fixedTerm": {"headcount": 13, "fte": 12.5}}],
             "turnover": [{"year": 2020, "left": 10, "retired": 2, "averagePermanent": 100.5,
                           "published": {"percent": 8.0}},
                          {"year": 2019, "published": {"percent": 10.6}}],
             "workEnvironment": {"nearMisses": {"count": 2, "severity": "minor", "actions": "Åtgärdade"},
                                 "injuries": {"count": 1}, "securityIncidents": {"count": 0}},
             "sickLeave": [
              {"group": "total", "label": "Totalt",
               "current": {"published": {"percent": 3.1}, "employees": 116},
               "previous": {"published": {"percent": 4.0}, "employees": 116}, "published": {"change": -0.9}},
              {"group": "days-1-14", "label": "1-14", "current": {"published": {"percent": 1.3}},
               "previous": {"published": {"percent": 1.9}}},
              {"group": "days-15-59", "label": "15-59", "current": {"published": {"percent": 0.3}},
               "previous": {"published": {"percent": 0.5}}},
              {"group": "days-from-60", "label": "60-", "current": {"published": {"percent": 1.5}},
               "previous": {"published": {"percent": 1.6}}},
              {"group": "women", "label": "Kvinna", "current": {"published": {"percent": 3.4}, "employees": 80},
               "previous": {"published": {"percent": 4.7}, "employees": 80}, "published": {"change": -1.3},
               "comment": "Färre"},
              {"group": "men", "label": "Man", "current": {"published": {"percent": 2.5}, "employees": 36},
               "previous": {"published": {"percent": 2.6}, "employees": 36}, "published": {"change": -0.1}}],
             "texts": [{"key": "staffing", "title": "Personal", "text": "Tre fler."}],
             "facts": [
              {"key": "okning", "label": "Fler", "value": 3, "unit": "persons", "decimals": 0,
               "concerns": "hr.headcount"},
              {"key": "sjuk", "label": "Sjukfrånvaro", "value": 3.1, "unit": "percent", "decimals": 1,
               "concerns": "hr.sick-leave", "kind": "outcome", "period": "2020"}]}
            """;
    private static final String SECRET = """
            {"organisation": "Kontoret",
             "sickLeave": [
              {"group": "total", "label": "Totalt",
               "current": {"published": {"percent": 3.1}, "employees": 108},
               "previous": {"published": {"percent": 4.0}, "employees": 120}, "published": {"change": -0.9}},
              {"group": "women", "label": "Kvinna", "current": {"published": {"percent": 2.9}, "employees": 100},
               "previous": {"published": {"percent": 4.1}, "employees": 60}, "published": {"change": -1.2}},
              {"group": "men", "label": "Man",
               "current": {"published": {"percent": 7.7}, "absenceHours": 77.5, "ordinaryHours": 1006, "employees": 8},
               "previous": {"published": {"percent": 3.9}, "employees": 60}, "published": {"change": 3.8}},
              {"group": "age-to-29", "label": "Unga", "current": {"published": {"percent": 2.2}, "employees": 20},
               "previous": {"published": {"percent": 9.9}, "employees": 9}, "published": {"change": -6.6}},
              {"group": "age-30-49", "label": "Mellan", "current": {"published": {"percent": 3.2}, "employees": 48},
               "previous": {"published": {"percent": 3.0}, "employees": 80}, "published": {"change": 0.2}},
              {"group": "age-from-50", "label": "Äldre", "current": {"published": {"percent": 3.3}, "employees": 40},
               "previous": {"published": {"percent": 5.9}, "employees": 31}, "published": {"change": -2.6}}]}
            """;

    private Documents() {}

    /** A document without faults that has every member there is, but for hours. */
    public static ObjectNode valid() {
        return (ObjectNode) json(VALID);
    }

    /**
     * A document that has figures which must not be told: men in 2020 (eight of them, and so women too), and those up to
     * 29 years in 2019 (nine, and so those from 50 years too).
     */
    public static ObjectNode secret() {
        return (ObjectNode) json(SECRET);
    }

    /** The document of a file under {@code local-stack/data}. */
    public static JsonNode data(String file) {
        try {
            return json(Files.readString(Path.of("..", "local-stack", "data").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object at a pointer, to be changed in place. */
    public static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    /** Reads JSON, with numbers as exact as they are written. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
