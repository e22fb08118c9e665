package se.arsredovisning.finance.document;

import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.arsredovisning.finance.Documents;

/** Sections with volumes and grants. */
public final class Volumes {

    private static final String VOLUMES = """
            [{"key": "lokaler", "label": "Lokaler", "activity": "Fastighet", "unit": "other", "unitLabel": "kvm",
              "cost": {"statement": "operations", "line": "rents"}, "comment": "Om lokaler",
              "values": [{"period": "2020", "budget": 4400, "outcome": 4580}, {"period": "2019", "outcome": 6840},
                         {"period": "2021", "budget": 4000}]},
             {"key": "tomma", "label": "varav tomma", "unit": "other", "unitLabel": "kvm", "partOf": "lokaler",
              "values": [{"period": "2020", "outcome": 116, "decimals": 0}]},
             {"key": "besok", "label": "Besök", "activity": "Kultur", "unit": "count", "decimals": -1,
              "values": [{"period": "2020", "outcome": 116000, "decimals": -3, "budget": 120000},
                         {"period": "2020-03", "status": "missing", "reason": "Stängt"},
                         {"period": "2020-02", "outcome": 9870, "status": "preliminary"}]},
             {"key": "elever", "label": "Elever", "unit": "persons",
              "values": [{"period": "2020-VT", "outcome": 3004}, {"period": "2020-HT", "outcome": 2838}]}]
            """;

    private static final String GRANTS = """
            [{"key": "foreningar", "label": "Bidrag till föreningar", "activity": "Fritid", "comment": "Om bidrag",
              "values": [{"period": "2020", "budget": 1200000, "amount": 1150000, "number": 46},
                         {"period": "2019", "amount": 1100400, "decimals": -2, "number": 44}]}]
            """;

    private Volumes() {}

    /** A document without faults that has every member of volumes and grants. */
    public static ObjectNode document() {
        return in(Documents.valid());
    }

    /** A document with these volumes and grants. */
    public static ObjectNode in(ObjectNode document) {
        document.set("volumes", json(VOLUMES));
        document.set("grants", json(GRANTS));
        return document;
    }

    static SectionDocument read(JsonNode document) {
        return SectionDocument.read(document);
    }
}
