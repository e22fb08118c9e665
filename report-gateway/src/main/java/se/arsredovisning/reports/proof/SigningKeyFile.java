package se.arsredovisning.reports.proof;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
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
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file that holds the installation's key: PEM (PKCS#8, {@code openssl genpkey -algorithm EC -pkeyopt
 * ec_paramgen_curve:P-256}) or a JWK with its private half.
 */
final class SigningKeyFile {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final FileAttribute<Set<PosixFilePermission>> MINE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int LINE = 64;

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file;
    }

    /** The key in the file; where there is no file one is made, for its owner's eyes alone. */
    SigningKey readOrMake() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        return read();
    }

    /**
     * The key in the file.
     *
     * @throws IOException naming the file, but not what is in it
     */
    SigningKey read() throws IOException {
        String text = Files.readString(file);
        Matcher pem = PEM.matcher(text);
        try {
            return new SigningKey(pem.find() ? pair(pem.group(1)) : ECKey.parse(text));
        } catch (ParseException | GeneralSecurityException | IllegalArgumentException e) {
            // What a parser says may show some of the key.
            throw new IOException(
                    file + " holds no private key of the curve P-256, as PEM (\"BEGIN PRIVATE KEY\", PKCS#8) or JWK");
        }
    }

    private static ECKey pair(String base64) throws GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        KeyFactory factory = KeyFactory.getInstance("EC");
        if (!(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)) instanceof ECPrivateKey key)
                || !Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
            throw new GeneralSecurityException("another curve");
        }
        return new ECKey.Builder(Curve.P_256, PublicPoint.of(key))
                .privateKey(key)
                .build();
    }

    /** Two that make it at the same time agree on the first one's. */
    private void make() throws IOException {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(newKey())
                + "\n-----END PRIVATE KEY-----\n";
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(folder, "key", "", MINE);
        try {
            Files.writeString(made, pem);
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first.
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static byte[] newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
