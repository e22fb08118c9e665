package se.arsredovisning.hr.attack;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import se.arsredovisning.hr.document.SickLeaveGroup;

/**
 * What really was at a board in one year.
 *
 * @param employees of everybody, each sex and each age
 * @param percent the sick leave of every group, unrounded
 * @param hours the ordinary working hours of everybody, each sex and each age
 */
record TruthOfYear(
        Map<SickLeaveGroup, Integer> employees,
        Map<SickLeaveGroup, Double> percent,
        Map<SickLeaveGroup, Integer> hours) {

    private static final int HOURS_OF_ONE = 1600;

    /** A year of a board that has groups of all sizes, small ones above all. */
    static TruthOfYear draw(RandomGenerator random) {
        return draw(random, 1);
    }

    /**
     * A year of a board whose sick leave is high or low.
     *
     * @param scale how high: of a board where next to nobody is ill, what is hidden is near to nothing
     */
    static TruthOfYear draw(RandomGenerator random, double scale) {
        int[] ages = new int[3];
        int all;
        do {
            all = 0;
            for (int i = 0; i < ages.length; i++) {
                ages[i] = switch (random.nextInt(12)) {
                    case 0 -> 0;
                    case 1, 2, 3 -> random.nextInt(1, 11);
                    case 4, 5, 6, 7 -> random.nextInt(11, 41);
                    default -> random.nextInt(11, 201);
                };
                all += ages[i];
            }
        } while (all == 0 || (all <= 10 && random.nextInt(4) > 0));
        int women = random.nextInt(3) == 0 ? Math.min(all, random.nextInt(0, 11)) : random.nextInt(0, all + 1);
        return of(ages, women, scale, random);
    }

    private static TruthOfYear of(int[] ages, int women, double scale, RandomGenerator random) {
        int all = ages[0] + ages[1] + ages[2];
        Map<SickLeaveGroup, Integer> employees = new EnumMap<>(SickLeaveGroup.class);
        Map<SickLeaveGroup, Double> percent = new EnumMap<>(SickLeaveGroup.class);
        employees.put(SickLeaveGroup.TOTAL, all);
        employees.put(SickLeaveGroup.WOMEN, women);
        employees.put(SickLeaveGroup.MEN, all - women);
        double total = 0;
        for (int i = 0; i < ages.length; i++) {
            SickLeaveGroup age = SickLeaveGroup.Kind.AGE.groups().get(i);
            double some = scale
                    * switch (random.nextInt(10)) {
                        case 0 -> 0;
                        case 1 -> random.nextDouble();
                        case 2 -> 20 * random.nextDouble();
                        default -> Math.max(0, 4 + 2.5 * random.nextGaussian());
                    };
            employees.put(age, ages[i]);
            percent.put(age, some);
            total += some * ages[i] / all;
        }
        percent.put(SickLeaveGroup.TOTAL, total);
        double ofWomen = total * (0.5 + random.nextDouble());
        if (women > 0 && women < all) {
            ofWomen = Math.min(ofWomen, total * all / women);
            percent.put(SickLeaveGroup.MEN, Math.max(0, (total * all - ofWomen * women) / (all - women)));
        } else {
            percent.put(SickLeaveGroup.MEN, total);
            ofWomen = total;
        }
        percent.put(SickLeaveGroup.WOMEN, ofWomen);
        double shortest = random.nextDouble();
        double middle = (1 - shortest) * random.nextDouble();
        percent.put(SickLeaveGroup.DAYS_1_TO_14, total * shortest);
        percent.put(SickLeaveGroup.DAYS_15_TO_59, total * middle);
        percent.put(SickLeaveGroup.DAYS_FROM_60, total * (1 - shortest - middle));
        Map<SickLeaveGroup, Integer> hours = new EnumMap<>(SickLeaveGroup.class);
        employees.forEach((group, heads) -> hours.put(group, heads * HOURS_OF_ONE));
        return new TruthOfYear(employees, percent, hours);
    }

    /** The same year with better head counts: some of one age were of another. */
    TruthOfYear corrected(RandomGenerator random) {
        Map<SickLeaveGroup, Integer> mended = new EnumMap<>(employees);
        int from = random.nextInt(3);
        int to = (from + 1 + random.nextInt(2)) % 3;
        SickLeaveGroup giving = SickLeaveGroup.Kind.AGE.groups().get(from);
        SickLeaveGroup taking = SickLeaveGroup.Kind.AGE.groups().get(to);
        int moved = Math.min(mended.get(giving) - 1, random.nextInt(1, 9));
        if (moved > 0 && mended.get(taking) > 0) {
            mended.merge(giving, -moved, Integer::sum);
            mended.merge(taking, moved, Integer::sum);
        }
        return new TruthOfYear(mended, percent, hours);
    }
}
