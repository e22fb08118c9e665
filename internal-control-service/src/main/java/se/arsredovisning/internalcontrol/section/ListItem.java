package se.arsredovisning.internalcontrol.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.arsredovisning.internalcontrol.document.SectionDocument;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.ProblemException;

/**
 * An item of a list in a part of a section, there or yet to come.
 *
 * @param part the item where it is there
 * @param owner the part that has the list
 * @param list the member that is the list
 * @param name what the item's identity says
 */
public record ListItem(SectionItem part, SectionItem owner, String list, String name) {

    /**
     * A copy of a document that has the item, with nothing but its name: in its old place, or at the end of the list.
     *
     * @param read the same document as records
     * @throws ProblemException {@code not-found} where the owner is not there
     */
    JsonNode empty(JsonNode document, SectionDocument read) {
        ObjectNode item = Json.MAPPER.createObjectNode().put(part.identity(), name);
        Optional<String> place = part.place().apply(read);
        if (place.isPresent()) {
            return Json.replaceAt(document, place.get(), item);
        }
        String ownerPlace = owner.in(read);
        ObjectNode changed = document.at(ownerPlace).deepCopy();
        ArrayNode items = changed.withArrayProperty(list);
        items.add(item);
        return Json.replaceAt(document, ownerPlace, changed);
    }

    /**
     * Where the item stands in that copy.
     *
     * @throws ProblemException {@code not-found} where the owner is not there
     */
    String place(JsonNode document, SectionDocument read) {
        return part.place().apply(read).orElseGet(() -> {
            String ownerPlace = owner.in(read);
            return ownerPlace + "/" + list + "/"
                    + document.at(ownerPlace).path(list).size();
        });
    }
}
