package se.arsredovisning.reports.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import se.arsredovisning.kit.json.Json;

/**
 * The last entry of a chain, which stands for all of them. Who keeps a signed one can show later that the chain was taken
 * back behind it, or written anew.
 *
 * @param number the number of the last entry
 * @param entryHash its {@link ChainEntry#entryHash()}
 * @param time its time
 */
public record ChainHead(long number, String entryHash, Instant time) {

    /** The head of the chain that ends with this entry. */
    public static ChainHead of(ChainEntry last) {
        return new ChainHead(last.number(), last.entryHash(), last.time());
    }

    /** Its three members. */
    public ObjectNode json() {
        return Json.MAPPER
                .createObjectNode()
                .put("number", number)
                .put("entryHash", entryHash)
                .put("time", time.toString());
    }

    /** What is served of it: {@code head}, and as {@code signature} a compact JWS with the head's canonical bytes inside. */
    public ObjectNode signedJson(SigningKey key) {
        ObjectNode signed = Json.MAPPER.createObjectNode();
        signed.set("head", json());
        return signed.put("signature", key.compact(CanonicalJson.bytes(json())));
    }
}
