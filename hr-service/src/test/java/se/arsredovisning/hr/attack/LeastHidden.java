package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.document.SectionDisclosure;
import se.arsredovisning.hr.document.SickLeaveGroup;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/**
 * How many ages of a year are hidden where all sizes and numbers are given, and how few would do: found by trying all.
 *
 * @param sizes of the ages
 * @param percent of the ages, in tenths
 * @param hidden how many are hidden
 * @param needed how few would leave what is promised, and leave no ten people or fewer to be told of together
 */
record LeastHidden(List<Integer> sizes, List<Double> percent, long hidden, int needed) {

    private static final int THRESHOLD = 10;
    private static final double HALF = 0.05;
    private static final SectionId SECTION = SectionId.parse("1489-b-2020");

    static LeastHidden of(RandomGenerator random) {
        TruthOfYear year;
        do {
            year = TruthOfYear.draw(random);
        } while (year.employees().get(SickLeaveGroup.TOTAL) <= THRESHOLD);
        List<SickLeaveGroup> ages = SickLeaveGroup.Kind.AGE.groups();
        List<Integer> sizes = ages.stream().map(year.employees()::get).toList();
        List<Double> percent = ages.stream()
                .map(age -> Rounding.tenths(percent(random)).doubleValue())
                .toList();
        int all = sizes.stream().mapToInt(Integer::intValue).sum();
        double total = IntStream.range(0, 3)
                        .mapToDouble(i -> sizes.get(i) * percent.get(i))
                        .sum()
                / all;
        double printed = Rounding.tenths(total).doubleValue();
        return new LeastHidden(
                sizes, percent, hidden(sizes, percent, all, printed), needed(sizes, percent, all, printed));
    }

    private static double percent(RandomGenerator random) {
        return random.nextInt(6) == 0 ? random.nextDouble() : Math.max(0, 4 + 2.5 * random.nextGaussian());
    }

    private static long hidden(List<Integer> sizes, List<Double> percent, int all, double total) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("organisation", "O");
        row(document, SickLeaveGroup.TOTAL, all, total);
        for (int i = 0; i < sizes.size(); i++) {
            row(document, SickLeaveGroup.Kind.AGE.groups().get(i), sizes.get(i), percent.get(i));
        }
        JsonNode told = new SectionDisclosure(new DisclosureControl(THRESHOLD)).released(SECTION, document);
        return told.path("sickLeave")
                .valueStream()
                .filter(row -> row.at("/current/status").isTextual())
                .count();
    }

    private static void row(ObjectNode document, SickLeaveGroup group, int heads, double percent) {
        ObjectNode row = document.withArray("/sickLeave")
                .addObject()
                .put("group", group.code())
                .put("label", group.code());
        ObjectNode place = row.putObject("current").put("employees", heads);
        if (heads > 0) {
            place.putObject("published").put("percent", Rounding.tenths(percent));
        }
    }

    private static int needed(List<Integer> sizes, List<Double> percent, int all, double total) {
        List<Integer> people =
                IntStream.range(0, 3).filter(i -> sizes.get(i) > 0).boxed().toList();
        if (people.stream().allMatch(i -> sizes.get(i) > THRESHOLD)) {
            return 0;
        }
        return IntStream.range(0, 8)
                .mapToObj(some ->
                        people.stream().filter(i -> (some >> i & 1) == 1).toList())
                .filter(hidden -> hidden.containsAll(
                        people.stream().filter(i -> sizes.get(i) <= THRESHOLD).toList()))
                .filter(hidden -> hidden.size() > 1
                        && hidden.stream().mapToInt(sizes::get).sum() > THRESHOLD
                        && leavesEnough(sizes, percent, all, total, people, hidden))
                .mapToInt(List::size)
                .min()
                .orElse(people.size());
    }

    private static boolean leavesEnough(
            List<Integer> sizes,
            List<Double> percent,
            int all,
            double total,
            List<Integer> people,
            List<Integer> hidden) {
        double least = all * Math.max(0, total - HALF);
        double most = all * (total + HALF);
        for (int i : people) {
            if (!hidden.contains(i)) {
                least -= sizes.get(i) * (percent.get(i) + HALF);
                most -= sizes.get(i) * Math.max(0, percent.get(i) - HALF);
            }
        }
        for (int i : hidden) {
            int size = sizes.get(i);
            int others = hidden.stream().mapToInt(sizes::get).sum() - size;
            double width = Math.min(100, most / size) - Math.max(0, (least - 100.0 * others) / size);
            if (size <= THRESHOLD && width < Math.max(1, 10.0 / size)) {
                return false;
            }
        }
        return true;
    }
}
