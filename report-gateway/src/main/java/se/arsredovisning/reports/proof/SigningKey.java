package se.arsredovisning.reports.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/**
 * The installation's key, which signs its editions and the head of its chain: ES256, which every JOSE library and
 * {@code openssl} verify. Its id is its thumbprint (RFC 7638). Any number of threads may sign with it.
 */
public final class SigningKey {

    private final ECKey key;
    private final ECDSASigner signer;

    /**
     * The key of a pair.
     *
     * @throws IllegalArgumentException for one of another curve than P-256, or without its private half
     */
    SigningKey(ECKey pair) {
        if (!Curve.P_256.equals(pair.getCurve()) || !pair.isPrivate()) {
            throw new IllegalArgumentException("no private key of the curve P-256");
        }
        try {
            this.key = new ECKey.Builder(pair)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
            this.signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A key that nobody keeps. */
    public static SigningKey ofNewPair() {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its id: what a signature says that it was made with, and its name among the public keys. */
    public String kid() {
        return key.getKeyID();
    }

    /** Its public half as a JWK, in canonical JSON: what is kept for as long as there are signatures of it. */
    public String publicJwk() {
        return PublicKeys.canonical(key.toPublicJWK());
    }

    /** A detached JWS (RFC 7515, appendix F) of these bytes: {@code header..signature}. */
    public String detached(byte[] content) {
        return signed(content).serialize(true);
    }

    /** A compact JWS that has these bytes inside: {@code header.payload.signature}. */
    public String compact(byte[] content) {
        return signed(content).serialize();
    }

    private JWSObject signed(byte[] content) {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid()).build(), new Payload(content));
        try {
            jws.sign(signer);
            return jws;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
