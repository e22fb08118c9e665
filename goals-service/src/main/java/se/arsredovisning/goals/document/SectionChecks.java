package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.arsredovisning.goals.document.SectionFigures.Name;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

/** Whether the section's figures agree with each other. */
public final class SectionChecks {

    private SectionChecks() {}

    /**
     * One check for each fact that restates a figure, in the facts' order. It is unverifiable where the section does not
     * have that figure, has it without a value, or has it in another unit. Whole counts are exact; every other number is
     * known to half a unit of its last digit.
     */
    public static List<Check> of(SectionId section, SectionDocument document) {
        Map<Name, Figure> figures = SectionFigures.byName(SectionFigures.of(section, document));
        List<Check> checks = new ArrayList<>();
        for (int f = 0; f < document.facts().size(); f++) {
            Fact fact = document.facts().get(f);
            if (fact.restates()) {
                checks.add(check(fact, "/facts/" + f, figures.get(Name.restatedBy(fact))));
            }
        }
        return List.copyOf(checks);
    }

    private static Check check(Fact fact, String pointer, Figure restated) {
        if (restated == null || restated.value() == null) {
            return unverifiable(fact, pointer, "det värde som den avser saknas");
        }
        if (restated.unit() != fact.unit()) {
            return unverifiable(fact, pointer, "det värde som den avser har en annan enhet");
        }
        Interval computed = interval(restated.value(), restated.unit(), restated.decimals());
        Result result = computed.compare(interval(fact.value(), fact.unit(), fact.decimals()));
        return new Check(
                fact.code(),
                "fact",
                result,
                pointer,
                fact.value(),
                computed.value(),
                computed.low(),
                computed.high(),
                message(result, swedish(fact.value()), swedish(restated.value())));
    }

    private static Check unverifiable(Fact fact, String pointer, String why) {
        String message = "Uppgiften (" + swedish(fact.value()) + ") kan inte prövas: " + why + ".";
        return new Check(fact.code(), "fact", Result.UNVERIFIABLE, pointer, fact.value(), null, null, null, message);
    }

    private static Interval interval(BigDecimal value, Unit unit, int decimals) {
        boolean exact = decimals >= 0 && (unit == Unit.COUNT || unit == Unit.PERSONS);
        return exact ? Interval.exactly(value) : Interval.of(value, decimals);
    }

    private static String message(Result result, String published, String computed) {
        return switch (result) {
            case OK -> "Uppgiften (" + published + ") stämmer med det värde som den avser.";
            case ROUNDING ->
                "Uppgiften (" + published + ") skiljer sig från det värde som den avser (" + computed
                        + "), men inte mer än vad avrundning förklarar.";
            default -> "Uppgiften (" + published + ") stämmer inte med det värde som den avser (" + computed + ").";
        };
    }

    private static String swedish(BigDecimal number) {
        return number.toPlainString().replace('.', ',').replace('-', '−');
    }
}
