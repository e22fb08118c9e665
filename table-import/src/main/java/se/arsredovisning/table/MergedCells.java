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

    private final Map<String, List<String>> areasByPart = new HashMap<>();
    private int areas;

    /** Takes an area of the part from the element that begins. */
    void start(String part, XMLStreamReader reader) {
        String area = reader.getAttributeValue(null, "ref");
        if (area != null && areas++ < MOST) {
            areasByPart.computeIfAbsent(part, name -> new ArrayList<>()).add(area);
        }
    }

    /** The areas of that part. */
    List<String> of(String part) {
        return areasByPart.getOrDefault(part, List.of());
    }
}
