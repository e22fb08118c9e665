package se.arsredovisning.hr.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody who sees all cuts at once, by sex, age, unit and quarter, with head counts of several of them, earlier revisions and the
 * year after, comes closer to a small group, or to the few of a sex or an age in a unit, than is promised.
 */
class CutsAttackTest {

    private static final Logger LOG = Logger.getLogger(CutsAttackTest.class.getName());
    private static final int BOARDS = Integer.getInteger("attack.cut-boards", 60);
    private static final long SEED = Long.getLong("attack.seed", 20_261_127L);
    private static final int THRESHOLD = 10;
    private static final double NUMERIC = 1e-3;

    @Test
    void nobodyComesCloserThanPromisedByAllCutsAtOnce() {
        List<String> breaches = new ArrayList<>();
        int tried = 0;
        int known = 0;
        int units = 0;
        int quarters = 0;
        for (int i = 0; i < BOARDS; i++) {
            CutBoard board = CutBoard.draw(new SplittableRandom(SEED + i), "cuts");
            List<ObjectNode> views = Register.views(new Board(null, Map.of(), board.writes()));
            CutKnowledge all = new CutKnowledge(board, views, views);
            units += tells(views, "sickLeaveByUnit") ? 1 : 0;
            quarters += tells(views, "sickLeaveByQuarter") ? 1 : 0;
            for (int seen = 1; seen <= views.size(); seen++) {
                boolean isLast = seen == views.size();
                if (!isLast
                        && before(all, seen)
                                .crossings()
                                .equals(before(all, seen + 1).crossings())) {
                    continue;
                }
                CutKnowledge then = before(all, seen);
                for (List<String> few : few(then)) {
                    tried++;
                    double promised = promised(then, few);
                    OptionalDouble width = then.width(few);
                    if (width.isPresent() && width.getAsDouble() < promised - NUMERIC) {
                        if (wasKnown(then, few, promised)) {
                            known++;
                        } else {
                            breaches.add("board " + (SEED + i) + " " + few + " of " + then.heads(few) + ": "
                                    + width.getAsDouble() + " where " + promised + " is promised");
                        }
                    }
                }
            }
        }
        String said = tried + " few of " + BOARDS + " boards, " + breaches.size() + " known closer than promised, "
                + known + " before anybody could see that they are few; " + units + " boards tell units, " + quarters
                + " quarters";
        LOG.info(said);

        assertThat(tried).isGreaterThan(BOARDS);
        assertThat(known).isLessThan(tried / 8);
        assertThat(units).as(said).isGreaterThan(BOARDS / 6);
        assertThat(quarters).as(said).isGreaterThan(BOARDS / 4);
        assertThat(breaches).as(said).isEmpty();
    }

    private static boolean tells(List<ObjectNode> views, String table) {
        return views.stream()
                .anyMatch(view -> view.path(table).valueStream().anyMatch(row -> Stream.of("current", "previous")
                        .anyMatch(column -> row.path(column).has("percent"))));
    }

    /** Of whom it can be seen that they are few: groups and units, and those of a sex or an age in a unit. */
    private static List<List<String>> few(CutKnowledge known) {
        List<List<String>> few = new ArrayList<>();
        Stream.of(CutBoard.SEXES, CutBoard.AGES, known.board().units()).forEach(kind -> kind.stream()
                .filter(name -> isFew(known.heads(List.of(name))) && !isMended(known, name))
                .filter(name -> known.isSized(name)
                        || (known.isSized("total")
                                && kind.stream().allMatch(other -> other.equals(name) || known.isSized(other))))
                .forEach(name -> few.add(List.of(name))));
        known.crossings().stream()
                .filter(names -> names.size() > 1 && isFew(known.heads(names)))
                .forEach(few::add);
        CutBoard.Atom moved = known.board().moved();
        if (isFew(moved.heads())
                && known.sizes(moved.unit()).size() > 1
                && known.sizes("u0").size() > 1) {
            few.add(List.of("moved"));
        }
        return few;
    }

    /** A unit that some moved to is that of then, and may be told of as it is. */
    private static boolean isMended(CutKnowledge known, String name) {
        return known.board().moved().heads() > 0 && known.sizes(name).stream().anyMatch(size -> size > THRESHOLD);
    }

    private static boolean isFew(int heads) {
        return heads > 0 && heads <= THRESHOLD;
    }

    /** A tenth of one employee's year, but for what one number alone says, or all that the law wants told. */
    private static double promised(CutKnowledge known, List<String> few) {
        CutBoard board = known.board();
        boolean isMoved = few.equals(List.of("moved"));
        int heads = isMoved ? board.moved().heads() : known.heads(few);
        double promised = Math.max(1, 10.0 / heads);
        List<String> wholes = new ArrayList<>(List.of("total"));
        if (isMoved) {
            wholes.addAll(List.of(board.moved().unit(), "u0"));
        } else if (few.size() > 1) {
            wholes.addAll(few);
        }
        promised = Math.min(promised, known.withoutCuts().width(few).orElse(promised));
        for (String whole : wholes) {
            int all = known.heads(List.of(whole));
            double[] told = known.told(whole);
            if (!isFew(all) && told[0] <= told[1]) {
                double least = Math.max(0, (told[0] * all - 100.0 * (all - heads)) / heads);
                promised = Math.min(promised, Math.min(100, told[1] * all / heads) - least);
            }
        }
        return promised;
    }

    /** Whether they were known as closely before anybody could see that they are few: nothing takes that back. */
    private static boolean wasKnown(CutKnowledge all, List<String> few, double promised) {
        int seen = all.views().size();
        while (seen > 0
                && few(before(all, seen)).contains(few)
                && before(all, seen).crossings().equals(all.crossings())) {
            seen--;
        }
        CutKnowledge then = new CutKnowledge(all.board(), all.views().subList(0, seen), all.views());
        OptionalDouble width = then.width(few);
        return width.isPresent() && width.getAsDouble() < promised - NUMERIC;
    }

    private static CutKnowledge before(CutKnowledge all, int views) {
        List<ObjectNode> some = all.views().subList(0, views);
        return new CutKnowledge(all.board(), some, some);
    }
}
