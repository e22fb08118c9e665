package se.arsredovisning.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import se.arsredovisning.embedded.LocalIssuer;

/** An issuer of tokens as a service in production asks it: over HTTP, for the keys that it has just now. */
public final class IssuerServer implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, LocalIssuer> PUBLISHED = new ConcurrentHashMap<>();
    private static final AtomicInteger ASKED = new AtomicInteger();

    private static volatile HttpServer server;
    private static volatile int port;

    @Override
    public Map<String, String> start() {
        publish("first", LocalIssuer.ofNewKey());
        open();
        return Map.of(
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.auth-server-url", address(),
                "quarkus.oidc.token.issuer", address());
    }

    @Override
    public void stop() {
        close();
    }

    /** After the one that names a key. */
    @Override
    public int order() {
        return 1;
    }

    /** It can be asked (again), where it could be before. */
    public static void open() {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            port = opened.getAddress().getPort();
            opened.createContext("/", exchange -> {
                boolean wantsKeys = exchange.getRequestURI().getPath().equals("/keys");
                if (wantsKeys) {
                    ASKED.incrementAndGet();
                }
                byte[] body = (wantsKeys ? keys() : discovery()).getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            opened.start();
            server = opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody is there any more. */
    public static void close() {
        server.stop(0);
    }

    /** How often its keys were asked for. */
    public static int asked() {
        return ASKED.get();
    }

    /** From now on it publishes this key, too. */
    public static void publish(String id, LocalIssuer key) {
        PUBLISHED.put(id, key);
    }

    /** It publishes this key no more. */
    public static void withdraw(String id) {
        PUBLISHED.remove(id);
    }

    /** The header {@code Authorization} with a token of a key that it publishes. */
    public static String authorization(String key, String... grants) {
        return authorization(key, PUBLISHED.get(key), grants);
    }

    /** The same with any key. */
    public static String authorization(String id, LocalIssuer key, String... grants) {
        long now = Instant.now().getEpochSecond();
        String listed = Arrays.stream(grants).map(grant -> '"' + grant + '"').collect(Collectors.joining(","));
        String claims =
                "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"tester\",\"grants\":[%s],\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
                        .formatted(address(), LocalIssuer.AUDIENCE, listed, now, now + 600, UUID.randomUUID());
        return "Bearer " + key.sign("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + id + "\"}", claims);
    }

    private static String address() {
        return "http://localhost:" + port;
    }

    private static String discovery() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"token_endpoint\":\"%1$s/token\"}"
                .formatted(address());
    }

    private static String keys() {
        return PUBLISHED.entrySet().stream()
                .map(key -> key(key.getKey(), key.getValue().publicKey()))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String key(String id, String publicKey) {
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                    .formatted(id, number(key.getModulus()), number(key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
