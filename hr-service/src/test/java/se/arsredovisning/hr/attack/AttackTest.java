package se.arsredovisning.hr.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Nobody comes closer to the sick leave of a small group than is promised, who has read all that was ever told of its
 * board and has a solver. Boards are drawn with all sorts of habits; a nightly run ({@code -Pnightly}) draws many more.
 */
class AttackTest {

    private static final Logger LOG = Logger.getLogger(AttackTest.class.getName());
    private static final int BOARDS = Integer.getInteger("attack.boards", 40);
    private static final long SEED = Long.getLong("attack.seed", 20_261_126L);

    @Test
    void nobodyComesCloserThanPromised() {
        List<Attack.Cell> cells = new ArrayList<>();
        for (int i = 0; i < BOARDS; i++) {
            Board board = Board.draw(new SplittableRandom(SEED + i), "b" + i);
            cells.addAll(Attack.on(board, Register.views(board)));
        }
        long known = cells.stream().filter(Attack.Cell::wasKnown).count();
        LOG.info(() -> cells.size() + " protected percentages of " + BOARDS + " boards, "
                + Attack.breaches(cells).size() + " known closer than promised, " + known
                + " before anybody could see that they were to be protected");

        assertThat(cells).hasSizeGreaterThan(BOARDS);
        assertThat(known).isLessThan(cells.size() / 8);
        assertThat(Attack.breaches(cells)).isEmpty();
    }

    /** Where a board gives all sizes and all numbers, no more is hidden than has to be, but for the margin of the rules. */
    @Test
    void noMoreIsHiddenThanHasToBe() {
        int hiding = 0;
        int tooMuch = 0;
        for (int i = 0; i < 20 * BOARDS; i++) {
            LeastHidden least = LeastHidden.of(new SplittableRandom(SEED - i));
            hiding += least.needed() > 0 ? 1 : 0;
            tooMuch += least.hidden() > least.needed() ? 1 : 0;
            assertThat(least.hidden()).as(least.toString()).isGreaterThanOrEqualTo(least.needed());
        }
        int share = 100 * tooMuch / hiding;
        LOG.info(hiding + " ages hide something, " + tooMuch + " of them more than a reader alone would ask for");

        assertThat(share).isLessThan(20);
    }
}
