package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Interval;

/**
 * One way for a reader to compute what is hidden: the total is the mean of the groups' percentages, each weighted with
 * its share of the working hours. Shares are those of the hours that are told, the rest by employees; a percentage that
 * is told is known to half of its last digit, or exactly by its hours, and by what was told of it before. A reader may try every way, so what counts is
 * the one that leaves least.
 */
final class Inference {

    private static final double ALL = 100;

    private final Map<String, Double> shares;
    private final List<Group> told;
    private final boolean isExact;

    private Inference(Map<String, Double> shares, List<Group> told, boolean isExact) {
        this.shares = shares;
        this.told = told;
        this.isExact = isExact;
    }

    /** Every way to read a partition of which some groups are told and the others hidden; all sizes are known. */
    static List<Inference> of(Partition partition, List<Group> told, List<Group> hidden) {
        List<Inference> readings = new ArrayList<>();
        List<Group> all = Stream.concat(told.stream(), hidden.stream()).toList();
        Map<String, Double> heads = shares(all, Group::employees, 1);
        readings.add(new Inference(heads, told, false));
        readings.add(new Inference(heads, told, true));
        BigDecimal hours = partition.hours();
        List<Group> timed = told.stream().filter(group -> group.hours() != null).toList();
        if (hours != null && hours.signum() > 0 && !timed.isEmpty()) {
            Map<String, Double> byHours = new HashMap<>();
            timed.forEach(group -> byHours.put(group.key(), group.hours().doubleValue() / hours.doubleValue()));
            double rest = 1
                    - byHours.values().stream().mapToDouble(Double::doubleValue).sum();
            List<Group> others =
                    all.stream().filter(group -> !timed.contains(group)).toList();
            byHours.putAll(shares(others, Group::employees, rest));
            readings.add(new Inference(byHours, told, true));
        }
        return readings;
    }

    private static Map<String, Double> shares(List<Group> groups, ToDoubleFunction<Group> weight, double whole) {
        double sum = groups.stream().mapToDouble(weight).sum();
        Map<String, Double> shares = new HashMap<>();
        groups.forEach(group -> shares.put(group.key(), whole * weight.applyAsDouble(group) / sum));
        return shares;
    }

    /** A group's share of all working hours; no share at all where what is told cannot be true. */
    double share(Group group) {
        return Math.max(0, shares.get(group.key()));
    }

    /** The share of all that is told. */
    double told() {
        return told.stream().mapToDouble(this::share).sum();
    }

    /**
     * How far apart a hidden percentage's least and greatest possible values are. Negative where what is told cannot be
     * true.
     */
    double width(Group group, Interval total) {
        double share = share(group);
        if (share <= 0) {
            return -1;
        }
        double toldLeast =
                told.stream().mapToDouble(other -> share(other) * least(other)).sum();
        double toldMost =
                told.stream().mapToDouble(other -> share(other) * most(other)).sum();
        double others = ALL * (1 - told() - share);
        double greatest = (total.high().doubleValue() - toldLeast) / share;
        double least = (total.low().doubleValue() - toldMost - others) / share;
        return Math.min(ALL, greatest) - Math.max(0, least);
    }

    private double least(Group group) {
        return Math.max(0, group.read(isExact).low().doubleValue());
    }

    private double most(Group group) {
        return Math.min(ALL, group.read(isExact).high().doubleValue());
    }
}
