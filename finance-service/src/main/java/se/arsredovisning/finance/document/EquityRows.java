package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/** What fee-financed activities hold for those who pay, over years: its figures, and whether results lead from year to year. */
final class EquityRows {

    private static final String LABEL = "eget kapital";

    private final SectionId section;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private EquityRows(SectionId section) {
        this.section = section;
    }

    /** Those of a section's statements and of their segments, in the document's order. */
    static EquityRows of(SectionId section, SectionDocument document, SectionRows rows) {
        EquityRows all = new EquityRows(section);
        for (int s = 0; s < document.statements().size(); s++) {
            Statement statement = document.statements().get(s);
            String pointer = "/statements/" + s;
            TableDetail table = TableDetail.of(document, statement);
            all.add(
                    statement.equity(),
                    table,
                    new SectionRow.Place(
                            statement.code(Equity.STEP),
                            null,
                            pointer,
                            statement.title(),
                            Figure.Role.ITEM,
                            SegmentRows.dimensions(statement, null)),
                    rows.result(statement.key()).orElse(null));
            for (int g = 0; g < statement.segments().size(); g++) {
                Segment segment = statement.segments().get(g);
                String place = pointer + "/segments/" + g;
                all.add(
                        segment.equity(),
                        table,
                        new SectionRow.Place(
                                statement.code(segment.key(), Equity.STEP),
                                null,
                                place,
                                segment.label(),
                                Figure.Role.ITEM,
                                SegmentRows.dimensions(statement, segment)),
                        result(statement, segment, place, rows));
            }
        }
        return all;
    }

    /** The row of the statement's result in a segment, or null. */
    private static SectionRow result(Statement statement, Segment segment, String place, SectionRows rows) {
        String line = statement.result().map(Line::key).orElse(null);
        for (int l = 0; l < segment.lines().size(); l++) {
            if (segment.lines().get(l).key().equals(line)) {
                return rows.at(place + "/lines/" + l).orElse(null);
            }
        }
        return null;
    }

    private void add(List<Equity> equity, TableDetail table, SectionRow.Place place, SectionRow result) {
        Map<Integer, Interval> years = new TreeMap<>();
        for (Equity year : equity) {
            years.put(year.year(), Interval.of(year.amount(), table.decimals()));
            figures.add(Figure.in(section, place.code(), Kind.OUTCOME)
                    .value(year.amount(), Unit.SEK, table.decimals())
                    .period(
                            year.year() == section.year() ? section.period() : String.valueOf(year.year()),
                            PeriodType.INSTANT)
                    .role(place.role(), place.parent())
                    .dimensions(place.dimensions())
                    .label(place.label() + ", " + LABEL, table.source())
                    .build());
        }
        for (int e = 0; e < equity.size(); e++) {
            int year = equity.get(e).year();
            Interval before = years.get(year - 1);
            Cell grown = result == null
                    ? null
                    : AmountColumn.outcome(section.year() - year)
                            .map(column -> result.cells().get(column))
                            .orElse(null);
            if (before != null && grown != null) {
                checks.add(new CheckedCell(
                                place.code() + "." + year,
                                "equity",
                                place.pointer() + "/equity/" + e + "/amount",
                                Sentence.of("finance.cell-of-equity", place.label(), year),
                                Sentence.of("finance.against.equity-and-result"))
                        .compare(years.get(year), before.plus(grown.known()), false));
            }
        }
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }
}
