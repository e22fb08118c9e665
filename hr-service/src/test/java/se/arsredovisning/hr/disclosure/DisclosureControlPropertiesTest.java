package se.arsredovisning.hr.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.arsredovisning.kit.language.Interval;

/**
 * No reader comes closer to the sick leave of a small group than a tenth of one employee's year, but for what the total
 * alone says, which the law wants told.
 */
class DisclosureControlPropertiesTest {

    private static final int THRESHOLD = 10;
    private static final double NUMERIC = 1e-6;
    private static final DisclosureControl CONTROL = new DisclosureControl(THRESHOLD);

    /** Sizes of the groups, and their percentages and the total in tenths, as a report prints them. */
    record World(List<Integer> sizes, List<Integer> tenths, int totalTenths) {

        /** One whose percentages are whole tenths. */
        static World of(List<Integer> sizes, List<Integer> tenths) {
            World untold = new World(sizes, tenths, 0);
            return new World(sizes, tenths, Math.toIntExact(Math.round(untold.weighted(each -> each) / untold.all())));
        }

        int all() {
            return sizes.stream().mapToInt(Integer::intValue).sum();
        }

        BigDecimal total() {
            return BigDecimal.valueOf(totalTenths, 1);
        }

        /** Whether percentages that are printed so can have a total that is: each is rounded, and none is below 0. */
        boolean isTrue() {
            double least = weighted(tenths -> Math.max(0, tenths - 0.5)) / all();
            double most = weighted(tenths -> Math.min(1000, tenths + 0.5)) / all();
            return least < totalTenths + 0.5 && most >= totalTenths - 0.5;
        }

        private double weighted(IntToDoubleFunction percentage) {
            return IntStream.range(0, sizes.size())
                    .mapToDouble(i -> sizes.get(i) * percentage.applyAsDouble(tenths.get(i)))
                    .sum();
        }

        Partition partition() {
            return new Partition(
                    List.of(Interval.of(total(), 1)),
                    null,
                    null,
                    IntStream.range(0, sizes.size())
                            .mapToObj(i -> new Group(
                                    "g" + i,
                                    sizes.get(i),
                                    isSmall(i),
                                    null,
                                    BigDecimal.valueOf(tenths.get(i), 1),
                                    null,
                                    null,
                                    Group.Past.NONE,
                                    1))
                            .toList());
        }

        /** What a reader is told: null where a percentage is hidden. */
        Double[] told() {
            Map<String, Reason> hidden = CONTROL.suppressed(partition());
            return IntStream.range(0, sizes.size())
                    .mapToObj(i -> hidden.containsKey("g" + i) ? null : Double.valueOf(tenths.get(i) / 10.0))
                    .toArray(Double[]::new);
        }

        Attacker attacker(Double[] told) {
            return new Attacker(
                    sizes.stream().mapToDouble(Integer::doubleValue).toArray(), told, total().doubleValue());
        }

        boolean isSmall(int group) {
            return sizes.get(group) > 0 && sizes.get(group) <= THRESHOLD;
        }

        double bound(int group, Attacker attacker) {
            return Math.min(
                    DisclosureControl.leastWidth(sizes.get(group)).doubleValue(), attacker.widthByTheTotalAlone(group));
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Integer> size = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, THRESHOLD)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(THRESHOLD + 1, 40)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(THRESHOLD + 1, 3000)));
        Arbitrary<Integer> tenths = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(0, 120)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 1000)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(1000)));
        return Arbitraries.integers().between(2, 3).flatMap(groups -> Combinators.combine(
                        size.list().ofSize(groups), tenths.list().ofSize(groups))
                .as(World::of));
    }

    @Property(tries = 5000)
    void noReaderComesCloserThanTheBound(@ForAll("worlds") World world) {
        Double[] told = world.told();
        Attacker attacker = world.attacker(told);

        for (int group = 0; group < told.length; group++) {
            if (world.isSmall(group)) {
                assertThat(told[group]).isNull();
                assertThat(attacker.width(group)).isGreaterThanOrEqualTo(world.bound(group, attacker) - NUMERIC);
                assertThat(world.tenths().get(group) / 10.0)
                        .as("the reader's bounds hold the truth")
                        .isBetween(attacker.least(group) - NUMERIC, attacker.greatest(group) + NUMERIC);
            }
        }
    }

    /** What covers a small group is uncertain by as many hours of work as the small group is. */
    @Property(tries = 5000)
    void whatIsHiddenAsCoverIsUncertainByAsManyHours(@ForAll("worlds") World world) {
        Double[] told = world.told();
        Attacker attacker = world.attacker(told);

        double protectedHours = IntStream.range(0, told.length)
                .filter(world::isSmall)
                .mapToDouble(group -> world.sizes().get(group) * world.bound(group, attacker))
                .min()
                .orElse(0);
        for (int group = 0; group < told.length; group++) {
            if (told[group] == null && !world.isSmall(group)) {
                double bound =
                        Math.min(protectedHours / world.sizes().get(group), attacker.widthByTheTotalAlone(group));
                assertThat(attacker.width(group)).isGreaterThanOrEqualTo(bound - NUMERIC);
            }
        }
    }

    @Property
    void whereOneIsHiddenAnotherIsTooAndTogetherTheyAreNoSmallGroup(@ForAll("worlds") World world) {
        Double[] told = world.told();
        List<Integer> hidden = IntStream.range(0, told.length)
                .filter(group -> told[group] == null)
                .boxed()
                .toList();

        if (IntStream.range(0, told.length).anyMatch(world::isSmall)) {
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(hidden.size() == told.length
                            || hidden.stream().mapToInt(world.sizes()::get).sum() > THRESHOLD)
                    .isTrue();
        } else {
            assertThat(hidden).isEmpty();
        }
    }

    /** Hidden is the smallest cover, or everything: never another, which would tell why the smallest would not do. */
    @Property
    void theCoverIsTheSmallestOrEverything(@ForAll("worlds") World world) {
        Double[] told = world.told();

        int greatestHidden = IntStream.range(0, told.length)
                .filter(group -> told[group] == null)
                .map(world.sizes()::get)
                .max()
                .orElse(0);
        for (int group = 0; group < told.length; group++) {
            if (told[group] != null) {
                assertThat(world.sizes().get(group)).isGreaterThanOrEqualTo(greatestHidden);
            }
        }
    }

    /**
     * A reader who knows the rules too asks which worlds look the same as this one. Some of them must lie as far apart as
     * the bound says: what is hidden, and that it is hidden, tells no more.
     */
    @Property(tries = 1000)
    void noReaderWhoKnowsTheRulesComesCloserEither(@ForAll("worlds") World world) {
        Double[] told = world.told();
        int smallest = IntStream.range(0, told.length)
                .filter(world::isSmall)
                .boxed()
                .min((one, other) ->
                        Integer.compare(world.sizes().get(one), world.sizes().get(other)))
                .orElse(-1);
        // Where next to all of a group were ill all year, and none of the others, that itself tells: no report has said
        // it.
        Assume.that(smallest >= 0 && world.all() < 400 && Collections.max(world.tenths()) < 900);
        double bound = world.bound(smallest, world.attacker(told));

        List<Integer> seen = new ArrayList<>(List.of(world.tenths().get(smallest)));
        for (int tenths : grid(world.sizes().get(smallest))) {
            if (existsWorldThatLooksTheSame(world, told, smallest, tenths)) {
                seen.add(tenths);
            }
        }

        double width = (seen.stream().mapToInt(Integer::intValue).max().orElseThrow()
                        - seen.stream().mapToInt(Integer::intValue).min().orElseThrow())
                / 10.0;
        // The worlds that are tried print tenths, each of which is true within half of one.
        assertThat(width).isGreaterThanOrEqualTo(bound - 0.1 - NUMERIC);
    }

    /** Every tenth near both ends, and steps in between. */
    private static List<Integer> grid(int size) {
        List<Integer> grid = new ArrayList<>();
        int fine = 100 / size + 15;
        for (int tenths = 0; tenths <= 1000; tenths += tenths <= 2 * fine || tenths >= 1000 - 2 * fine ? 1 : 7) {
            grid.add(tenths);
        }
        return grid;
    }

    private static boolean existsWorldThatLooksTheSame(World world, Double[] told, int group, int tenths) {
        Integer[] other = world.tenths().toArray(Integer[]::new);
        other[group] = tenths;
        List<Integer> free = IntStream.range(0, told.length)
                .filter(i -> told[i] == null && i != group)
                .boxed()
                .toList();
        return search(world, told, other, free);
    }

    /** All but the last free percentage are tried; the last is what the total asks for. */
    private static boolean search(World world, Double[] told, Integer[] tenths, List<Integer> free) {
        int last = free.get(free.size() - 1);
        if (free.size() == 1) {
            long rest = Math.round(world.total().doubleValue() * 10 * world.all());
            for (int i = 0; i < tenths.length; i++) {
                rest -= i == last ? 0 : (long) world.sizes().get(i) * tenths[i];
            }
            long middle = Math.round((double) rest / world.sizes().get(last));
            long slack = 1 + world.all() / world.sizes().get(last);
            for (long some = middle - slack; some <= middle + slack; some++) {
                if (some >= 0 && some <= 1000) {
                    tenths[last] = (int) some;
                    if (looksTheSame(world, told, tenths)) {
                        return true;
                    }
                }
            }
            return false;
        }
        int own = world.tenths().get(free.get(0));
        for (int some = 0; some <= 1000; some++) {
            boolean isTried = Math.abs(some - own) < 20 || some < 40 || some > 960 || some % (some < 150 ? 3 : 40) == 0;
            tenths[free.get(0)] = some;
            if (isTried && search(world, told, tenths, free.subList(1, free.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksTheSame(World world, Double[] told, Integer[] tenths) {
        World other = new World(world.sizes(), List.of(tenths), world.totalTenths());
        return other.isTrue() && Arrays.equals(other.told(), told);
    }
}
