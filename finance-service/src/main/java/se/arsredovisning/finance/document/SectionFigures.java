package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

/** Every number of a section as a figure. */
public final class SectionFigures {

    private final SectionId section;
    private final SectionDocument document;
    private final List<Figure> figures = new ArrayList<>();

    private SectionFigures(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * The section's figures row by row in the document's order: statements, the board's total, forecasts, investments,
     * facts. A blank cell gives none. The previous outcome is an outcome of the period a year before.
     */
    public static List<Figure> of(SectionId section, SectionDocument document) {
        return of(section, document, SectionRows.of(section, document));
    }

    /** The same figures, of rows that have been reckoned. */
    public static List<Figure> of(SectionId section, SectionDocument document, ShownRows rows) {
        return of(section, document, rows.all());
    }

    static List<Figure> of(SectionId section, SectionDocument document, SectionRows rows) {
        SectionFigures all = new SectionFigures(section, document);
        Map<Boolean, List<SectionRow>> parts =
                rows.all().stream().collect(Collectors.partitioningBy(SectionFigures::isOfStatement));
        parts.get(true).forEach(all::row);
        all.figures.addAll(EquityRows.of(section, document, rows).figures());
        rows.total().ifPresent(all::row);
        parts.get(false).forEach(all::row);
        all.figures.addAll(VolumeFigures.of(section, document, all.figures));
        all.figures.addAll(document.factList().figures(section, all.figures, document.source()));
        return List.copyOf(all.figures);
    }

    private static boolean isOfStatement(SectionRow row) {
        return row.place().pointer().startsWith("/statements/");
    }

    private void row(SectionRow row) {
        row.cells().forEach((column, cell) -> {
            if (!column.isTotal()) {
                FigureBuilder figure = figure(row, column.kind(), cell);
                column.yearsBefore()
                        .ifPresentOrElse(years -> figure.period(before(years), type()), () -> budgeted(column, figure));
                figures.add(figure.build());
            }
        });
        row.differences().forEach((difference, cell) -> difference(row, difference, cell));
        row.changePercent()
                .ifPresent(percent -> figures.add(named(row, Kind.CHANGE_PERCENT, Cell.COMPUTED)
                        .value(percent, Unit.PERCENT, SectionRow.PERCENT_DECIMALS)
                        .computed()
                        .build()));
        for (AmountColumn column : AmountColumn.TOTALS) {
            if (row.cells().containsKey(column)) {
                figures.add(figure(row, column.kind(), row.cells().get(column))
                        .period(section.period(), PeriodType.INSTANT)
                        .build());
            }
        }
        row.budgetChanges().forEach(change -> budgetChange(row, change));
    }

    private void budgeted(AmountColumn column, FigureBuilder figure) {
        if (column != AmountColumn.PERIOD_BUDGET) {
            wholeYear(figure);
        }
    }

    private void difference(SectionRow row, Difference difference, Cell cell) {
        FigureBuilder figure = figure(row, difference.kind(), cell);
        if (difference == Difference.TOTAL_DEVIATION) {
            figure.period(section.period(), PeriodType.INSTANT);
        } else if (difference == Difference.DEVIATION && section.interim()) {
            wholeYear(figure);
        }
        figures.add(figure.build());
    }

    /** What a change adds, and the budget that it leads to, which the budget in force repeats. */
    private void budgetChange(SectionRow row, BudgetChange change) {
        if (change.amount() != null) {
            figures.add(budgetChange(row, change, Kind.BUDGET_CHANGE, change.amount()));
        }
        if (change.revised() != null) {
            figures.add(budgetChange(row, change, Kind.BUDGET, change.revised()));
        }
    }

    private Figure budgetChange(SectionRow row, BudgetChange change, Kind kind, BigDecimal amount) {
        return wholeYear(Figure.in(section, BudgetChangeChecks.code(row, change), kind))
                .value(amount, Unit.SEK, row.decimals())
                .role(Figure.Role.MEMO, row.place().code())
                .dimensions(row.place().dimensions())
                .label(row.place().label() + ", " + change.label(), document.source())
                .build();
    }

    private FigureBuilder figure(SectionRow row, Kind kind, Cell cell) {
        FigureBuilder figure = named(row, kind, cell.source()).value(cell.value(), Unit.SEK, cell.decimals());
        return cell.published() ? figure : figure.computed();
    }

    private FigureBuilder named(SectionRow row, Kind kind, String source) {
        SectionRow.Place place = row.place();
        return Figure.in(section, place.code(), kind)
                .role(place.role(), place.parent())
                .dimensions(place.dimensions())
                .label(place.label(), source);
    }

    private FigureBuilder wholeYear(FigureBuilder figure) {
        return figure.period(String.valueOf(section.year()), PeriodType.YEAR);
    }

    private PeriodType type() {
        return section.interim() ? PeriodType.YEAR_TO_DATE : PeriodType.YEAR;
    }

    private String before(int years) {
        return (section.year() - years) + section.period().substring(4);
    }
}
