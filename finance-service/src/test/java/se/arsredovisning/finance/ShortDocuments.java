package se.arsredovisning.finance;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A short document that tests over HTTP are about. */
public final class ShortDocuments {

    private static final String VALID = """
            {"decimals": -3, "comment": "Om ekonomin", "source": "Årsredovisning 2020",
             "statements": [
              {"key": "operations", "title": "Ekonomi", "scope": "exklusive exploateringsverksamheten",
               "summary": "Ett resultat nära noll.",
               "lines": [
                {"key": "revenue", "label": "Intäkter", "role": "item", "budget": 58879000, "outcome": 60942000,
                 "previousOutcome": 59846000, "published": {"deviation": 2063000, "change": 1096000}},
                {"key": "rents", "label": "Lokalhyror", "role": "item", "budget": -4494000, "outcome": -4580000,
                 "previousOutcome": -6840000, "published": {"deviation": -87000, "change": 2260000},
                 "comment": "Högre hyra för datasalen."},
                {"key": "result", "label": "Årets resultat", "role": "result", "formula": ["revenue", "rents"],
                 "published": {"budget": 54385000, "outcome": 56362000}}]},
              {"key": "land-development", "title": "Exploatering",
               "lines": [
                {"key": "revenue", "label": "Intäkter", "role": "item", "outcome": 45241000},
                {"key": "result", "label": "Årets resultat", "role": "result", "formula": ["revenue"]}]}],
             "total": {"of": ["operations", "land-development"]},
             "forecasts": [
              {"key": "april", "label": "Fördjupad månadsuppföljning", "statement": "operations", "date": "2020-04-30",
               "forecast": 56873000, "published": {"deviation": -511000}}],
             "investments": {"comment": "Lägre än budget.",
              "categories": [
               {"key": "expansion", "label": "Expansionsinvestering", "published": {"outcome": 40000},
                "projects": [
                 {"key": "digitalisering", "label": "KS Digitalisering", "budget": 2000000, "outcome": 40000,
                  "decidedTotal": 5000000, "published": {"deviation": 1960000}}],
                "categories": [
                 {"key": "land", "label": "Exploatering",
                  "projects": [{"key": "gatan", "label": "Gatan", "budget": 0, "outcome": 1000}]}]},
               {"key": "image", "label": "Imageinvestering", "budget": 0, "outcome": 0}],
              "total": {"label": "Totala utgifter", "published": {"outcome": 41000}}},
             "facts": [
              {"key": "intakter", "label": "Intäkter", "value": 60900000, "unit": "SEK", "decimals": -5,
               "concerns": "finance.operations.revenue", "kind": "outcome", "period": "2020"}]}
            """;

    private ShortDocuments() {}

    /** A document that is right, and has something of everything. */
    public static ObjectNode valid() {
        return (ObjectNode) Documents.json(VALID);
    }
}
