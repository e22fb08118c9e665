package se.arsredovisning.reports.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/**
 * A chart: what is seen in it, and the figures that it is drawn of. Every number that it shows, in whatever way, is one of
 * those.
 *
 * @param key its name in addresses
 * @param form how it is drawn
 * @param title what is seen, a sentence with the finding
 * @param about what is counted, of whom and when
 * @param amounts what amounts in kronor are written in
 * @param columns what each row tells, in the order of its figures
 * @param rows the figures by what they are of
 */
public record Chart(
        String key,
        Form form,
        Sentence title,
        Sentence about,
        Denomination amounts,
        List<Column> columns,
        List<Row> rows) {

    /** How figures are drawn. */
    enum Form {
        /** A bar for each figure, all of one scale that begins at zero. */
        BARS,
        /** A line over time for each row, of a scale of its own. */
        LINES,
        /** Rows in the fields of likelihood and consequence. */
        MATRIX
    }

    /**
     * What the figures of a column have in common.
     *
     * @param name what it is called
     * @param paint how it is drawn
     * @param period the period of its figures, which is its place in time
     */
    record Column(Words name, Paint paint, String period) {

        boolean isExpected() {
            return paint == Paint.EXPECTED;
        }
    }

    /**
     * What several figures are of.
     *
     * @param label what it is called
     * @param figures one for each column, null where there is none: blank is neither zero nor missing
     */
    record Row(Words label, List<ChartFigure> figures) {

        /** Its figures that have a value. */
        Stream<ChartFigure> told() {
            return figures.stream().filter(Objects::nonNull).filter(ChartFigure::hasValue);
        }

        Optional<ChartFigure> first() {
            return figures.stream().filter(Objects::nonNull).findFirst();
        }
    }

    public Chart {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same with the rows of which something is known; none where nothing is. */
    Optional<Chart> ifTold() {
        return rows.stream().flatMap(Row::told).findAny().map(any -> this);
    }

    /** The part of the report that its figures are of, as reports name it. */
    public String part() {
        String code = rows.stream()
                .flatMap(row -> row.first().stream())
                .map(ChartFigure::code)
                .findFirst()
                .orElse("");
        String part = code.substring(0, Math.max(0, code.indexOf('.')));
        return part.equals("internal-control") ? "internalControl" : part;
    }

    /** The image, by itself a whole SVG document. */
    public String svg(Language language) {
        return switch (form) {
            case BARS -> new BarDrawing(this, language).image();
            case LINES -> new LineDrawing(this, language).image();
            case MATRIX -> new MatrixDrawing(this, language).image();
        };
    }

    /** What is said to those who do not see it: the title, what is counted, and the numbers. */
    public String alternative(Language language) {
        return new ChartText(this, language).alternative();
    }

    /** All of its figures as a table. */
    public ChartTable table(Language language) {
        return ChartTable.of(this, language);
    }

    /** What its numbers are counted in; nothing where they differ. */
    Optional<Words> unit() {
        List<ChartFigure> told = rows.stream()
                .flatMap(row -> row.figures().stream())
                .filter(Objects::nonNull)
                .toList();
        long units = told.stream()
                .map(one -> one.amount().unit() + one.amount().unitLabel())
                .distinct()
                .count();
        return units == 1 ? Optional.of(told.get(0).unit(amounts)) : Optional.empty();
    }
}
