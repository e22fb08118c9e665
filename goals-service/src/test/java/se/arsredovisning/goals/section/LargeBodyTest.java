package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.revisions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.json.DocumentBounds;
import se.arsredovisning.kit.testing.TestTokens;

/** Bodies are streamed, so that neither side holds one whole. */
@QuarkusTest
class LargeBodyTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(longs = {5 * MEGABYTE + 1, 6 * MEGABYTE, 20 * MEGABYTE})
    void aBodyThatSaysThatItIsTooLargeIsRefused(long length) throws Exception {
        isRefused(sized(length));
    }

    @ParameterizedTest
    @ValueSource(longs = {5 * MEGABYTE + 1, 6 * MEGABYTE + 1, 20 * MEGABYTE})
    void aBodyThatDoesNotSayItsLengthIsRefusedWhereItGetsTooLarge(long length) throws Exception {
        isRefused(chunked(length));
    }

    @Test
    void aTooLargeBodyIsRefusedByEveryAddressThatTakesOne() throws Exception {
        HttpResponse<String> patch = send("PATCH", "/sections/1489-a-2020/goals/x", chunked(6 * MEGABYTE));
        HttpResponse<String> post = send("POST", "/sections/1489-a-2020/successor", chunked(6 * MEGABYTE));

        assertThat(patch.statusCode()).isEqualTo(413);
        assertThat(post.statusCode()).isEqualTo(413);
    }

    /** Together they are more than the test's memory, which client and server share. */
    @Test
    void whatIsRefusedIsNotHeldInMemory() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(600 * MEGABYTE);

        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            answers.add(sendAsync(sized(40 * MEGABYTE)));
            answers.add(sendAsync(chunked(40 * MEGABYTE)));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(413));
    }

    @Test
    void aChunkedBodyWithinTheLimitIsTaken() throws Exception {
        String id = newSection();
        String json = Documents.valid().toString();
        byte[] largest = (json + " ".repeat(DocumentBounds.MAX_BYTES - json.getBytes(StandardCharsets.UTF_8).length))
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> first = send("PUT", "/sections/" + id, unsized(BodyPublishers.ofByteArray(largest)));
        HttpResponse<String> again = send("PUT", "/sections/" + id, BodyPublishers.ofByteArray(largest));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyChunkedBodyIsABodyThatIsEmpty() throws Exception {
        HttpResponse<String> answer = send("PUT", "/sections/" + newSection(), chunked(0));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-syntax");
    }

    private void isRefused(BodyPublisher body) throws Exception {
        String id = newSection();

        HttpResponse<String> answer = send("PUT", "/sections/" + id, body);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/problems/content-too-large\",\"title\":\"Det är större än vad som tas emot här\","
                                + "\"status\":413,\"detail\":\"Ingenting av det lästes.\"}");
        assertThat(revisions(id)).isZero();
    }

    private CompletableFuture<HttpResponse<String>> sendAsync(BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/goals/v1/sections/" + newSection()))
                .header("Authorization", TestTokens.everything())
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .PUT(body)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/goals/v1" + path))
                .header("Authorization", TestTokens.everything())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "*")
                .method(method, body)
                .build();
        HttpRequest plain = method.equals("PUT")
                ? HttpRequest.newBuilder(request, (name, value) -> !name.equalsIgnoreCase("If-Match"))
                        .build()
                : request;
        return client.send(plain, HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher sized(long length) {
        return BodyPublishers.fromPublisher(chunked(length), length);
    }

    private static BodyPublisher chunked(long length) {
        return BodyPublishers.ofInputStream(() -> new Spaces(length));
    }

    private static BodyPublisher unsized(BodyPublisher body) {
        return new BodyPublisher() {
            @Override
            public long contentLength() {
                return -1;
            }

            @Override
            public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
                body.subscribe(subscriber);
            }
        };
    }

    private static final class Spaces extends InputStream {

        private long left;

        Spaces(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, most);
            Arrays.fill(into, from, from + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
