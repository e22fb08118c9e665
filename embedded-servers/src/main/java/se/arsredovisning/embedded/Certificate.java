package se.arsredovisning.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of this machine's name, made for one run, as an authority of a municipality's own would be: nobody believes it
 * who is not told to.
 *
 * @param keys its key and itself, as PKCS #12
 * @param password of the keys
 * @param pem what others are told to believe
 */
public record Certificate(Path keys, String password, Path pem) {

    /** Makes one in a directory. */
    public static Certificate make(Path directory) throws IOException, InterruptedException {
        Certificate made = new Certificate(
                directory.resolve("localhost.p12"), UUID.randomUUID().toString(), directory.resolve("localhost.pem"));
        String store = made.keys.toString();
        keytool(List.of(
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "RSA",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store,
                "-storepass",
                made.password));
        keytool(List.of(
                "-exportcert",
                "-rfc",
                "-alias",
                "localhost",
                "-file",
                made.pem.toString(),
                "-keystore",
                store,
                "-storepass",
                made.password));
        return made;
    }

    private static void keytool(List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool")
                        .toString())
                .redirectErrorStream(true);
        keytool.command().addAll(arguments);
        Process process = keytool.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** For a client that believes this certificate and no other. */
    public SSLContext believed() throws IOException, GeneralSecurityException {
        KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
        believed.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            believed.setCertificateEntry(
                    "localhost", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
