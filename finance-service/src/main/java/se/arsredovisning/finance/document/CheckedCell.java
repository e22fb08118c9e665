package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.Locale;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.Swedish;

/**
 * A cell that is held against what follows from the rest.
 *
 * @param code what is checked
 * @param kind the sort of check: {@code sum}, {@code difference} …
 * @param pointer where the cell stands
 * @param name what it is called in a sentence: row and column
 * @param other what it is held against, in a sentence
 */
record CheckedCell(String code, String kind, String pointer, String name, String other) {

    private static final int OERE = 2;
    private static final String COMPUTED = "det beräknade";

    /**
     * A printed cell of a row.
     *
     * @param member its name among the row's published members
     * @param label its name in Swedish
     */
    static CheckedCell printed(SectionRow.Place place, String member, String label, String kind) {
        return new CheckedCell(
                place.code() + "." + step(member),
                kind,
                place.pointer() + "/published/" + member,
                place.label() + ", " + label,
                COMPUTED);
    }

    /** A member's name as the last step of a code. */
    static String step(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The same cell, held against something else than what is computed of its row. */
    CheckedCell against(String codeStep, String otherName) {
        int last = code.lastIndexOf('.');
        return new CheckedCell(
                code.substring(0, last) + "." + codeStep + code.substring(last), kind, pointer, name, otherName);
    }

    /** The check of a cell that can be computed. */
    Check compare(Interval published, Interval computed, boolean blank) {
        Result result = computed.compare(published);
        String message = name + " (" + kronor(published.value()) + ") "
                + switch (result) {
                    case OK -> "stämmer med " + other + ".";
                    case ROUNDING ->
                        "skiljer sig från " + other + " (" + kronor(computed.value())
                                + "), men inte mer än vad avrundning förklarar.";
                    default -> "stämmer inte med " + other + " (" + kronor(computed.value()) + ").";
                }
                + (blank ? " En tom cell räknas som noll." : "");
        return check(result, published.value(), computed, message);
    }

    /** The check of a cell that cannot be computed. */
    Check unverifiable(BigDecimal published, String why) {
        String message = name + " (" + kronor(published) + ") kan inte prövas: " + why + ".";
        return check(Result.UNVERIFIABLE, published, null, message);
    }

    /** A check that has come out. */
    Check check(Result result, BigDecimal published, Interval computed, String message) {
        return new Check(
                code,
                kind,
                result,
                pointer,
                published,
                computed == null ? null : computed.value(),
                computed == null ? null : computed.low(),
                computed == null ? null : computed.high(),
                message);
    }

    static String kronor(BigDecimal amount) {
        boolean hasOere = amount.stripTrailingZeros().scale() > 0;
        return Swedish.number(amount, hasOere ? OERE : 0) + " kr";
    }
}
