package se.arsredovisning.finance;

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
import se.arsredovisning.kit.language.SectionId;

/** The documents that tests are about. */
public final class Documents {

    /** The annual report that {@link #valid} is of. */
    public static final SectionId ANNUAL = SectionId.parse("1489-kommunstyrelsen-2020");
    /** The interim report that {@link #interim} is of. */
    public static final SectionId INTERIM = SectionId.parse("1489-kommunstyrelsen-2020-08");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String VALID = """
            {"decimals": -3, "comment": "Om ekonomin", "source": "Årsredovisning 2020",
             "statements": [
              {"key": "operations", "title": "Ekonomi", "scope": "exklusive exploatering", "summary": "I balans",
               "columns": {"originalBudget": {"decimals": -6, "source": "Budget 2020"}},
               "lines": [
                {"key": "revenue", "label": "Intäkter", "role": "item", "originalBudget": 58000000, "budget": 60000000,
                 "outcome": 61000000, "previousOutcome": 59000000,
                 "published": {"deviation": 1000000, "change": 2000000}, "comment": "Bra", "changeComment": "Bättre"},
                {"key": "rents", "label": "Lokalhyror", "role": "item", "originalBudget": -4000000, "budget": -4494000,
                 "outcome": -4580000, "previousOutcome": -6840000,
                 "published": {"deviation": -87000, "change": 2260000}},
                {"key": "other-costs", "label": "Övriga kostnader", "role": "item", "budget": -55000000,
                 "outcome": -56000000, "previousOutcome": -52000000},
                {"key": "costs", "label": "Kostnader", "role": "subtotal", "formula": ["rents", "other-costs"],
                 "published": {"budget": -59494000, "outcome": -60581000, "previousOutcome": -58840000,
                               "deviation": -1087000, "change": -1741000}},
                {"key": "result", "label": "Årets resultat", "role": "result", "formula": ["revenue", "costs"],
                 "published": {"originalBudget": 54000000, "budget": 506000, "outcome": 420000,
                               "previousOutcome": 160000, "deviation": -86000, "change": 260000}}]},
              {"key": "land-development", "title": "Exploatering", "lines": [
                {"key": "revenue", "label": "Intäkter", "role": "item", "budget": 8819000, "outcome": 45241000,
                 "previousOutcome": 45623000},
                {"key": "net-financial-items", "label": "Finansnetto", "role": "item", "previousOutcome": 142000,
                 "published": {"deviation": 0, "change": -142000}},
                {"key": "result", "label": "Årets resultat", "role": "result",
                 "formula": ["revenue", "net-financial-items"]}]}],
             "total": {"of": ["operations", "land-development"]},
             "forecasts": [
              {"key": "april", "label": "Fördjupad månadsuppföljning", "statement": "operations", "date": "2020-04-30",
               "forecast": 500000, "decimals": -5, "published": {"deviation": -80000}, "comment": "Om prognosen"},
              {"key": "augusti", "label": "Delårsbokslut", "statement": "operations", "date": "2020-08-31",
               "forecast": 700000,
               "copiedFrom": {"section": "1489-kommunstyrelsen-2020-08", "revision": 2}}],
             "investments": {"comment": "Om investeringar", "columns": {"outcome": {"decimals": 2, "source": "SIE"}},
              "categories": [
               {"key": "expansion", "label": "Expansion", "comment": "Om expansion",
                "published": {"budget": 9000000, "outcome": 10510000, "previousOutcome": 13744000,
                              "deviation": -1510000, "change": -3234000},
                "projects": [
                 {"key": "gc-vag", "label": "GC-väg", "originalBudget": 6000000, "budget": 6200000,
                  "outcome": 9720500.25, "decidedTotal": 12000000, "estimatedTotal": 13000000, "accumulated": 9900000,
                  "published": {"deviation": -3521000}, "comment": "Dyrare"},
                 {"key": "reserv", "label": "Reserv", "budget": 1000000, "outcome": 0,
                  "published": {"deviation": 1000000}}],
                "categories": [
                 {"key": "exploatering", "label": "Exploatering",
                  "projects": [{"key": "gata", "label": "Gata", "budget": 1800000, "outcome": 789999.70}]}]},
               {"key": "image", "label": "Image", "budget": 0, "outcome": 0, "previousOutcome": 0,
                "published": {"deviation": 0, "change": 0}}],
              "total": {"label": "Totala utgifter", "published": {"budget": 9000000, "outcome": 10511000}}},
             "facts": [
              {"key": "hyror", "label": "Lokalhyrornas andel av kostnaderna", "value": 7.6, "unit": "percent", "decimals": 1,
               "concerns": "finance.operations.rents"},
              {"key": "kostnader", "label": "Ökade kostnader", "value": 1700000, "unit": "SEK", "decimals": -5,
               "concerns": "finance.operations.costs", "kind": "change", "period": "2020", "reversed": true},
              {"key": "stolpar", "label": "Stolpar", "value": 66, "unit": "count", "decimals": 0,
               "concerns": "finance.investments.expansion.gc-vag"}]}
            """;
    private static final String INTERIM_SECTION = """
            {"decimals": -3, "statements": [
              {"key": "operations", "title": "Ekonomi", "lines": [
                {"key": "revenue", "label": "Intäkter", "role": "item", "budget": 60000000, "forecast": 61500000,
                 "outcome": 40000000, "previousOutcome": 38000000},
                {"key": "costs", "label": "Kostnader", "role": "item", "budget": -60000000, "forecast": -60800000,
                 "outcome": -39000000, "previousOutcome": -37000000, "published": {"deviation": -800000}},
                {"key": "result", "label": "Resultat", "role": "result", "formula": ["revenue", "costs"],
                 "published": {"forecast": 700000, "deviation": 700000}}]}],
             "total": {"of": ["operations"]},
             "investments": {"categories": [
              {"key": "expansion", "label": "Expansion", "projects": [
               {"key": "gc-vag", "label": "GC-väg", "budget": 6200000, "forecast": 9000000, "outcome": 5000000}]}]}}
            """;

    private Documents() {}

    /** A document of an annual section without faults that has every member that such a one can have. */
    public static ObjectNode valid() {
        return (ObjectNode) json(VALID);
    }

    /** A document of an interim section without faults. */
    public static ObjectNode interim() {
        return (ObjectNode) json(INTERIM_SECTION);
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
