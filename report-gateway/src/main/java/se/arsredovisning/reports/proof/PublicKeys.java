package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;

/** The public keys that an installation signs with, and those that it has signed with before. */
public final class PublicKeys {

    private final Map<String, ECKey> keys = new LinkedHashMap<>();

    private PublicKeys() {}

    /**
     * The keys of these texts, in their order; one that is there twice counts once.
     *
     * @param jwks public JWKs, as {@link SigningKey#publicJwk()} gives them
     * @throws IllegalArgumentException for what is no public key of an elliptic curve with an id
     */
    public static PublicKeys of(List<String> jwks) {
        PublicKeys keys = new PublicKeys();
        for (String jwk : jwks) {
            try {
                ECKey key = ECKey.parse(jwk);
                if (key.isPrivate() || key.getKeyID() == null) {
                    throw new IllegalArgumentException("a key that is not to be shown, or has no id");
                }
                keys.keys.putIfAbsent(key.getKeyID(), key);
            } catch (ParseException e) {
                throw new IllegalArgumentException("no public key of an elliptic curve", e);
            }
        }
        return keys;
    }

    /** The JWKS document (RFC 7517). */
    public ObjectNode json() {
        ObjectNode document = Json.MAPPER.createObjectNode();
        ArrayNode list = document.putArray("keys");
        keys.values().forEach(key -> list.add(Json.read(canonical(key))));
        return document;
    }

    /**
     * The one key that a detached JWS says it was signed with; none, where that is not among these.
     *
     * @throws IllegalArgumentException for what is no detached JWS
     */
    PublicKeys ofSignature(String jws) {
        try {
            String kid =
                    JWSObject.parse(jws, new Payload(new byte[0])).getHeader().getKeyID();
            return of(Optional.ofNullable(keys.get(kid)).stream()
                    .map(PublicKeys::canonical)
                    .toList());
        } catch (ParseException e) {
            throw new IllegalArgumentException("no JWS", e);
        }
    }

    /** Whether a detached JWS is of these bytes and by one of these keys. */
    public boolean verify(String detached, byte[] content) {
        try {
            return isSigned(JWSObject.parse(detached, new Payload(content)));
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What a compact JWS has inside, where it is signed by one of these keys. */
    public Optional<byte[]> content(String compact) {
        try {
            JWSObject jws = JWSObject.parse(compact);
            return isSigned(jws) ? Optional.of(jws.getPayload().toBytes()) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private boolean isSigned(JWSObject jws) {
        ECKey key = keys.get(jws.getHeader().getKeyID());
        try {
            return key != null
                    && JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    && jws.verify(new ECDSAVerifier(key));
        } catch (JOSEException e) {
            return false;
        }
    }

    static String canonical(JWK key) {
        return new String(CanonicalJson.bytes(Json.read(key.toJSONString())), UTF_8);
    }
}
