package se.arsredovisning.table;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which part of a workbook is which sheet, known once all parts were read: their order in a zip says nothing. */
final class SheetParts {

    /** More sheets than are looked at. */
    private static final int MOST = 1_000;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String RELATION = "id";

    private final Map<String, String> partByRelation = new HashMap<>();
    private final Map<String, String> nameByRelation = new HashMap<>();

    /** Takes a sheet, or the relation of one, from the element that begins in that part. */
    void start(String part, XMLStreamReader reader) {
        if (part.equals(RELATIONS)) {
            put(partByRelation, reader.getAttributeValue(null, "Id"), path(reader.getAttributeValue(null, "Target")));
        } else if (part.equals(WORKBOOK)) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(RELATION)) {
                    put(nameByRelation, reader.getAttributeValue(i), reader.getAttributeValue(null, "name"));
                }
            }
        }
    }

    /** The part of the sheet of that relation; an empty text where there is none. */
    String part(String relation) {
        return partByRelation.getOrDefault(relation, "");
    }

    /** The name of the sheet that a part is, or the part's own where the workbook does not name it. */
    String name(String part) {
        return partByRelation.entrySet().stream()
                .filter(related -> related.getValue().equals(part))
                .map(related -> nameByRelation.get(related.getKey()))
                .filter(name -> name != null)
                .findFirst()
                .orElse(part);
    }

    private static String path(String target) {
        return target == null ? null : target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void put(Map<String, String> known, String key, String value) {
        if (key != null && value != null && known.size() < MOST) {
            known.put(key, value);
        }
    }
}
