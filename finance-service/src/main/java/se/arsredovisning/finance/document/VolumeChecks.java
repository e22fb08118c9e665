package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the parts of a volume (<i>varav</i>) are no more than the whole. */
final class VolumeChecks {

    private static final String KIND = "memo";

    private final List<Check> checks = new ArrayList<>();

    private VolumeChecks() {}

    /** One check for each cell of a volume that has parts with a number in the same column and period. */
    static List<Check> of(SectionDocument document) {
        VolumeChecks all = new VolumeChecks();
        Map<String, List<Volume>> parts = document.volumes().stream()
                .filter(volume -> volume.partOf() != null)
                .collect(Collectors.groupingBy(Volume::partOf));
        for (int v = 0; v < document.volumes().size(); v++) {
            Volume whole = document.volumes().get(v);
            all.volume(whole, parts.getOrDefault(whole.key(), List.of()), "/volumes/" + v + "/values/");
        }
        return List.copyOf(all.checks);
    }

    private void volume(Volume whole, List<Volume> parts, String pointer) {
        for (int i = 0; i < whole.values().size() && !parts.isEmpty(); i++) {
            String period = whole.values().get(i).period();
            cell(
                    whole,
                    parts,
                    period,
                    pointer + i + "/budget",
                    AmountColumn.BUDGET,
                    VolumeValue::budget,
                    Volume::budgetDecimals);
            cell(
                    whole,
                    parts,
                    period,
                    pointer + i + "/outcome",
                    AmountColumn.OUTCOME,
                    VolumeValue::outcome,
                    Volume::decimals);
        }
    }

    private void cell(
            Volume whole,
            List<Volume> parts,
            String period,
            String pointer,
            AmountColumn column,
            Function<VolumeValue, BigDecimal> number,
            BiFunction<Volume, VolumeValue, Integer> decimals) {
        Interval printed = interval(whole, period, number, decimals);
        List<Interval> given = parts.stream()
                .map(part -> interval(part, period, number, decimals))
                .filter(part -> part != null)
                .toList();
        if (printed == null || given.isEmpty()) {
            return;
        }
        Interval sum = given.stream().reduce(Interval::plus).orElseThrow();
        boolean negative = printed.value().signum() < 0
                || given.stream().anyMatch(part -> part.value().signum() < 0);
        Result result = negative
                ? Result.UNVERIFIABLE
                : sum.value().compareTo(printed.value()) <= 0
                        ? Result.OK
                        : sum.low().compareTo(printed.high()) <= 0 ? Result.ROUNDING : Result.DISCREPANCY;
        Sentence cell = Sentence.of(
                "finance.volume.cell",
                whole.label(),
                column.label(),
                period,
                whole.countedIn().amount(printed.value(), printed.value().scale()));
        Sentence computed = whole.countedIn().amount(sum.value(), sum.value().scale());
        checks.add(new Check(
                whole.code() + "." + period.toLowerCase(Locale.ROOT),
                KIND,
                result,
                pointer,
                printed.value(),
                sum.value(),
                sum.low(),
                sum.high(),
                switch (result) {
                    case OK -> Sentence.of("finance.volume.ok", cell, computed);
                    case ROUNDING -> Sentence.of("finance.volume.rounding", cell, computed);
                    case UNVERIFIABLE -> Sentence.of("finance.volume.negative", cell);
                    default -> Sentence.of("finance.volume.discrepancy", cell, computed);
                }));
    }

    private static Interval interval(
            Volume volume,
            String period,
            Function<VolumeValue, BigDecimal> number,
            BiFunction<Volume, VolumeValue, Integer> decimals) {
        return volume.values().stream()
                .filter(value -> value.period().equals(period) && number.apply(value) != null)
                .findFirst()
                .map(value -> Accuracy.interval(number.apply(value), volume.unit(), decimals.apply(volume, value)))
                .orElse(null);
    }
}
