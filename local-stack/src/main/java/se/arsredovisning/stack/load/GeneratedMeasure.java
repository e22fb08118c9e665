package se.arsredovisning.stack.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An indicator or a key figure as every board has it, and its numbers over the years.
 *
 * @param key its key, the same over boards and years
 * @param name in Swedish
 * @param unit what it is counted in
 * @param decimals its accuracy
 * @param isHigherBetter which way it is to go
 * @param least the least that it can be, in units of its last digit
 * @param most the most that it can be, in units of its last digit
 */
record GeneratedMeasure(
        String key, String name, String unit, int decimals, boolean isHigherBetter, int least, int most) {

    /** The council's, with the keys of the 2020 report. All boards of a municipality tell the same numbers of them. */
    static final List<GeneratedMeasure> INDICATORS = List.of(
            new GeneratedMeasure(
                    "foretagsklimat", "Företagsklimat enl. ÖJ (Insikt) - Totalt, NKI", "index", 0, true, 55, 82),
            new GeneratedMeasure(
                    "foretagsdialog",
                    "Företagarnas upplevelse av dialogen mellan företag och kommunen (skala 1-6)",
                    "scale-1-6",
                    2,
                    true,
                    190,
                    390),
            new GeneratedMeasure(
                    "delaktighetsindex", "Delaktighetsindex, andel (%) av maxpoäng", "percent", 0, true, 38, 70),
            new GeneratedMeasure("nojd-inflytande-index", "Nöjd Inflytande-Index - Helheten", "index", 0, true, 30, 55),
            new GeneratedMeasure(
                    "bemotande",
                    "Gott bemötande vid kontakt med kommun, andel av maxpoäng (%)",
                    "percent",
                    0,
                    true,
                    65,
                    97),
            new GeneratedMeasure(
                    "telefon",
                    "Andel som tar kontakt med kommunen via telefon som får ett direkt svar på en enkel fråga (%)",
                    "percent",
                    0,
                    true,
                    35,
                    75));

    /** The board's, one more of them in every second goal. */
    static final List<GeneratedMeasure> KEY_FIGURES = List.of(
            new GeneratedMeasure("handlaggningstid", "Handläggningstid, medelvärde", "days", 0, false, 14, 75),
            new GeneratedMeasure(
                    "e-tjanster", "Ärenden som kommer in genom e-tjänst (%)", "percent", 1, true, 250, 920),
            new GeneratedMeasure(
                    "foretagsdialog",
                    "Företagens betyg på nämndens service (skala 1-6)",
                    "scale-1-6",
                    2,
                    true,
                    290,
                    520),
            new GeneratedMeasure("delaktighet", "Brukare som anser att de kan påverka (%)", "percent", 0, true, 45, 90),
            new GeneratedMeasure("brukarnojdhet", "Brukare som är nöjda med helheten (%)", "percent", 0, true, 60, 98),
            new GeneratedMeasure("synpunkter", "Inkomna synpunkter och klagomål", "count", 0, false, 20, 400),
            new GeneratedMeasure(
                    "bemotande", "Gott bemötande vid kontakt med förvaltningen (%)", "percent", 0, true, 70, 100),
            new GeneratedMeasure("telefon", "Direkt svar på en enkel fråga på telefon (%)", "percent", 0, true, 40, 90),
            new GeneratedMeasure("e-post", "Svar på e-post inom en dag (%)", "percent", 0, true, 65, 100));

    /** What it came to in a year; nothing where it was not measured. */
    Optional<BigDecimal> outcome(String owner, int year) {
        return isMissing(owner, year) ? Optional.empty() : Optional.of(number(level(owner, year)));
    }

    /** What was to be reached in a year: a little better than the year before. */
    BigDecimal target(String owner, int year) {
        int step = 1 + (most - least) / 40;
        return number(level(owner, year - 1) + (isHigherBetter ? step : -step));
    }

    /** Whether the outcome of a year reaches its target; nothing where it was not measured. */
    Optional<Boolean> reached(String owner, int year) {
        return outcome(owner, year).map(outcome -> {
            int over = outcome.compareTo(target(owner, year));
            return isHigherBetter ? over >= 0 : over <= 0;
        });
    }

    private boolean isMissing(String owner, int year) {
        return Draw.of(owner, "missing", key, name, year).happens(3);
    }

    /** Where the owner usually is, the way that it has gone since, and the year's chance. */
    private int level(String owner, int year) {
        int width = most - least;
        int usual = Draw.of(owner, "usual", key, name).between(least + width / 5, most - width / 4);
        int trend = Draw.of(owner, "trend", key, name).between(-8, 20) * (isHigherBetter ? 1 : -1);
        int chance = Draw.of(owner, "chance", key, name, year).between(-width / 16 - 1, width / 16 + 1);
        return usual + width * trend * (year - 2015) / 1000 + chance;
    }

    private BigDecimal number(int level) {
        return BigDecimal.valueOf(Math.max(least, Math.min(most, level)), decimals);
    }
}
