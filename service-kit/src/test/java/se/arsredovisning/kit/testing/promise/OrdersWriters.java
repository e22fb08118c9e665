package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.RepeatedTest;
import se.arsredovisning.kit.testing.ETags;

/** Of those who write at once, each is a revision of its own or is told that it came too late. */
public interface OrdersWriters {

    /** What the service has of its own. */
    SectionSample sample();

    @RepeatedTest(5)
    default void ofTwoWritersWithTheSameETagOneWins() throws Exception {
        String id = sample().given();
        String etag = ETags.present(api().api(), "sections/" + id);

        List<Integer> statuses = atOnce(2, writer -> put("If-Match", etag, id, writer));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(api().revisions(id)).isEqualTo(2);
    }

    @RepeatedTest(3)
    default void ofEightCreatorsOneCreates() throws Exception {
        String id = newSection();

        List<Integer> statuses = atOnce(8, writer -> put("If-None-Match", "*", id, writer));

        assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412, 412, 412, 412, 412);
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @RepeatedTest(3)
    default void ofEightWritersWithoutAConditionOneCreatesAndEachIsARevision() throws Exception {
        String id = newSection();

        List<Integer> statuses = atOnce(8, writer -> api().put(id, sample().saying("Nr " + writer)));

        assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200, 200, 200);
        assertThat(api().revisions(id)).isEqualTo(8);
    }

    @RepeatedTest(3)
    default void ofEightPatchesWithTheSameETagOneWins() throws Exception {
        String id = sample().given();
        String etag = ETags.present(api().api(), "sections/" + id);

        List<Integer> statuses = atOnce(8, writer -> api().patch(
                        etag, "{\"comment\": \"Nytt " + writer + "\"}", "sections/" + id + "/" + sample().item()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412, 412, 412);
        assertThat(api().revisions(id)).isEqualTo(2);
    }

    private SectionApi api() {
        return sample().api();
    }

    private Response put(String condition, String tags, String id, int writer) {
        return api().api()
                .header(condition, tags)
                .contentType("application/json")
                .body(sample().saying("Nr " + writer))
                .put("sections/{id}", id);
    }

    private static List<Integer> atOnce(int writers, IntFunction<Response> write) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CyclicBarrier start = new CyclicBarrier(writers);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                answers.add(pool.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return write.apply(writer).statusCode();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(30, TimeUnit.SECONDS));
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }
}
