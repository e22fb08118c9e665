package se.arsredovisning.hr.document;

import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.sentence.Sentence;

/** How a printed number and a computed one are held against each other. */
final class PrintedNumberCheck {

    private PrintedNumberCheck() {}

    /**
     * The check of a printed number.
     *
     * @param name what it is the number of
     * @param what what it is held against
     * @param countedIn what both are counted in
     * @param decimals of both, as they are told
     */
    static Check of(
            String code,
            String kind,
            String pointer,
            Sentence name,
            Interval printed,
            Interval computed,
            Sentence what,
            CountedIn countedIn,
            int decimals) {
        Check.Result result = computed.compare(printed);
        String sentence =
                switch (result) {
                    case OK -> "hr.printed.ok";
                    case ROUNDING -> "hr.printed.rounding";
                    default -> "hr.printed.discrepancy";
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
                Sentence.of(
                        sentence,
                        name,
                        countedIn.amount(printed.value(), decimals),
                        what,
                        countedIn.amount(computed.value(), decimals)));
    }
}
