package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** A JSON Merge Patch (RFC 7396) of one part of a document. */
public final class ItemPatch {

    /** The media type of such a patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final String identity;
    private final Supplier<JsonNode> patch;
    private String place = "";

    /**
     * A patch that is yet to be read.
     *
     * @param identity the member that names the part, which no patch changes
     * @param patch reads the patch, once it is asked for
     */
    public ItemPatch(String identity, Supplier<JsonNode> patch) {
        this.identity = identity;
        this.patch = patch;
    }

    /**
     * The document with its part at the pointer patched.
     *
     * @throws ProblemException {@code invalid-content} where the patch would give the part another name
     */
    public JsonNode apply(JsonNode document, String pointer) {
        JsonNode patched = patch.get();
        place = pointer;
        JsonNode before = document.at(pointer);
        JsonNode after = Json.merge(before, patched);
        if (after.isObject() && !Json.same(before.path(identity), after.path(identity))) {
            throw ProblemException.invalid(List.of(
                    new Fault(pointer + Json.step(identity), patched.get(identity), Sentence.of("fault.identity"))));
        }
        return Json.replaceAt(document, pointer, after);
    }

    /**
     * What a write that applies the patch comes to. Its problems are told as the patch's author reads them: pointers are
     * relative to the part, and those outside of it are prefixed by the document's address.
     */
    public <T> T write(String document, Supplier<T> write) {
        try {
            return write.get();
        } catch (ProblemException problem) {
            throw problem.withPlaces(
                    pointer -> isWithin(pointer) ? pointer.substring(place.length()) : document + "#" + pointer);
        }
    }

    private boolean isWithin(String pointer) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }
}
