package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/**
 * A board that tells its sick leave by everything at once: by sex, age, unit and quarter, with head counts of any two or three
 * of them, in some revisions and the year after.
 *
 * @param section that it writes first
 * @param people the atoms: those of one sex, one age and one unit
 * @param moved those who are counted in another unit from the second revision on; nobody where {@code moved.heads()} is 0
 * @param writes what it sends, in order
 */
record CutBoard(SectionId section, List<Atom> people, Atom moved, List<Board.Write> writes) {

    static final int YEAR = 2020;
    static final List<String> SEXES = List.of("women", "men");
    static final List<String> AGES = List.of("age-to-29", "age-30-49", "age-from-50");
    private static final List<String> SPANS = List.of("-29", "30-49", "50-");
    private static final int HOURS = 1600;

    /**
     * Those of one sex, one age and one unit.
     *
     * @param quarters their sick leave in percent, by quarter
     */
    record Atom(String sex, String age, String unit, int heads, List<Double> quarters) {
        double percent() {
            return quarters.stream().mapToDouble(Double::doubleValue).sum() / 4;
        }

        /** What names it in the tables: {@code women}, {@code age-to-29}, {@code u1}. */
        boolean is(String name) {
            return name.equals("total") || name.equals(sex) || name.equals(age) || name.equals(unit);
        }
    }

    /** What a board gives in one revision. */
    private record Habits(
            boolean sexes,
            boolean ages,
            boolean units,
            boolean quarters,
            boolean total,
            double sizes,
            double hours,
            double blanks,
            int crossings,
            boolean plain,
            int decimals,
            double marks) {

        static Habits draw(RandomGenerator random) {
            return new Habits(
                    random.nextInt(4) > 0,
                    random.nextInt(4) > 0,
                    random.nextInt(6) > 0,
                    random.nextInt(3) > 0,
                    random.nextInt(6) > 0,
                    random.nextInt(5) > 0 ? 1 : 0.8,
                    random.nextInt(3) > 0 ? 0 : 1,
                    random.nextInt(4) > 0 ? 0 : 0.1,
                    random.nextInt(3) > 0 ? 0 : random.nextInt(8),
                    random.nextInt(3) == 0,
                    1 + random.nextInt(5) / 4,
                    random.nextInt(8) > 0 ? 0 : 0.1);
        }
    }

    static CutBoard draw(RandomGenerator random, String name) {
        SectionId section = SectionId.parse("1489-" + name + "-" + YEAR);
        List<Atom> people = new ArrayList<>();
        int units = 2 + random.nextInt(4);
        double scale = random.nextInt(3) == 0 ? 0.2 * random.nextDouble() : 1;
        for (int u = 0; u < units; u++) {
            // Units of one sex, of one age, of a few, of many.
            int size = random.nextInt(5) == 0 ? 1 + random.nextInt(10) : 11 + random.nextInt(60);
            double women = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
            boolean isOfOneAge = random.nextInt(3) == 0;
            int age = random.nextInt(3);
            Map<List<Integer>, Integer> heads = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                int sex = random.nextDouble() < women ? 0 : 1;
                int own = isOfOneAge ? age : Math.min(2, (int) Math.abs(random.nextGaussian() + 1.4));
                heads.merge(List.of(sex, own), 1, Integer::sum);
            }
            String unit = "u" + u;
            heads.forEach((key, some) -> people.add(
                    new Atom(SEXES.get(key.get(0)), AGES.get(key.get(1)), unit, some, quarters(random, scale))));
        }
        int of = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;
        Atom moving = people.get(random.nextInt(people.size()));
        boolean canMove = of > 0 && of < moving.heads() && !moving.unit().equals("u0");
        Atom moved = new Atom(moving.sex(), moving.age(), moving.unit(), canMove ? of : 0, moving.quarters());
        CutBoard board = new CutBoard(section, people, moved, new ArrayList<>());
        Habits habits = Habits.draw(random);
        board.write(section, board.document(section, habits, false, random));
        for (int revision = random.nextInt(3); revision > 0; revision--) {
            habits = random.nextBoolean() ? habits : Habits.draw(random);
            if (random.nextInt(4) == 0) {
                board.writes.add(new Board.Write(section, Board.Sort.READ, null));
            }
            board.write(section, board.document(section, habits, canMove, random));
        }
        if (random.nextBoolean()) {
            SectionId next = section.nextYear();
            if (random.nextBoolean()) {
                board.writes.add(new Board.Write(next, Board.Sort.SUCCESSOR, null));
            } else {
                board.write(next, board.document(next, Habits.draw(random), canMove, random));
            }
            if (random.nextBoolean()) {
                board.write(section, board.document(section, Habits.draw(random), canMove, random));
            }
        }
        return board;
    }

    private static List<Double> quarters(RandomGenerator random, double scale) {
        double all = scale * (random.nextInt(4) == 0 ? 0 : Math.abs(4 + 4 * random.nextGaussian()));
        List<Double> quarters = new ArrayList<>();
        for (int q = 0; q < 4; q++) {
            quarters.add(Math.min(100, all * 2 * random.nextDouble()));
        }
        return quarters;
    }

    private void write(SectionId section, ObjectNode document) {
        writes.add(new Board.Write(section, Board.Sort.WHOLE, document));
    }

    /** How many are of a name. */
    int heads(Predicate<Atom> some) {
        return people.stream().filter(some).mapToInt(Atom::heads).sum();
    }

    private ObjectNode document(SectionId of, Habits habits, boolean isMoved, RandomGenerator random) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("organisation", "Kontoret");
        String column = of.year() == YEAR ? "current" : "previous";
        if (habits.decimals() > 1) {
            document.put("percentDecimals", habits.decimals());
        }
        if (habits.total()) {
            row(document, "sickLeave", "group", "total", column, habits, isMoved, random);
        }
        if (habits.sexes()) {
            SEXES.forEach(sex -> row(document, "sickLeave", "group", sex, column, habits, isMoved, random));
        }
        if (habits.ages()) {
            AGES.forEach(age -> row(document, "sickLeave", "group", age, column, habits, isMoved, random));
        }
        if (habits.units()) {
            units().forEach(unit ->
                    row(document, "sickLeaveByUnit", "organisationUnit", unit, column, habits, isMoved, random));
        }
        for (int q = 1; habits.quarters() && q <= 4; q++) {
            ObjectNode row = document.withArray("/sickLeaveByQuarter").addObject();
            row.put("period", of.year() + "-Q" + q).put("label", "K" + q);
            int quarter = q - 1;
            double absent = people.stream()
                    .mapToDouble(atom -> atom.heads() * atom.quarters().get(quarter))
                    .sum();
            place(row.putObject(column), heads(atom -> true), absent, 4, habits, random);
        }
        if (!isMoved) {
            staffGroups(document, habits);
        }
        return document;
    }

    List<String> units() {
        return people.stream().map(Atom::unit).distinct().toList();
    }

    private void row(
            ObjectNode document,
            String table,
            String key,
            String name,
            String column,
            Habits habits,
            boolean isMoved,
            RandomGenerator random) {
        int sign = !isMoved ? 0 : name.equals(moved.unit()) ? -1 : name.equals("u0") ? 1 : 0;
        int heads = heads(atom -> atom.is(name)) + sign * moved.heads();
        double absent = people.stream()
                        .filter(atom -> atom.is(name))
                        .mapToDouble(atom -> atom.heads() * atom.percent())
                        .sum()
                + sign * moved.heads() * moved.percent();
        ObjectNode row =
                document.withArray("/" + table).addObject().put(key, name).put("label", name);
        place(row.putObject(column), heads, absent, 1, habits, random);
    }

    private static void place(
            ObjectNode place, int heads, double absent, int parts, Habits habits, RandomGenerator random) {
        if (random.nextDouble() < habits.sizes()) {
            place.put("employees", heads);
        }
        if (heads == 0 || random.nextDouble() < habits.blanks()) {
            return;
        }
        double percent = absent / heads;
        if (random.nextDouble() < habits.hours()) {
            BigDecimal ordinary = BigDecimal.valueOf((long) heads * HOURS / parts);
            place.put("ordinaryHours", ordinary);
            place.put("absenceHours", Rounding.hundredths(percent * ordinary.doubleValue() / 100));
        }
        place.putObject("published").put("percent", Rounding.to(habits.decimals(), percent));
        if (random.nextDouble() < habits.marks()) {
            place.put("status", "suppressed").put("reason", "singled-out");
        }
    }

    /** Head counts of sexes, ages and units, and of two or three of them at once. */
    private void staffGroups(ObjectNode document, Habits habits) {
        if (habits.plain()) {
            SEXES.forEach(sex -> group(document, sex, null, null));
            AGES.forEach(age -> group(document, null, age, null));
            units().forEach(unit -> group(document, null, null, unit));
        }
        for (String unit : units()) {
            for (String sex : SEXES) {
                if ((habits.crossings() & 1) > 0) {
                    group(document, sex, null, unit);
                }
                for (String age : AGES) {
                    if ((habits.crossings() & 4) > 0) {
                        group(document, sex, age, unit);
                    }
                }
            }
            for (String age : AGES) {
                if ((habits.crossings() & 2) > 0) {
                    group(document, null, age, unit);
                }
            }
        }
    }

    private void group(ObjectNode document, String sex, String age, String unit) {
        ObjectNode group = document.withArray("/staffGroups")
                .addObject()
                .put("period", "2020-12")
                .put("label", "x");
        if (sex != null) {
            group.put("sex", sex);
        }
        if (age != null) {
            group.put("ageGroup", SPANS.get(AGES.indexOf(age)));
        }
        if (unit != null) {
            group.put("organisationUnit", unit);
        }
        group.put(
                "headcount",
                heads(atom -> (sex == null || atom.is(sex))
                        && (age == null || atom.is(age))
                        && (unit == null || atom.is(unit))));
    }

    /** The age of a span in a head count. */
    static String age(String span) {
        return AGES.get(SPANS.indexOf(span));
    }
}
