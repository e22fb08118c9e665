package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.kit.json.Json;

class SigningKeyTest {

    private static final byte[] CONTENT = "{\"outcome\":-4580000}".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aDetachedSignatureIsOfTheseBytesAndByThisKey() {
        SigningKey key = SigningKey.ofNewPair();
        SigningKey other = SigningKey.ofNewPair();
        PublicKeys keys = PublicKeys.of(List.of(other.publicJwk(), key.publicJwk()));
        String signature = key.detached(CONTENT);

        assertThat(signature).matches("[\\w-]+\\.\\.[\\w-]{86}");
        assertThat(Json.read(new String(Base64.getUrlDecoder().decode(signature.split("\\.", -1)[0]), UTF_8)))
                .isEqualTo(Json.MAPPER.createObjectNode().put("kid", key.kid()).put("alg", "ES256"));
        assertThat(keys.verify(signature, CONTENT)).isTrue();
        assertThat(keys.verify(signature, "{\"outcome\":-4580001}".getBytes(UTF_8)))
                .isFalse();
        assertThat(keys.verify(other.detached(CONTENT), CONTENT)).isTrue();
        assertThat(PublicKeys.of(List.of(other.publicJwk())).verify(signature, CONTENT))
                .isFalse();
    }

    @Test
    void whatIsNoSignatureHoldsNothing() {
        SigningKey key = SigningKey.ofNewPair();
        PublicKeys keys = PublicKeys.of(List.of(key.publicJwk()));
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"alg\":\"none\",\"kid\":\"%s\"}".formatted(key.kid()).getBytes(UTF_8));

        for (String text : List.of("", "..", "a..b", none + "..", key.compact(CONTENT))) {
            assertThat(keys.verify(text, CONTENT)).as(text).isFalse();
        }
        assertThat(keys.content("")).isEmpty();
        assertThat(keys.content(key.detached(CONTENT))).isEmpty();
    }

    @Test
    void aCompactSignatureHasTheContentInside() {
        SigningKey key = SigningKey.ofNewPair();
        String signed = key.compact(CONTENT);
        String forged = signed.replaceFirst(
                "\\.[^.]+\\.",
                "."
                        + Base64.getUrlEncoder()
                                .encodeToString("{}".getBytes(UTF_8))
                                .replace("=", "") + ".");

        assertThat(PublicKeys.of(List.of(key.publicJwk())).content(signed)).contains(CONTENT);
        assertThat(PublicKeys.of(List.of(key.publicJwk())).content(forged)).isEmpty();
        assertThat(PublicKeys.of(List.of(SigningKey.ofNewPair().publicJwk())).content(signed))
                .isEmpty();
    }

    @Test
    void manyThreadsSignWithOneKey() {
        SigningKey key = SigningKey.ofNewPair();
        PublicKeys keys = PublicKeys.of(List.of(key.publicJwk()));

        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> ("edition " + i).getBytes(UTF_8))
                        .allMatch(content -> keys.verify(key.detached(content), content)))
                .isTrue();
    }

    @Test
    void theKeysIdIsItsThumbprintAndItsPublicHalfShowsNothingElse() throws Exception {
        SigningKey key = SigningKey.ofNewPair();
        ECKey shown = ECKey.parse(key.publicJwk());

        assertThat(shown.isPrivate()).isFalse();
        assertThat(shown.computeThumbprint().toString()).isEqualTo(key.kid());
        assertThat(Json.read(key.publicJwk()).properties().stream().map(member -> member.getKey()))
                .containsExactly("alg", "crv", "kid", "kty", "use", "x", "y");
    }

    @Test
    void theDocumentOfPublicKeysHasEachOnceAndNoPrivateHalf() throws Exception {
        SigningKey first = SigningKey.ofNewPair();
        SigningKey second = SigningKey.ofNewPair();
        String secret = new ECKeyGenerator(Curve.P_256).keyID("x").generate().toJSONString();

        assertThat(PublicKeys.of(List.of(first.publicJwk(), second.publicJwk(), first.publicJwk()))
                        .json())
                .isEqualTo(Json.read("{\"keys\":[%s,%s]}".formatted(first.publicJwk(), second.publicJwk())));
        assertThat(PublicKeys.of(List.of()).json()).isEqualTo(Json.read("{\"keys\":[]}"));
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.of(List.of(secret)));
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.of(List.of("{}")));
    }

    @Test
    void aKeyIsMadeOnceForItsOwnersEyesAlone() throws IOException {
        Path file = folder.resolve("below").resolve("signing-key.pem");

        List<String> kids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> new InstallationKey(Optional.of(file), true)
                        .key()
                        .orElseThrow()
                        .kid())
                .distinct()
                .toList();

        assertThat(kids).hasSize(1);
        assertThat(new SigningKeyFile(file).read().kid()).isEqualTo(kids.get(0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        assertThat(Files.list(file.getParent())).hasSize(1);
    }

    @Test
    void withoutAFileThereIsNoKeyAndOneThatIsNotThereIsNotMade() {
        Path file = folder.resolve("signing-key.pem");

        assertThat(new InstallationKey(Optional.empty(), true).key()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> new InstallationKey(Optional.of(file), false))
                .withMessageContaining("signing-key.pem");
        assertThat(file).doesNotExist();
    }

    @Test
    void aJwkIsReadAsAPemIs() throws Exception {
        ECKey pair = new ECKeyGenerator(Curve.P_256).generate();
        Path jwk = Files.writeString(folder.resolve("key.jwk"), pair.toJSONString());
        Path pem = Files.writeString(
                folder.resolve("key.pem"), pem(pair.toPrivateKey().getEncoded()));

        assertThat(new SigningKeyFile(jwk).read().publicJwk())
                .isEqualTo(new SigningKeyFile(pem).read().publicJwk());
        assertThat(new SigningKeyFile(jwk).read().kid())
                .isEqualTo(pair.computeThumbprint().toString());
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutShowingIt() throws Exception {
        KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
        other.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");

        for (String text : List.of(
                "",
                "secret",
                pem("secret".getBytes(UTF_8)),
                pem(other.generateKeyPair().getPrivate().getEncoded()),
                pem(rsa.generateKeyPair().getPrivate().getEncoded()),
                SigningKey.ofNewPair().publicJwk(),
                new ECKeyGenerator(Curve.P_384).generate().toJSONString())) {
            Path file = Files.writeString(folder.resolve("key"), text);

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> new SigningKeyFile(file).read())
                    .withMessageContaining("curve P-256")
                    .withMessageNotContaining("secret")
                    .withNoCause();
        }
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
