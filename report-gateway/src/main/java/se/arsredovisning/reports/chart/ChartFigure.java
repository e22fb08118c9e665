package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;
import se.arsredovisning.reports.figure.FigureRow;

/**
 * A figure as a chart reads it.
 *
 * @param code what it is of
 * @param kind which of its numbers
 * @param period the year, or year and month, that it is of
 * @param label what its report calls it
 * @param dimensions what else tells it apart
 * @param parent the code that it is a part of, or null
 * @param isSum whether it repeats what its items say
 * @param amount the number and how it is known
 */
record ChartFigure(
        String code,
        String kind,
        String period,
        String label,
        Map<String, String> dimensions,
        String parent,
        boolean isSum,
        Amount amount) {

    /**
     * A number and how it is known.
     *
     * @param value the number; null where the status says why there is none
     * @param decimals its accuracy
     * @param unit what it is counted in, as figures name it
     * @param unitLabel what the unit {@code other} is called; else null
     * @param status final, preliminary, missing or suppressed
     * @param reason why there is none; null where there is one
     */
    record Amount(BigDecimal value, int decimals, String unit, String unitLabel, String status, Sentence reason) {}

    /** A figure of an edition. */
    static ChartFigure of(JsonNode figure) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        FigureReader.DIMENSIONS.forEach(name -> {
            if (figure.hasNonNull(name)) {
                dimensions.put(name, figure.path(name).asText());
            }
        });
        String status = figure.path("status").asText();
        boolean isTold = figure.path("value").isNumber() && !status.equals("suppressed");
        String reason = figure.path("reason").textValue();
        return new ChartFigure(
                figure.path("code").asText(),
                figure.path("kind").asText(),
                figure.path("period").asText(),
                figure.path("label").asText(),
                dimensions,
                figure.path("parent").textValue(),
                !figure.path("role").asText().equals("item"),
                new Amount(
                        isTold ? figure.path("value").decimalValue() : null,
                        figure.path("decimals").intValue(),
                        figure.path("unit").asText(),
                        figure.path("unitLabel").textValue(),
                        status,
                        reason == null
                                ? null
                                : Sentence.said(
                                        reason, figure.path("reasonEnglish").asText(reason))));
    }

    /** A figure of the table. */
    static ChartFigure of(FigureRow row) {
        Figure figure = row.figure();
        return new ChartFigure(
                figure.code(),
                figure.kind().code(),
                figure.period(),
                figure.label(),
                figure.dimensions(),
                figure.parent(),
                figure.role() != Figure.Role.ITEM,
                new Amount(
                        figure.status() == Figure.Status.SUPPRESSED ? null : figure.value(),
                        figure.decimals(),
                        figure.unit().code(),
                        figure.unitLabel(),
                        figure.status().code(),
                        figure.reason()));
    }

    boolean hasValue() {
        return amount.value() != null;
    }

    boolean isPreliminary() {
        return amount.status().equals("preliminary");
    }

    boolean isSuppressed() {
        return amount.status().equals("suppressed");
    }

    boolean isInKronor() {
        return amount.unit().equals(Unit.SEK.code());
    }

    /** The number, an amount in kronor as a chart has them; null where there is none. */
    BigDecimal value(Denomination amounts) {
        return hasValue() && isInKronor() ? amounts.of(amount.value()) : amount.value();
    }

    /** The number as it is written. */
    Words number(Denomination amounts) {
        int decimals = isInKronor() ? amount.decimals() + amounts.digits() : amount.decimals();
        return Words.number(value(amounts), Math.max(0, decimals));
    }

    /** What a reader sees: the number with what is to be known of it, or why there is none. */
    Words words(Denomination amounts) {
        if (!hasValue()) {
            return isSuppressed() ? Sentence.of("reports.chart.suppressed") : Sentence.of("reports.chart.missing");
        }
        return isPreliminary() ? Sentence.of("reports.chart.preliminary", number(amounts)) : number(amounts);
    }

    /** What it is counted in. */
    Words unit(Denomination amounts) {
        if (amount.unitLabel() != null) {
            return Sentence.said(amount.unitLabel());
        }
        return switch (amount.unit()) {
            case "SEK" -> inKronor(amounts);
            case "percent" -> Sentence.of("reports.chart.unit.percent");
            case "percentage-points" -> Sentence.of("reports.chart.unit.percentage-points");
            case "scale-1-6" -> Sentence.of("reports.chart.unit.scale-1-6");
            case "persons" -> Sentence.of("reports.chart.unit.persons");
            case "fte" -> Sentence.of("reports.chart.unit.fte");
            case "days" -> Sentence.of("reports.chart.unit.days");
            case "count" -> Sentence.of("reports.chart.unit.count");
            default -> Sentence.of("reports.chart.unit.index");
        };
    }

    private static Words inKronor(Denomination amounts) {
        return switch (amounts) {
            case SEK -> Sentence.of("reports.chart.unit.sek");
            case TKR -> Sentence.of("reports.chart.unit.tkr");
            case MNKR -> Sentence.of("reports.chart.unit.mnkr");
        };
    }

    /** The language of a figure's own words. */
    static Words said(String label) {
        return (Language any) -> label;
    }
}
