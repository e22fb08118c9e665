package se.arsredovisning.hr.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How few and how many can be of any part of a staff, by all the head counts of a month together: bounds of the cells of a
 * table by its margins (the <i>shuttle</i> of statistical disclosure control), of such tables as a report has, which
 * overlap and have gaps. Where rows contradict each other the smaller one counts.
 */
final class StaffBounds {

    /** More than anybody has: nothing limits it. */
    static final long UNKNOWN = 1L << 40;

    static final String SEX = "sex";
    static final String FORM = "employmentForm";

    /** The youngest and the oldest that there are, as far as a reader of ages thinks who sees none outside. */
    private static final int YOUNGEST = 20;

    private static final int OLDEST = 64;

    /** What is told of so many in ten is told of all: a head count here and there is of another day. */
    private static final int ALL_OF_TEN = 9;

    /**
     * What is told of some.
     *
     * @param least so many they are at least
     * @param most and so many at most, or {@link #UNKNOWN}
     */
    record Row(StaffSubset of, long least, long most) {
        private Row and(Row other) {
            return new Row(of, Math.max(least, other.least), Math.min(most, other.most));
        }
    }

    /** So many bounds of parts are looked at: enough for any table that a report has, and no more for what none has. */
    private static final int STEPS = 20_000;

    private final Map<StaffSubset, Row> rows = new HashMap<>();
    private final Map<Map<String, String>, List<Row>> rowsByValues;
    private final Map<Map.Entry<String, String>, List<Row>> rowsByValue = new HashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private final Set<AgeSpan> spans = new HashSet<>();
    private final Map<StaffSubset, List<Row>> within = new HashMap<>();
    private final Map<StaffSubset, Long> leasts = new HashMap<>();
    private final Map<StaffSubset, Long> sums = new HashMap<>();
    private final Map<StaffSubset, Long> limits = new HashMap<>();
    private final Map<StaffSubset, Long> mosts = new HashMap<>();
    private final Map<String, Boolean> covered = new HashMap<>();
    private final List<List<Row>> wholeTables;
    private final boolean areYoungTold;
    private final boolean areOldTold;
    private final long staff;
    private int steps = STEPS;

    /**
     * Of a month.
     *
     * @param told its rows; several may be of the same
     * @param staff all, as far as they are told as such; 0 where they are not
     */
    StaffBounds(Collection<Row> told, long staff) {
        told.forEach(row -> rows.merge(row.of(), row, Row::and));
        rowsByValues = rows.values().stream()
                .collect(Collectors.groupingBy(row -> row.of().values()));
        values.put(SEX, new TreeSet<>(Set.of("women", "men")));
        values.put(FORM, new TreeSet<>(Set.of(EmploymentForm.PERMANENT.code())));
        for (Row row : rows.values()) {
            spans.add(row.of().ages());
            for (Map.Entry<String, String> one : row.of().values().entrySet()) {
                values.computeIfAbsent(one.getKey(), absent -> new TreeSet<>()).add(one.getValue());
                rowsByValue.computeIfAbsent(one, absent -> new ArrayList<>()).add(row);
            }
        }
        areYoungTold = spans.stream().anyMatch(span -> span.to() < YOUNGEST);
        areOldTold = spans.stream().anyMatch(span -> span.from() > OLDEST);
        this.staff = staff > 0 ? staff : least(StaffSubset.ALL);
        wholeTables = rows.values().stream().collect(Collectors.groupingBy(StaffBounds::dimensions)).values().stream()
                .filter(this::isWhole)
                .toList();
    }

    /** What a row says of exactly these, or null. */
    Row row(StaffSubset some) {
        return rows.get(some);
    }

    /** So many they are at least: a row, or rows within that do not overlap. */
    long least(StaffSubset some) {
        Long known = leasts.get(some);
        if (known == null) {
            long[] upTo = new long[AgeSpan.ALL.to() + 2];
            Map<Integer, List<AgeSpan>> ending = within(some).stream()
                    .map(row -> row.of().ages())
                    .distinct()
                    .collect(Collectors.groupingBy(AgeSpan::to));
            for (int age = some.ages().from(); age <= some.ages().to(); age++) {
                upTo[age + 1] = upTo[age];
                for (AgeSpan span : ending.getOrDefault(age, List.of())) {
                    upTo[age + 1] = Math.max(upTo[age + 1], upTo[span.from()] + leastUndivided(some.of(span)));
                }
            }
            known = Math.max(leastUndivided(some), upTo[some.ages().to() + 1]);
            leasts.put(some, known);
        }
        return known;
    }

    private long leastUndivided(StaffSubset some) {
        Row row = rows.get(some);
        return Math.max(
                row == null ? 0 : row.least(),
                dividing(some)
                        .mapToLong(dimension -> leastBy(dimension, some))
                        .max()
                        .orElse(0));
    }

    private long leastBy(String dimension, StaffSubset some) {
        return within(some).stream()
                .map(row -> row.of().values().get(dimension))
                .filter(Objects::nonNull)
                .distinct()
                .mapToLong(value -> least(some.with(dimension, value)))
                .sum();
    }

    /** So many they are at most, by all that is told: {@link #UNKNOWN} where nothing limits them. */
    long most(StaffSubset some) {
        long most = together(some);
        for (String dimension : values.keySet()) {
            most = by(dimension, some, most, this::limit);
        }
        return most;
    }

    /** By each way to divide them that rows take. */
    private long together(StaffSubset some) {
        Long known = mosts.get(some);
        if (known == null) {
            known = byAges(some, togetherUndivided(some), this::togetherUndivided);
            mosts.put(some, known);
        }
        return known;
    }

    private long togetherUndivided(StaffSubset some) {
        long most = limit(some);
        for (String dimension : dividing(some).toList()) {
            most = by(dimension, some, most, this::together);
        }
        return most;
    }

    /** By rows within, and by what rows beside leave of those who are more. */
    private long limit(StaffSubset some) {
        Long known = limits.get(some);
        if (known == null) {
            long most = sum(some);
            for (String dimension : some.values().keySet()) {
                StaffSubset wider = some.without(dimension);
                most = Math.min(most, left(limit(wider), leastBy(dimension, wider) - least(some)));
            }
            for (AgeSpan span : steps > 0 ? spansAround(some.ages()) : Set.<AgeSpan>of()) {
                steps--;
                StaffSubset wider = some.of(span);
                long beside = least(some.of(new AgeSpan(span.from(), some.ages().from() - 1)))
                        + least(some.of(new AgeSpan(some.ages().to() + 1, span.to())));
                most = Math.min(most, left(sum(wider), beside));
                most = Math.min(most, span.equals(AgeSpan.ALL) ? left(limit(wider), beside) : UNKNOWN);
            }
            known = most;
            limits.put(some, known);
        }
        return known;
    }

    private static long left(long all, long others) {
        return all == UNKNOWN ? UNKNOWN : Math.max(0, all - others);
    }

    /** By a row that holds them, or by the rows within that are all of them. */
    long sum(StaffSubset some) {
        Long known = sums.get(some);
        if (known == null) {
            known = byAges(some, sumUndivided(some), this::sumUndivided);
            sums.put(some, known);
        }
        return known;
    }

    private long sumUndivided(StaffSubset some) {
        long most = wider(some.values())
                .flatMap(values -> rowsByValues.getOrDefault(values, List.of()).stream())
                .filter(row -> row.of().holds(some))
                .mapToLong(Row::most)
                .min()
                .orElse(UNKNOWN);
        for (String dimension : dividing(some).toList()) {
            most = by(dimension, some, most, this::sum);
        }
        for (List<Row> table : wholeTables) {
            most = Math.min(most, byTable(table, some));
        }
        return most;
    }

    /** The bound so far, or that of all values of a dimension together where it is less. */
    private long by(String dimension, StaffSubset some, long most, ToLongFunction<StaffSubset> bound) {
        if (some.values().containsKey(dimension) || !isCovered(dimension) || steps <= 0) {
            return most;
        }
        long sum = 0;
        for (String value : values.get(dimension)) {
            steps--;
            sum += bound.applyAsLong(some.with(dimension, value));
            if (sum >= most) {
                return most;
            }
        }
        return sum;
    }

    /** The bound so far, or that of the spans of age that are told, and what is left between those, where it is less. */
    private long byAges(StaffSubset some, long most, ToLongFunction<StaffSubset> bound) {
        if (steps <= 0) {
            return most;
        }
        AgeSpan whole = some.ages();
        long[] upTo = new long[whole.to() + 2];
        Arrays.fill(upTo, most);
        upTo[whole.from()] = 0;
        Map<Integer, List<AgeSpan>> beginning = parts(whole).stream().collect(Collectors.groupingBy(AgeSpan::from));
        for (int age = whole.from(); age <= whole.to(); age++) {
            if ((age < YOUNGEST && !areYoungTold) || (age > OLDEST && !areOldTold)) {
                upTo[age + 1] = Math.min(upTo[age + 1], upTo[age]);
            }
            for (AgeSpan span : upTo[age] >= most ? List.<AgeSpan>of() : beginning.getOrDefault(age, List.of())) {
                steps--;
                upTo[span.to() + 1] = Math.min(upTo[span.to() + 1], upTo[age] + bound.applyAsLong(some.of(span)));
            }
        }
        return upTo[whole.to() + 1];
    }

    private Set<AgeSpan> parts(AgeSpan whole) {
        Set<AgeSpan> parts = new HashSet<>();
        TreeSet<Integer> begins = new TreeSet<>(Set.of(whole.from(), whole.to() + 1));
        for (AgeSpan span : spans) {
            if (span.overlaps(whole)) {
                AgeSpan part = new AgeSpan(Math.max(span.from(), whole.from()), Math.min(span.to(), whole.to()));
                parts.add(part);
                begins.addAll(List.of(part.from(), part.to() + 1));
            }
        }
        List<Integer> ends = new ArrayList<>(begins);
        for (int i = 1; i < ends.size(); i++) {
            parts.add(new AgeSpan(ends.get(i - 1), ends.get(i) - 1));
        }
        parts.remove(whole);
        return parts;
    }

    private Set<AgeSpan> spansAround(AgeSpan ages) {
        Set<AgeSpan> around = spans.stream().filter(ages::isWithin).collect(Collectors.toCollection(HashSet::new));
        around.add(AgeSpan.ALL);
        around.remove(ages);
        return around;
    }

    private long byTable(List<Row> table, StaffSubset some) {
        boolean isDivided = dimensions(table.get(0)).containsAll(some.values().keySet())
                && table.stream().noneMatch(row -> row.of().ages().straddles(some.ages()));
        List<Row> parts = table.stream().filter(row -> some.holds(row.of())).toList();
        return isDivided && !parts.isEmpty()
                ? Math.min(UNKNOWN, parts.stream().mapToLong(Row::most).sum())
                : UNKNOWN;
    }

    /** Whether a table is of all the staff: both sexes, every age and form that there is, and as many as there are. */
    private boolean isWhole(List<Row> table) {
        Set<String> dimensions = dimensions(table.get(0));
        boolean isAges = table.stream().noneMatch(row -> row.of().ages().equals(AgeSpan.ALL));
        return isOfAll(table.stream().mapToLong(Row::least).sum())
                && (!isAges || areAllAges(table))
                && dimensions.stream().filter(values::containsKey).allMatch(dimension -> {
                    long told = table.stream()
                            .map(row -> row.of().values().get(dimension))
                            .distinct()
                            .count();
                    return isKnownInAdvance(dimension)
                            ? told == values.get(dimension).size()
                            : told > 1 || isToldWithout(dimension);
                });
    }

    private boolean areAllAges(List<Row> table) {
        for (int age = YOUNGEST; age <= OLDEST; age++) {
            AgeSpan one = new AgeSpan(age, age);
            if (table.stream().noneMatch(row -> one.isWithin(row.of().ages()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the values that are told of a dimension are all that there are. */
    private boolean isCovered(String dimension) {
        return isKnownInAdvance(dimension)
                || covered.computeIfAbsent(
                        dimension,
                        one -> (values.get(one).size() > 1 || isToldWithout(one))
                                && isOfAll(leastBy(one, StaffSubset.ALL)));
    }

    private static boolean isKnownInAdvance(String dimension) {
        return dimension.equals(SEX) || dimension.equals(FORM);
    }

    private boolean isToldWithout(String dimension) {
        return rows.keySet().stream().anyMatch(of -> !of.values().containsKey(dimension));
    }

    private boolean isOfAll(long heads) {
        return heads > 0 && heads * 10 >= staff * ALL_OF_TEN;
    }

    /** The dimensions by which rows within divide them. */
    private Stream<String> dividing(StaffSubset some) {
        return within(some).stream()
                .flatMap(row -> row.of().values().keySet().stream())
                .filter(dimension -> !some.values().containsKey(dimension))
                .distinct();
    }

    private List<Row> within(StaffSubset some) {
        return within.computeIfAbsent(some, all -> some.values().entrySet().stream()
                .map(one -> rowsByValue.getOrDefault(one, List.of()))
                .min(Comparator.comparingInt(List::size))
                .<Collection<Row>>map(few -> few)
                .orElse(rows.values())
                .stream()
                .filter(row -> all.holds(row.of()))
                .toList());
    }

    /** These, and what is left of them without some. */
    private static Stream<Map<String, String>> wider(Map<String, String> values) {
        List<Map.Entry<String, String>> all = List.copyOf(values.entrySet());
        return IntStream.range(0, 1 << all.size()).mapToObj(some -> IntStream.range(0, all.size())
                .filter(i -> (some & (1 << i)) != 0)
                .mapToObj(all::get)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<String> dimensions(Row row) {
        Set<String> dimensions = new HashSet<>(row.of().values().keySet());
        if (!row.of().ages().equals(AgeSpan.ALL)) {
            dimensions.add("ageGroup");
        }
        return dimensions;
    }
}
