package se.arsredovisning.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Signs tokens for one machine, where there is no issuer: with a key of its own, which services are told to trust. Never for
 * use beyond it.
 */
public final class LocalIssuer {

    /** What its tokens say that they are of, and for. */
    public static final String ISSUER = "arsredovisning-local";

    public static final String AUDIENCE = "arsredovisning";

    private static final int KEY_BITS = 2048;
    private static final FileAttribute<Set<PosixFilePermission>> MINE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Base64.Encoder TOKEN_PART = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final String publicKey;

    private LocalIssuer(RSAPrivateCrtKey key) {
        this.key = key;
        try {
            this.publicKey = Base64.getEncoder()
                    .encodeToString(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer whose key is in a file; one that is not there is made, for its owner's eyes alone. */
    public static LocalIssuer at(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        String text = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return new LocalIssuer((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is no key; delete it, and one is made", e);
        }
    }

    /** An issuer whose key nobody keeps. */
    public static LocalIssuer ofNewKey() {
        return new LocalIssuer(newKey());
    }

    /** Two that make it at the same time agree on the first one's. */
    private static void make(Path file) throws IOException {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(newKey().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Path made = Files.createTempFile(
                Files.createDirectories(file.toAbsolutePath().getParent()), "key", "", MINE);
        try {
            Files.writeString(made, pem);
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first.
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static RSAPrivateCrtKey newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What services are told to trust: the key's public half, in Base64. */
    public String publicKey() {
        return publicKey;
    }

    /** When a token that is given out now is given out. */
    public Instant now() {
        return Instant.now();
    }

    /**
     * A token.
     *
     * @param subject whose it is
     * @param name what they are called
     * @param grants what they may do
     * @param valid for how long from now
     */
    public String token(String subject, String name, List<String> grants, Duration valid) {
        return token(UUID.randomUUID().toString(), subject, name, grants, now(), valid);
    }

    /**
     * A token whose id is known.
     *
     * @param id its id ({@code jti}), which opens nothing
     * @param now when it is given out
     */
    public String token(String id, String subject, String name, List<String> grants, Instant now, Duration valid) {
        String claims =
                "{\"iss\":%s,\"aud\":%s,\"sub\":%s,\"name\":%s,\"grants\":[%s],\"iat\":%d,\"exp\":%d,\"jti\":%s}"
                        .formatted(
                                json(ISSUER),
                                json(AUDIENCE),
                                json(subject),
                                json(name),
                                grants.stream().map(LocalIssuer::json).collect(Collectors.joining(",")),
                                now.getEpochSecond(),
                                now.plus(valid).getEpochSecond(),
                                json(id));
        return sign("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", claims);
    }

    /** A token of any head and any claims, signed as RS256. */
    public String sign(String head, String claims) {
        String content = part(head.getBytes(UTF_8)) + "." + part(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return content + "." + part(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(byte... bytes) {
        return TOKEN_PART.encodeToString(bytes);
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
