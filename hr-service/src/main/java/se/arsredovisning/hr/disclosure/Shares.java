package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each group's share of the working hours, and what a reader who knows them can compute: the total is the mean of the
 * groups' percentages, each weighted with its share.
 */
final class Shares {

    static final MathContext PRECISION = MathContext.DECIMAL64;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<String, BigDecimal> byKey;
    private final BigDecimal total;

    private Shares(Map<String, BigDecimal> byKey, BigDecimal total) {
        this.byKey = byKey;
        this.total = total;
    }

    /**
     * The shares of groups that are everybody: by hours where all are known, else by employees.
     *
     * @return nothing where a size or the total is not known, or a group has nobody's hours
     */
    static Optional<Shares> of(List<Group> groups, BigDecimal total) {
        if (total == null || groups.stream().map(Group::employees).anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        boolean byHours = groups.stream().map(Group::hours).allMatch(Objects::nonNull);
        Function<Group, BigDecimal> weight = byHours ? Group::hours : group -> BigDecimal.valueOf(group.employees());
        BigDecimal sum = groups.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (groups.stream().map(weight).anyMatch(some -> some.signum() <= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Shares(
                groups.stream().collect(Collectors.toMap(Group::key, group -> weight.apply(group)
                        .divide(sum, PRECISION))),
                total));
    }

    /** A group's share of all working hours, above 0 and at most 1. */
    BigDecimal of(Group group) {
        return byKey.get(group.key());
    }

    /**
     * How far apart a hidden percentage's least and greatest possible values are, where nothing is rounded; rounding
     * only adds to it. Negative where what is told cannot be true.
     */
    BigDecimal width(Group group, Collection<Group> hidden, Collection<Group> told) {
        BigDecimal known = told.stream()
                .map(other -> of(other).multiply(other.percent()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = total.subtract(known);
        BigDecimal others = others(group, hidden).multiply(ALL);
        BigDecimal least = rest.subtract(others).divide(of(group), PRECISION).max(BigDecimal.ZERO);
        BigDecimal greatest = rest.divide(of(group), PRECISION).min(ALL);
        return greatest.subtract(least);
    }

    /** The greatest uncertainty that the other hidden groups can give this one, whatever the percentages. */
    BigDecimal room(Group group, Collection<Group> hidden) {
        return others(group, hidden).multiply(ALL).divide(of(group), PRECISION).min(ALL);
    }

    private BigDecimal others(Group group, Collection<Group> hidden) {
        return hidden.stream()
                .filter(other -> !other.equals(group))
                .map(this::of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
