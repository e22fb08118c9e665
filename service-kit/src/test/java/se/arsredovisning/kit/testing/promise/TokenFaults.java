package se.arsredovisning.kit.testing.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.kit.testing.TestTokens;

/** Headers {@code Authorization} that must let nobody in, by what is wrong with them. */
final class TokenFaults {

    private static final String HEAD = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    private static final Base64.Encoder PART = Base64.getUrlEncoder().withoutPadding();

    private TokenFaults() {}

    static Map<String, String> all() {
        LocalIssuer known = TestTokens.signer();
        String good = known.sign(HEAD, claims("tester", LocalIssuer.ISSUER, LocalIssuer.AUDIENCE, -10, 600));
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("nothing after the scheme", "Bearer ");
        faults.put("no token", "Bearer abc");
        faults.put("another scheme", "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(UTF_8)));
        faults.put("no scheme", good);
        faults.put(
                "expired",
                bearer(known.sign(HEAD, claims("tester", LocalIssuer.ISSUER, LocalIssuer.AUDIENCE, -600, -60))));
        faults.put(
                "not yet valid",
                bearer(known.sign(HEAD, claims("tester", LocalIssuer.ISSUER, LocalIssuer.AUDIENCE, 600, 1200))));
        faults.put("without an end", bearer(known.sign(HEAD, claims(LocalIssuer.AUDIENCE))));
        faults.put(
                "for another audience",
                bearer(known.sign(HEAD, claims("tester", LocalIssuer.ISSUER, "another", -10, 600))));
        faults.put(
                "of another issuer",
                bearer(known.sign(
                        HEAD, claims("tester", "https://elsewhere.example", LocalIssuer.AUDIENCE, -10, 600))));
        faults.put(
                "of nobody", bearer(known.sign(HEAD, claims("", LocalIssuer.ISSUER, LocalIssuer.AUDIENCE, -10, 600))));
        faults.put(
                "of whoever wrote before there were tokens",
                bearer(known.sign(HEAD, claims("anonymous", LocalIssuer.ISSUER, LocalIssuer.AUDIENCE, -10, 600))));
        faults.put("signed with another key", bearer(LocalIssuer.ofNewKey().sign(HEAD, good(good))));
        faults.put("of another algorithm than it says", bearer(known.sign("{\"alg\":\"RS512\"}", good(good))));
        faults.put("not signed", bearer(part("{\"alg\":\"none\"}") + "." + part(good(good)) + "."));
        faults.put("not signed, in other letters", bearer(part("{\"alg\":\"nOnE\"}") + "." + part(good(good)) + "."));
        faults.put("signed with the public key as a secret", bearer(withPublicKey(good(good))));
        faults.put("without its signature", bearer(good.substring(0, good.lastIndexOf('.') + 1)));
        faults.put("changed", bearer(good.substring(0, good.length() - 6) + "AAAAAA"));
        for (String key : new String[] {"http://localhost:9/keys", "file:///etc/passwd", "../../etc/passwd", "'; --"}) {
            faults.put(
                    "with a key " + key,
                    bearer(LocalIssuer.ofNewKey()
                            .sign(
                                    "{\"alg\":\"RS256\",\"kid\":\"%s\",\"jku\":\"%s\",\"x5u\":\"%s\"}"
                                            .formatted(key, key, key),
                                    good(good))));
        }
        return faults;
    }

    private static String good(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
    }

    private static String claims(String subject, String issuer, String audience, long from, long to) {
        long now = Instant.now().getEpochSecond();
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"grants\":[\"admin:*/*/*\"],\"nbf\":%d,\"exp\":%d}"
                .formatted(issuer, audience, subject, now + from, now + to);
    }

    private static String claims(String audience) {
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"tester\",\"grants\":[\"admin:*/*/*\"]}"
                .formatted(LocalIssuer.ISSUER, audience);
    }

    private static String withPublicKey(String claims) {
        String content = part("{\"alg\":\"HS256\"}") + "." + part(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(TestTokens.signer().publicKey()), "HmacSHA256"));
            return content + "." + PART.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String part(String text) {
        return PART.encodeToString(text.getBytes(UTF_8));
    }
}
