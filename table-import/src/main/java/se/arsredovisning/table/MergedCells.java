package se.arsredovisning.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which cells of a workbook are merged: of those only the first has a value, though all seem to have it. */
final class MergedCells {

    /** As many as there may be faults; one more says nothing more. */
    private static final int MOST = 1_000;

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Map<String, String> partByRelation = new HashMap<>();
    private final Map<String, List<String>> areasByPart = new HashMap<>();
    private String part = "";
    private int areas;

    /** What comes now stands in that part. */
    void begin(String name) {
        part = name;
    }

    /** Takes the relation of a sheet, or an area, from the element that begins. */
    void start(XMLStreamReader reader) {
        if (reader.getLocalName().equals("mergeCell")) {
            String area = reader.getAttributeValue(null, "ref");
            if (area != null && areas++ < MOST) {
                areasByPart.computeIfAbsent(part, name -> new ArrayList<>()).add(area);
            }
        } else if (part.equals(RELATIONS)) {
            String target = reader.getAttributeValue(null, "Target");
            String id = reader.getAttributeValue(null, "Id");
            if (target != null && id != null && partByRelation.size() < MOST) {
                partByRelation.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    /** The areas of the sheet of that relation. */
    List<String> of(String relation) {
        return areasByPart.getOrDefault(partByRelation.getOrDefault(relation, ""), List.of());
    }
}
