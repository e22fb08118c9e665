package se.arsredovisning.hr.document;

import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.Swedish;

/** How a printed number and a computed one are held against each other. */
final class PrintedNumberCheck {

    private PrintedNumberCheck() {}

    /**
     * The check of a printed number.
     *
     * @param what the computed number in Swedish: {@code längdernas summa}
     * @param decimals of both, as they are told
     */
    static Check of(
            String code, String kind, String pointer, Interval printed, Interval computed, String what, int decimals) {
        Check.Result result = computed.compare(printed);
        String number = "Det tryckta värdet (" + Swedish.number(printed.value(), decimals) + ") ";
        String other = what + " (" + Swedish.number(computed.value(), decimals) + ")";
        String message =
                switch (result) {
                    case OK -> number + "stämmer med " + other + ".";
                    case ROUNDING ->
                        number + "skiljer sig från " + other + ", men inte mer än vad avrundning förklarar.";
                    default -> number + "stämmer inte med " + other + ".";
                };
        return new Check(
                code,
                kind,
                result,
                pointer,
                printed.value(),
                computed.value(),
                computed.low(),
                computed.high(),
                message);
    }
}
