package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyPoolTest {

    private static final long KB = 1024;

    private final BodyPool pool = new BodyPool(800 * KB);

    @Test
    void countsBodiesAsTheyComeAndNotAsTheyAreAnnounced() {
        for (int i = 0; i < 1000; i++) {
            TestBody slow = new TestBody(1);
            pool.begin(slow);
            assertThat(pool.take(slow, 100)).isTrue();
        }

        assertThat(pool.used()).isEqualTo(100_000);
        assertThat(pool.hasRoomFor(600 * KB)).isTrue();
    }

    @Test
    void theSlowestThatHoldsMuchMakesRoom() {
        TestBody slow = begun(10, 200 * KB);
        TestBody fast = begun(1000, 400 * KB);
        TestBody small = begun(1, KB);
        TestBody next = new TestBody(500);
        pool.begin(next);

        assertThat(pool.take(next, 250 * KB)).isTrue();

        assertThat(slow.gaveWay).isTrue();
        assertThat(fast.gaveWay).isFalse();
        assertThat(small.gaveWay).isFalse();
        assertThat(pool.take(slow, 1)).isFalse();
        assertThat(pool.used()).isEqualTo(651 * KB);
    }

    @Test
    void theNextIsRefusedWhereItIsTheSlowest() {
        begun(1000, 600 * KB);
        TestBody next = new TestBody(1);
        pool.begin(next);

        assertThat(pool.take(next, 200 * KB)).isFalse();
        assertThat(pool.used()).isEqualTo(600 * KB);
    }

    @Test
    void aBodyThatHasComeWholeMakesNoRoom() {
        TestBody whole = begun(1, 600 * KB);
        assertThat(pool.whole(whole)).isTrue();
        TestBody next = new TestBody(1000);
        pool.begin(next);

        assertThat(pool.take(next, 200 * KB)).isFalse();

        pool.giveBack(whole);
        pool.giveBack(whole);
        assertThat(pool.used()).isZero();
    }

    @Test
    void smallBodiesHaveRoomThatLargeOnesLeave() {
        TestBody large = begun(1000, 700 * KB);
        TestBody another = new TestBody(1);
        pool.begin(another);

        assertThat(pool.take(another, 70 * KB)).isFalse();

        TestBody small = begun(1, 60 * KB);
        assertThat(large.gaveWay).isFalse();
        assertThat(small.gaveWay).isFalse();
        assertThat(pool.hasRoomFor(10 * KB)).isTrue();
        assertThat(pool.hasRoomFor(100 * KB)).isFalse();
    }

    private TestBody begun(double rate, long bytes) {
        TestBody body = new TestBody(rate);
        pool.begin(body);
        assertThat(pool.take(body, bytes)).isTrue();
        return body;
    }

    private static final class TestBody implements BodyPool.Body {

        private final double rate;
        private boolean gaveWay;

        TestBody(double rate) {
            this.rate = rate;
        }

        @Override
        public double rate() {
            return rate;
        }

        @Override
        public void giveWay() {
            gaveWay = true;
        }
    }
}
