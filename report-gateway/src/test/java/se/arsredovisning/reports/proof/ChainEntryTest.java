package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;

class ChainEntryTest {

    private static final Instant NOON = Instant.parse("2021-03-01T12:00:00.123456789Z");
    private static final String HASH = ContentHash.of("{}".getBytes(UTF_8));

    @Test
    void anEntrysHashIsOfItsSixMembersInOrder() {
        ChainEntry first = ChainEntry.first("1489-kommunstyrelsen-2020", 1, HASH, NOON);
        String text = ("{\"edition\":1,\"hash\":\"%s\",\"number\":1,\"previous\":\"%s\","
                        + "\"report\":\"1489-kommunstyrelsen-2020\",\"time\":\"2021-03-01T12:00:00.123456Z\"}")
                .formatted(HASH, "0".repeat(64));

        assertThat(HASH).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(first.entryHash()).isEqualTo(ContentHash.of(text.getBytes(UTF_8)));
        assertThat(new String(CanonicalJson.bytes(first.json().without("entryHash")), UTF_8))
                .isEqualTo(text);
        assertThat(first.json().path("entryHash").textValue()).isEqualTo(first.entryHash());
    }

    @Test
    void anEntryNamesTheOneBefore() {
        ChainEntry first = ChainEntry.first("1489-kommunstyrelsen-2020", 1, HASH, NOON);
        ChainEntry second = first.next("1489-kommunstyrelsen-2020", 2, ContentHash.of(new byte[0]), NOON);

        assertThat(second)
                .isEqualTo(new ChainEntry(
                        2,
                        "1489-kommunstyrelsen-2020",
                        2,
                        ContentHash.of(new byte[0]),
                        first.entryHash(),
                        Instant.parse("2021-03-01T12:00:00.123456Z")));
    }

    @Test
    void whatCannotStandInAChainIsRefused() {
        Instant time = Instant.parse("2021-03-01T12:00:00Z");
        for (Runnable wrong : List.<Runnable>of(
                () -> new ChainEntry(0, "r", 1, HASH, ContentHash.NONE, time),
                () -> new ChainEntry(1, "r", 0, HASH, ContentHash.NONE, time),
                () -> new ChainEntry(1, "r", 1, "x", ContentHash.NONE, time),
                () -> new ChainEntry(1, "r", 1, HASH.toUpperCase(Locale.ROOT), ContentHash.NONE, time),
                () -> new ChainEntry(1, "r", 1, HASH, HASH, time),
                () -> new ChainEntry(2, "r", 1, HASH, ContentHash.NONE, time),
                () -> new ChainEntry(1, "r", 1, HASH, ContentHash.NONE, NOON))) {
            assertThatIllegalArgumentException().isThrownBy(wrong::run);
        }
    }

    @Test
    void theSignedHeadSaysWhereTheChainEnds() {
        SigningKey key = SigningKey.ofNewPair();
        ChainEntry last = ChainEntry.first("1489-kommunstyrelsen-2020", 1, HASH, NOON);
        ChainHead head = ChainHead.of(last);

        assertThat(Json.reread(head.json()))
                .isEqualTo(Json.read("{\"number\":1,\"entryHash\":\"%s\",\"time\":\"2021-03-01T12:00:00.123456Z\"}"
                        .formatted(last.entryHash())));
        assertThat(head.signedJson(key).path("head")).isEqualTo(head.json());
        assertThat(PublicKeys.of(List.of(key.publicJwk()))
                        .content(head.signedJson(key).path("signature").textValue()))
                .contains(CanonicalJson.bytes(head.json()));
    }

    @Test
    void noTwoSaltsAreTheSame() {
        assertThat(ContentHash.salt()).matches("[0-9a-f]{64}").isNotEqualTo(ContentHash.salt());
    }
}
