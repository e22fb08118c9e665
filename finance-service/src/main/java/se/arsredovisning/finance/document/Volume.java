package se.arsredovisning.finance.document;

import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

/**
 * How much of something was done, used or held: a volume, <i>verksamhetsmått</i>.
 *
 * @param key its name in URLs and codes, unique among the section's volumes
 * @param label in Swedish, as the report has it
 * @param activity the activity that it is of, as the report calls it, or null
 * @param unit what it is counted in
 * @param unitLabel what the unit {@code other} is called; null with every other unit
 * @param decimals its accuracy where a value says no other; null is whole units
 * @param partOf the key of the volume that this one is a part of (<i>varav</i>), or null
 * @param cost the line that pays for it, or null
 * @param values by period, in the order given; empty where none is given
 * @param comment Markdown, or null
 */
public record Volume(
        String key,
        String label,
        String activity,
        Unit unit,
        String unitLabel,
        Integer decimals,
        String partOf,
        Cost cost,
        List<VolumeValue> values,
        String comment) {

    private static final String PREFIX = "finance.volume.";

    public Volume {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /**
     * The line of a statement whose amounts the volume is held against.
     *
     * @param statement the statement's key
     * @param line the line's key
     */
    public record Cost(String statement, String line) {

        /** The code of the line's figures. */
        String code() {
            return "finance." + statement + "." + line;
        }
    }

    /** The code of the volume of this key: {@code finance.volume.{key}}. */
    static String code(String key) {
        return PREFIX + key;
    }

    String code() {
        return code(key);
    }

    /** The code of what one unit of it costs. */
    String costCode() {
        return code() + ".cost-per-unit";
    }

    /** What its numbers are counted in. */
    public CountedIn countedIn() {
        return new CountedIn(unit, unitLabel);
    }

    /** The accuracy of a value's outcome. */
    public int decimals(VolumeValue value) {
        return value.decimals() == null ? ofAll() : value.decimals();
    }

    /** The accuracy of a value's budget. */
    int budgetDecimals(VolumeValue value) {
        return value.budgetDecimals() == null ? ofAll() : value.budgetDecimals();
    }

    private int ofAll() {
        return decimals == null ? 0 : decimals;
    }

    /** The value of the section's own year. */
    public Optional<VolumeValue> ofYear(SectionId section) {
        String year = String.valueOf(section.year());
        return values.stream().filter(value -> value.period().equals(year)).findFirst();
    }
}
