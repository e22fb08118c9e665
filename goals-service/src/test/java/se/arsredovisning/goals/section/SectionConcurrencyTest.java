package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.patch;
import static se.arsredovisning.goals.Api.revisions;

import io.quarkus.test.junit.QuarkusTest;
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

@QuarkusTest
class SectionConcurrencyTest {

    @RepeatedTest(5)
    void ofTwoWritersWithTheSameETagOneWins() throws Exception {
        String id = givenSection();
        String etag = ETags.present(api(), "sections/" + id);

        List<Integer> statuses = atOnce(2, writer -> api().header("If-Match", etag)
                .contentType("application/json")
                .body("{\"priorities\": [], \"comment\": \"" + writer + "\"}")
                .put("sections/{id}", id));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(revisions(id)).isEqualTo(2);
    }

    @RepeatedTest(3)
    void ofEightCreatorsOneCreates() throws Exception {
        String id = newSection();

        List<Integer> statuses = atOnce(8, writer -> api().header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"priorities\": [], \"comment\": \"" + writer + "\"}")
                .put("sections/{id}", id));

        assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412, 412, 412, 412, 412);
        assertThat(revisions(id)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofEightWritersWithoutAConditionOneCreatesAndEachIsARevision() throws Exception {
        String id = newSection();

        List<Integer> statuses = atOnce(8, writer -> api().contentType("application/json")
                .body("{\"priorities\": [], \"comment\": \"" + writer + "\"}")
                .put("sections/{id}", id));

        assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200, 200, 200);
        assertThat(revisions(id)).isEqualTo(8);
    }

    @RepeatedTest(3)
    void ofEightPatchesWithTheSameETagOneWins() throws Exception {
        String id = givenSection();
        String etag = ETags.present(api(), "sections/" + id);

        List<Integer> statuses = atOnce(
                8, writer -> patch(etag, "{\"comment\": \"Nytt " + writer + "\"}", "sections/" + id + "/goals/klimat"));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412, 412, 412);
        assertThat(revisions(id)).isEqualTo(2);
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
