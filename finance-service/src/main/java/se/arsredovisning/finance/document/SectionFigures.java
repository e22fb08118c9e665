package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<String, Project> projects;

    private SectionFigures(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
        this.projects = document.investments().categories().stream()
                .flatMap(SectionFigures::projects)
                .collect(Collectors.toMap(Project::key, Function.identity()));
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
        rows.total().ifPresent(all::row);
        parts.get(false).forEach(all::row);
        all.figures.addAll(VolumeFigures.of(section, document, all.figures));
        all.figures.addAll(document.factList().figures(section, all.figures, document.source()));
        return List.copyOf(all.figures);
    }

    private static boolean isOfStatement(SectionRow row) {
        return row.place().pointer().startsWith("/statements/");
    }

    private static Stream<Project> projects(Category category) {
        return Stream.concat(
                category.projects().stream(), category.categories().stream().flatMap(SectionFigures::projects));
    }

    private void row(SectionRow row) {
        row.cells().forEach((column, cell) -> {
            FigureBuilder figure = figure(row, column.kind(), cell);
            switch (column) {
                case OUTCOME -> {}
                case PREVIOUS_OUTCOME -> figure.period(previous(), type());
                default -> wholeYear(figure);
            }
            figures.add(figure.build());
        });
        if (row.deviation() != null) {
            FigureBuilder figure = figure(row, Kind.DEVIATION, row.deviation());
            figures.add((section.interim() ? wholeYear(figure) : figure).build());
        }
        if (row.change() != null) {
            figures.add(figure(row, Kind.CHANGE, row.change()).build());
        }
        row.changePercent()
                .ifPresent(percent -> figures.add(named(row, Kind.CHANGE_PERCENT, Cell.COMPUTED)
                        .value(percent, Unit.PERCENT, SectionRow.PERCENT_DECIMALS)
                        .computed()
                        .build()));
        if (row.place().pointer().contains("/projects/")) {
            totals(row);
        }
    }

    private void totals(SectionRow row) {
        String code = row.place().code();
        Project project = projects.get(code.substring(code.lastIndexOf('.') + 1));
        total(row, Kind.DECIDED_TOTAL, project.decidedTotal());
        total(row, Kind.ESTIMATED_TOTAL, project.estimatedTotal());
        total(row, Kind.ACCUMULATED, project.accumulated());
    }

    private void total(SectionRow row, Kind kind, BigDecimal amount) {
        if (amount != null) {
            figures.add(figure(row, kind, Cell.given(amount, document.decimals(), document.source()))
                    .period(section.period(), PeriodType.INSTANT)
                    .build());
        }
    }

    private FigureBuilder figure(SectionRow row, Kind kind, Cell cell) {
        FigureBuilder figure = named(row, kind, cell.source()).value(cell.value(), Unit.SEK, cell.decimals());
        return cell.published() ? figure : figure.computed();
    }

    private FigureBuilder named(SectionRow row, Kind kind, String source) {
        SectionRow.Place place = row.place();
        return Figure.in(section, place.code(), kind)
                .role(place.role(), place.parent())
                .label(place.label(), source);
    }

    private FigureBuilder wholeYear(FigureBuilder figure) {
        return figure.period(String.valueOf(section.year()), PeriodType.YEAR);
    }

    private PeriodType type() {
        return section.interim() ? PeriodType.YEAR_TO_DATE : PeriodType.YEAR;
    }

    private String previous() {
        return (section.year() - 1) + section.period().substring(4);
    }
}
