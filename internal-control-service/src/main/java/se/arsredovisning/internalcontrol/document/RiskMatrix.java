package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A section's controls by likelihood and consequence. A control stands in exactly one cell, or outside.
 *
 * @param scale of the two
 * @param levels from the lowest, as far as the scale goes
 * @param cells every cell of the matrix, also empty ones, by likelihood and then consequence
 * @param outside the controls whose cell is not known
 */
public record RiskMatrix(Scale scale, List<Level> levels, List<Cell> cells, Outside outside) {

    /**
     * A level and how many controls are on it, within the matrix or outside.
     *
     * @param key its name
     * @param label its name in Swedish
     * @param from its lowest risk value
     * @param to its highest risk value
     * @param count the controls whose risk value is on it
     */
    public record Level(String key, String label, int from, int to, int count) {}

    /**
     * One cell.
     *
     * @param likelihood on the scale
     * @param consequence on the scale
     * @param riskValue their product
     * @param level the key of the level that this is on
     * @param count the number of controls in it
     * @param controls their keys, in the plan's order
     */
    public record Cell(
            int likelihood, int consequence, int riskValue, String level, int count, List<String> controls) {}

    /**
     * The controls that have no cell.
     *
     * @param count how many
     * @param controls which, in the plan's order
     */
    public record Outside(int count, List<Placeless> controls) {}

    /**
     * A control of which at most the product is known.
     *
     * @param key the control's
     * @param riskValue the product, or null
     * @param level the key of its level, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Placeless(String key, Integer riskValue, String level) {}

    /**
     * Places a section's controls.
     *
     * @param kind by which of their risks
     */
    public static RiskMatrix of(SectionDocument document, RiskKind kind) {
        List<Placeless> outside = document.controls().stream()
                .filter(control -> !kind.of(control).hasCell())
                .map(control -> new Placeless(
                        control.key(),
                        kind.of(control).value().orElse(null),
                        document.level(kind.of(control)).map(RiskLevel::key).orElse(null)))
                .toList();
        return new RiskMatrix(
                document.scale(), levels(document, kind), cells(document, kind), new Outside(outside.size(), outside));
    }

    private static List<Level> levels(SectionDocument document, RiskKind kind) {
        List<RiskLevel> levels = document.levels();
        int highest = document.scale().highestValue();
        return IntStream.range(0, levels.size())
                .filter(i -> levels.get(i).from() <= highest)
                .mapToObj(i -> {
                    RiskLevel level = levels.get(i);
                    int end = i + 1 < levels.size() ? levels.get(i + 1).from() - 1 : highest;
                    int count = (int) document.controls().stream()
                            .filter(control -> document.level(kind.of(control))
                                    .filter(level::equals)
                                    .isPresent())
                            .count();
                    return new Level(level.key(), level.label(), level.from(), Math.min(end, highest), count);
                })
                .toList();
    }

    private static List<Cell> cells(SectionDocument document, RiskKind kind) {
        return IntStream.rangeClosed(1, document.scale().likelihood())
                .boxed()
                .flatMap(likelihood -> IntStream.rangeClosed(1, document.scale().consequence())
                        .mapToObj(consequence -> cell(document, kind, likelihood, consequence)))
                .toList();
    }

    private static Cell cell(SectionDocument document, RiskKind kind, int likelihood, int consequence) {
        List<String> keys = document.controls().stream()
                .filter(control -> {
                    RiskRating rating = kind.of(control);
                    return rating.hasCell() && rating.likelihood() == likelihood && rating.consequence() == consequence;
                })
                .map(ControlDocument::key)
                .toList();
        int value = likelihood * consequence;
        return new Cell(likelihood, consequence, value, document.level(value).key(), keys.size(), keys);
    }
}
