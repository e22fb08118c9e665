package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private static final Supervisor.Pace QUICK =
            new Supervisor.Pace(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMinutes(1), 5);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8));
    private final AtomicBoolean alive = new AtomicBoolean();
    private final AtomicBoolean room = new AtomicBoolean(true);
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void startsAPartAgainAndSaysSo() {
        try (Supervisor supervisor = new Supervisor(progress, room::get, QUICK)) {
            supervisor.ended(part(() -> alive.set(true)));

            await(said -> starts.get() == 1);
        }
        assertThat(said()).anySatisfy(line -> assertThat(line)
                .endsWith("Kafka ended on its own and is started again; its log: kafka.log"));
    }

    @Test
    void triesAgainAfterGrowingPausesUntilThePartIsUp() {
        try (Supervisor supervisor = new Supervisor(progress, room::get, QUICK)) {
            supervisor.ended(part(() -> {
                if (starts.get() < 3) {
                    throw new StartFailure("Kafka does not start");
                }
                alive.set(true);
            }));

            await(said -> starts.get() == 3);
        }
        assertThat(said()).anySatisfy(line -> assertThat(line)
                .contains("Kafka is not up (attempt 1 of 5; the next in 0 s): Kafka does not start"));
        assertThat(List.of(1, 2, 3, 4, 5, 40).stream().map(QUICK::before))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(4),
                        Duration.ofMillis(4),
                        Duration.ofMillis(4));
    }

    @Test
    void givesUpAPartThatNeverComesUpAndSaysAfterHowMany() {
        try (Supervisor supervisor = new Supervisor(progress, room::get, QUICK)) {
            Supervisor.Part part = part(() -> {
                throw new StartFailure("no");
            });
            supervisor.ended(part);
            await(said -> said.contains("GIVEN UP"));
            supervisor.ended(part);

            assertThat(starts).hasValue(5);
        }
        assertThat(said()).last().satisfies(line -> assertThat(line)
                .contains("Kafka did not come up in 5 attempts and is GIVEN UP; its log: kafka.log"));
    }

    @Test
    void aPartThatComesUpOnlyToEndAgainIsNoTightLoopAndGivenUpToo() {
        try (Supervisor supervisor = new Supervisor(progress, room::get, QUICK)) {
            supervisor.ended(part(() -> {}));

            await(said -> said.contains("GIVEN UP"));
        }
        assertThat(starts).hasValue(5);
    }

    @Test
    void waitsForRoomOnTheDiskWithoutCounting() throws Exception {
        room.set(false);
        try (Supervisor supervisor = new Supervisor(progress, room::get, QUICK)) {
            supervisor.ended(part(() -> alive.set(true)));
            await(said -> said.contains("The disk is full: Kafka is started again when there is room"));
            // More looks than there are attempts.
            TimeUnit.MILLISECONDS.sleep(50);
            assertThat(starts).hasValue(0);

            room.set(true);
            await(said -> starts.get() == 1);
        }
    }

    @Test
    void breaksOffWhatIsBeingStartedAndStartsNothingMore() {
        CountDownLatch starting = new CountDownLatch(1);
        AtomicBoolean brokenOff = new AtomicBoolean();
        Supervisor supervisor = new Supervisor(progress, room::get, QUICK);
        Supervisor.Part part = part(() -> {
            starting.countDown();
            try {
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                brokenOff.set(true);
                throw new IllegalStateException("interrupted", e);
            }
        });
        supervisor.ended(part);
        await(said -> starting.getCount() == 0);

        supervisor.close();
        supervisor.ended(part);

        assertThat(brokenOff).isTrue();
        assertThat(starts).hasValue(1);
        assertThat(said()).hasSize(1);
    }

    private Supervisor.Part part(Runnable start) {
        return new Supervisor.Part(
                "Kafka",
                Path.of("kafka.log"),
                () -> {
                    starts.incrementAndGet();
                    start.run();
                },
                alive::get);
    }

    private List<String> said() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void await(Predicate<String> happened) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happened.test(out.toString(StandardCharsets.UTF_8))) {
            assertThat(System.nanoTime()).as(said().toString()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
