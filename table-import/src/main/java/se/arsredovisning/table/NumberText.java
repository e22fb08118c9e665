package se.arsredovisning.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Numbers as people write them: a decimal comma or point, spaces between thousands, a hyphen or a minus sign.
 *
 * <p>One comma or point is the decimal sign, so that {@code 1,234} is a little more than one; only in a file whose cells
 * commas separate could that be a thousand as well, and there it is refused. Two signs are refused everywhere.
 */
final class NumberText {

    /** The most digits of a number, as in a JSON body. */
    static final int MAX_DIGITS = 20;

    /** The most decimals of a number, as in a JSON body. */
    static final int MAX_SCALE = 6;

    private static final int MAX_LENGTH = 100;

    /** More digits than a spreadsheet or a person writes of a binary number. */
    private static final int BINARY_DIGITS = 15;

    /** What is nearer than this to six decimals is a rest of binary arithmetic: 0,1+0,2-0,3 is 5.55E-17. */
    private static final BigDecimal REST = new BigDecimal("1E-9");

    private static final String SPACE = "[ \\u00A0\\u2007\\u2009\\u202F]";
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:" + SPACE + "\\d{3})++(?:[.,]\\d++)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d++(?:[.,]\\d++)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern EXPONENT = Pattern.compile("[eE]");
    private static final Pattern SEVERAL_SIGNS =
            Pattern.compile("[+-]?\\d++(?:" + SPACE + "\\d++)*+(?:[.,]\\d++){2,}+");
    private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private NumberText() {}

    /**
     * Reads a number that someone wrote.
     *
     * @param commasSeparate whether commas separate the cells of the file
     * @return a BigDecimal as {@link #normalised} has it, or what is wrong
     */
    static CellValue read(String text, boolean commasSeparate) {
        String signed = text.replace('\u2212', '-');
        if (signed.length() > MAX_LENGTH) {
            return CellValue.refused(Sentence.of("table.no-number"));
        }
        if (SEVERAL_SIGNS.matcher(signed).matches()
                || (commasSeparate && PERHAPS_THOUSANDS.matcher(signed).matches())) {
            return CellValue.refused(Sentence.of("table.ambiguous-number"));
        }
        if (!GROUPED.matcher(signed).matches() && !PLAIN.matcher(signed).matches()) {
            return CellValue.refused(Sentence.of("table.no-number"));
        }
        BigDecimal number = new BigDecimal(signed.replaceAll(SPACE, "").replace(',', '.'));
        boolean byProgram =
                number.precision() > BINARY_DIGITS || EXPONENT.matcher(signed).find();
        return byProgram ? binary(number) : normalised(number);
    }

    /** A number of a program that counts in binary, as {@link #normalised} has it, without the rest that such counting leaves. */
    static CellValue binary(BigDecimal number) {
        if (number.scale() <= MAX_SCALE || number.precision() - number.scale() > MAX_DIGITS) {
            return normalised(number);
        }
        BigDecimal nearest = number.setScale(MAX_SCALE, RoundingMode.HALF_EVEN);
        return normalised(number.subtract(nearest).abs().compareTo(REST) < 0 ? nearest : number);
    }

    /** The number with as few decimals as it needs and no exponent, so that equal numbers are equal, or what is wrong. */
    static CellValue normalised(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        long digits = (long) shortest.precision() - Math.min(shortest.scale(), 0);
        if (digits > MAX_DIGITS || shortest.scale() > MAX_SCALE) {
            return CellValue.refused(Sentence.of("table.number-bounds", MAX_DIGITS, MAX_SCALE));
        }
        return CellValue.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }
}
