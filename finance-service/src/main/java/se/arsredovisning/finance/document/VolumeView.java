package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;

/** What follows from volumes and grants, added to the section as it is read. */
final class VolumeView {

    private VolumeView() {}

    /**
     * Adds to each volume its address and what one unit costs.
     *
     * @param figures the section's figures, asked for only where a volume has a line that pays for it
     */
    static void add(ObjectNode view, SectionDocument document, SectionId id, Supplier<List<Figure>> figures) {
        List<Volume> volumes = document.volumes();
        List<Figure> all = volumes.stream().anyMatch(volume -> volume.cost() != null) ? figures.get() : List.of();
        for (int v = 0; v < volumes.size(); v++) {
            Volume volume = volumes.get(v);
            ObjectNode item = (ObjectNode) view.path("volumes").get(v);
            all.stream()
                    .filter(figure -> figure.code().equals(volume.costCode()))
                    .forEach(figure -> cost(item, figure));
            Links.add(item, "self", SectionView.path(id) + "/volumes/" + volume.key());
        }
    }

    private static void cost(ObjectNode item, Figure figure) {
        JsonNode present = item.path("costPerUnit");
        ObjectNode cost = present instanceof ObjectNode object ? object : item.putObject("costPerUnit");
        cost.put(figure.kind().code(), figure.value());
        cost.put("unitLabel", figure.unitLabel());
    }
}
