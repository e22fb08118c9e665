package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.Locale;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A cell that is held against what follows from the rest.
 *
 * @param code what is checked
 * @param kind the sort of check: {@code sum}, {@code difference} …
 * @param pointer where the cell stands
 * @param name what it is called: row and column
 * @param other what it is held against
 */
record CheckedCell(String code, String kind, String pointer, Sentence name, Sentence other) {

    private static final int OERE = 2;
    private static final CountedIn KRONOR = new CountedIn(Unit.SEK, null);

    /**
     * A printed cell of a row.
     *
     * @param member its name among the row's published members
     * @param label its name
     */
    static CheckedCell printed(SectionRow.Place place, String member, Sentence label, String kind) {
        return new CheckedCell(
                place.code() + "." + step(member),
                kind,
                place.pointer() + "/published/" + member,
                Sentence.of("finance.cell", place.label(), label),
                Sentence.of("finance.against.computed"));
    }

    /** A member's name as the last step of a code. */
    static String step(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The same cell, held against something else than what is computed of its row. */
    CheckedCell against(String codeStep, Sentence otherName) {
        int last = code.lastIndexOf('.');
        return new CheckedCell(
                code.substring(0, last) + "." + codeStep + code.substring(last), kind, pointer, name, otherName);
    }

    /** The check of a cell that can be computed. */
    Check compare(Interval published, Interval computed, boolean blank) {
        Result result = computed.compare(published);
        Sentence printed = kronor(published.value());
        Sentence message =
                switch (result) {
                    case OK -> Sentence.of("finance.cell.ok", name, printed, other);
                    case ROUNDING ->
                        Sentence.of("finance.cell.rounding", name, printed, other, kronor(computed.value()));
                    default -> Sentence.of("finance.cell.discrepancy", name, printed, other, kronor(computed.value()));
                };
        return check(
                result, published.value(), computed, blank ? Sentence.of("finance.cell.with-blank", message) : message);
    }

    /** The check of a cell that cannot be computed. */
    Check unverifiable(BigDecimal published, Sentence why) {
        Sentence message = Sentence.of("finance.cell.unverifiable", name, kronor(published), why);
        return check(Result.UNVERIFIABLE, published, null, message);
    }

    /** A check that has come out. */
    Check check(Result result, BigDecimal published, Interval computed, Sentence message) {
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

    static Sentence kronor(BigDecimal amount) {
        boolean hasOere = amount.stripTrailingZeros().scale() > 0;
        return KRONOR.amount(amount, hasOere ? OERE : 0);
    }
}
