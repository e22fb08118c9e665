package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;

class MemoryBudgetTest {

    private static final long ALL = 3200;

    private final MemoryBudget impatient = new MemoryBudget(ALL, Duration.ZERO);
    private final MemoryBudget patient = new MemoryBudget(ALL, Duration.ofMinutes(1));

    @Test
    void refusesWhatDoesNotFitInTime() {
        impatient.take(2000);

        assertThatThrownBy(() -> impatient.take(2000))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.OVERLOADED));
    }

    @Test
    void whatWasGivenBackIsThereForOthers() {
        MemoryBudget.Share first = impatient.take(2000);
        first.close();
        first.close();

        MemoryBudget.Share second = impatient.take(2000);

        assertThat(second.bytes()).isEqualTo(2000);
        assertThatThrownBy(() -> impatient.take(2000)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsLargerThanAllRunsAlone() {
        MemoryBudget.Share huge = impatient.take(10 * ALL);

        assertThatThrownBy(() -> impatient.take(1000)).isInstanceOf(ProblemException.class);
        huge.close();
        MemoryBudget.Share other = impatient.take(1000);
        assertThatThrownBy(() -> impatient.take(10 * ALL)).isInstanceOf(ProblemException.class);
        other.close();
        assertThat(impatient.take(10 * ALL).bytes()).isEqualTo(10 * ALL);
    }

    @Test
    void smallWorkNeverWaitsForLargeWork() {
        impatient.take(10 * ALL);

        assertThat(impatient.take(50).bytes()).isEqualTo(50);
    }

    @Test
    void smallWorkIsBoundedToo() {
        for (int i = 0; i < 16; i++) {
            impatient.take(50);
        }

        assertThatThrownBy(() -> impatient.take(50)).isInstanceOf(ProblemException.class);
    }

    @Test
    void growsWhereThereIsRoomAndWaitsForNobody() {
        MemoryBudget.Share one = patient.take(1000);
        MemoryBudget.Share other = patient.take(1000);

        one.grow(1000);

        assertThatThrownBy(() -> other.grow(1000)).isInstanceOf(ProblemException.class);
        one.close();
        other.grow(10 * ALL);
        assertThat(other.bytes()).isEqualTo(1000 + 10 * ALL);
    }

    @Test
    void noLargeWorkBeginsWhileTooMuchIsOnItsWayToReaders() {
        Runnable one = impatient.answer(500);
        Runnable other = impatient.answer(500);

        assertThatThrownBy(() -> impatient.take(1000)).isInstanceOf(ProblemException.class);
        assertThat(impatient.take(50).bytes()).isEqualTo(50);
        one.run();
        one.run();
        assertThat(impatient.take(10 * ALL).bytes()).isEqualTo(10 * ALL);
        other.run();
    }

    @Test
    void servesWhoWaitsInTheOrderInWhichTheyCame() throws Exception {
        MemoryBudget.Share all = patient.take(ALL);
        List<Integer> served = new ArrayList<>();
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            Thread[] thread = new Thread[1];
            CompletableFuture<Void> done = new CompletableFuture<>();
            thread[0] = new Thread(() -> {
                try (MemoryBudget.Share share = patient.take(ALL)) {
                    served.add(number);
                }
                done.complete(null);
            });
            thread[0].start();
            Awaitility.await().until(() -> thread[0].getState() == Thread.State.TIMED_WAITING);
            waiting.add(done);
        }

        all.close();

        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        assertThat(served).containsExactly(0, 1, 2);
    }

    @Test
    void refusesAtOnceWhereTooManyWait() throws Exception {
        MemoryBudget.Share all = patient.take(ALL);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < MemoryBudget.MAX_WAITING; i++) {
            Thread thread = new Thread(() -> patient.take(ALL).close());
            thread.start();
            threads.add(thread);
        }
        Awaitility.await()
                .until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

        assertThatThrownBy(() -> patient.take(ALL)).isInstanceOf(ProblemException.class);

        all.close();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
