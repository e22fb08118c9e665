package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.Locale;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.Swedish;

/**
 * A printed cell that is held against what follows from the rest.
 *
 * @param place the row that it stands in
 * @param member its name among the row's published members
 * @param label its name in Swedish
 * @param kind the sort of check: {@code sum} or {@code difference}
 */
record CheckedCell(SectionRow.Place place, String member, String label, String kind) {

    private static final int OERE = 2;

    /** The check of a cell that can be computed. */
    Check compare(Interval published, Interval computed, boolean blank) {
        Result result = computed.compare(published);
        String message = name() + " (" + kronor(published.value()) + ") "
                + switch (result) {
                    case OK -> "stämmer med det beräknade.";
                    case ROUNDING ->
                        "skiljer sig från det beräknade (" + kronor(computed.value())
                                + "), men inte mer än vad avrundning förklarar.";
                    default -> "stämmer inte med det beräknade (" + kronor(computed.value()) + ").";
                }
                + (blank ? " En tom cell räknas som noll." : "");
        return check(result, published.value(), computed, message);
    }

    /** The check of a cell that cannot be computed. */
    Check unverifiable(BigDecimal published, String why) {
        String message = name() + " (" + kronor(published) + ") kan inte prövas: " + why + ".";
        return check(Result.UNVERIFIABLE, published, null, message);
    }

    private Check check(Result result, BigDecimal published, Interval computed, String message) {
        return new Check(
                place.code() + "." + member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                kind,
                result,
                place.pointer() + "/published/" + member,
                published,
                computed == null ? null : computed.value(),
                computed == null ? null : computed.low(),
                computed == null ? null : computed.high(),
                message);
    }

    private String name() {
        return place.label() + ", " + label;
    }

    private static String kronor(BigDecimal amount) {
        boolean hasOere = amount.stripTrailingZeros().scale() > 0;
        return Swedish.number(amount, hasOere ? OERE : 0) + " kr";
    }
}
