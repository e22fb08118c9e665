package se.arsredovisning.kit.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** The facts of a section: what holds of them, their figures, and whether they agree with the figures they restate. */
public final class Facts {

    private final String api;
    private final List<Fact> facts;

    /**
     * A section's facts.
     *
     * @param api the api that their codes begin with
     * @param facts in the document's order
     */
    public Facts(String api, List<Fact> facts) {
        this.api = api;
        this.facts = List.copyOf(facts);
    }

    /**
     * Every fault, each at its JSON Pointer under {@code /facts}.
     *
     * @param codes all that the section has and that a fact can concern
     */
    public List<Fault> faults(Set<String> codes) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int f = 0; f < facts.size(); f++) {
            Fact fact = facts.get(f);
            String pointer = "/facts/" + f;
            if (!keys.add(fact.key())) {
                faults.add(new Fault(pointer + "/key", fact.key(), Sentence.of("fault.fact.key-taken")));
            }
            faults.addAll(Accuracy.faults(fact.value(), fact.decimals(), pointer + "/value"));
            faults.addAll(fact.unit().faults(fact.value(), pointer + "/value"));
            faults.addAll(fact.countedIn().faults(pointer + "/unitLabel"));
            if (!codes.contains(fact.concerns())) {
                faults.add(
                        new Fault(pointer + "/concerns", fact.concerns(), Sentence.of("fault.fact.concerns-nothing")));
            }
            if (fact.kind() != null && fact.period() == null) {
                faults.add(new Fault(pointer + "/period", null, Sentence.of("fault.fact.period-required")));
            }
            if (fact.kind() == null && fact.period() != null) {
                faults.add(new Fault(pointer + "/kind", null, Sentence.of("fault.fact.kind-required")));
            }
        }
        return faults;
    }

    /**
     * One figure for each fact, in their order. One that restates a preliminary figure is preliminary.
     *
     * @param others the section's other figures
     * @param source where the section's numbers come from, or null
     */
    public List<Figure> figures(SectionId section, List<Figure> others, String source) {
        Map<Figure.Name, Figure> restatable = Figure.byName(others);
        return facts.stream()
                .map(fact -> figure(section, fact, restatable.get(fact.restated()), source))
                .toList();
    }

    private Figure figure(SectionId section, Fact fact, Figure restated, String source) {
        FigureBuilder figure = Figure.in(section, fact.code(api), Figure.Kind.FACT)
                .value(fact.value(), fact.countedIn(), fact.decimals())
                .label(fact.label(), source);
        if (fact.period() != null) {
            figure.period(fact.period(), fact.period().length() > 4 ? PeriodType.YEAR_TO_DATE : PeriodType.YEAR);
        }
        if (restated != null && restated.status() == Status.PRELIMINARY) {
            figure.status(Status.PRELIMINARY, null);
        }
        return figure.build();
    }

    /**
     * One check for each fact that restates a figure, in the facts' order. It is unverifiable where the section does not
     * have that figure, has it without a value, or has it in another unit.
     *
     * @param figures the section's figures
     */
    public List<Check> checks(List<Figure> figures) {
        Map<Figure.Name, Figure> restatable = Figure.byName(figures);
        List<Check> checks = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            Fact fact = facts.get(f);
            if (fact.restates()) {
                checks.add(check(fact, "/facts/" + f, restatable.get(fact.restated())));
            }
        }
        return checks;
    }

    private Check check(Fact fact, String pointer, Figure restated) {
        if (restated == null || restated.value() == null) {
            return unverifiable(fact, pointer, Sentence.of("fact.without-value", named(fact)));
        }
        if (!restated.countedIn().equals(fact.countedIn())) {
            return unverifiable(fact, pointer, Sentence.of("fact.other-unit", named(fact)));
        }
        Interval computed = Accuracy.interval(restated.value(), restated.unit(), restated.decimals());
        Result compared = computed.compare(Accuracy.interval(fact.signed(), fact.unit(), fact.decimals()));
        Result result = compared == Result.DISCREPANCY && computed.cutOffIs(fact.signed(), fact.decimals())
                ? Result.TRUNCATED
                : compared;
        Sentence amount = restated.countedIn().amount(restated.value(), restated.decimals());
        return new Check(
                fact.code(api),
                "fact",
                result,
                pointer,
                fact.value(),
                computed.value(),
                computed.low(),
                computed.high(),
                message(result, named(fact), fact.isReversed() ? Sentence.of("fact.reversed", amount) : amount));
    }

    /** What a fact is called in a sentence, with its number. */
    private static Sentence named(Fact fact) {
        return Sentence.of("fact.named", fact.label(), fact.countedIn().amount(fact.value(), fact.decimals()));
    }

    private Check unverifiable(Fact fact, String pointer, Sentence message) {
        return new Check(fact.code(api), "fact", Result.UNVERIFIABLE, pointer, fact.value(), null, null, null, message);
    }

    private static Sentence message(Result result, Sentence fact, Sentence computed) {
        return switch (result) {
            case OK -> Sentence.of("fact.ok", fact);
            case ROUNDING -> Sentence.of("fact.rounding", fact, computed);
            case TRUNCATED -> Sentence.of("fact.truncated", fact, computed);
            default -> Sentence.of("fact.discrepancy", fact, computed);
        };
    }
}
