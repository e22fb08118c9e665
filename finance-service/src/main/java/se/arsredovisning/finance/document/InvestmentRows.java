package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Figure;

/** The rows of the investments: the total, and under each category its projects and the categories within it. */
final class InvestmentRows {

    private static final String LABEL = "Investeringar";

    private final TableDetail table;
    private final Investments investments;
    private final RowCalculator calculator;
    private final List<SectionRow> rows = new ArrayList<>();
    private final Set<AmountColumn> keptByProjects = EnumSet.noneOf(AmountColumn.class);
    private final Set<AmountColumn> keptByCategories = EnumSet.noneOf(AmountColumn.class);

    private InvestmentRows(SectionDocument document, boolean interim) {
        this.table = TableDetail.ofInvestments(document);
        this.investments = document.investments();
        this.calculator = RowCalculator.ofInvestments(interim, table);
        investments.categories().forEach(this::keep);
        keep(investments.total().published().sums(), keptByCategories);
    }

    /** The categories and projects in the document's order, and the total last; nothing where there are none. */
    static List<SectionRow> of(SectionDocument document, boolean interim) {
        InvestmentRows all = new InvestmentRows(document, interim);
        if (all.investments.categories().isEmpty()
                && all.investments.total().published().equals(Published.NOTHING)) {
            return List.of();
        }
        List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
        for (int i = 0; i < all.investments.categories().size(); i++) {
            parts.add(all.category(
                    all.investments.categories().get(i), "/investments/categories/" + i, Investments.CODE));
        }
        String label = all.investments.total().label();
        SectionRow.Place place = new SectionRow.Place(
                Investments.CODE, null, "/investments/total", label == null ? LABEL : label, Figure.Role.TOTAL);
        all.rows.add(all.calculator(all.investments.categories().stream().allMatch(InvestmentRows::isFinished))
                .sum(
                        place,
                        new RowCalculator.Sum(parts, Set.of(), all.investments.isPart(), null),
                        all.investments.total().published(),
                        all.keptByCategories)
                .changed(all.investments.total().budgetChanges(), all.table.decimals()));
        return List.copyOf(all.rows);
    }

    /** Of a sum whose parts are all finished: what is left of its decided total is left of what it has cost. */
    private RowCalculator calculator(boolean isFinished) {
        return isFinished ? calculator.ofFinished() : calculator;
    }

    /** Whether it has projects, and all are finished. */
    private static boolean isFinished(Category category) {
        return category.isSum()
                && category.projects().stream().allMatch(project -> project.stage() == Project.Stage.FINISHED)
                && category.categories().stream().allMatch(InvestmentRows::isFinished);
    }

    /** The category's row and those of its parts, and what it counts for in a sum. */
    private Map<AmountColumn, Cell> category(Category category, String pointer, String parent) {
        int here = rows.size();
        String code = parent + "." + category.key();
        SectionRow.Place place = new SectionRow.Place(
                code, parent, pointer, category.label(), category.isSum() ? Figure.Role.SUBTOTAL : Figure.Role.ITEM);
        List<Map<AmountColumn, Cell>> parts = new ArrayList<>();
        for (int i = 0; i < category.projects().size(); i++) {
            SectionRow row = project(category.projects().get(i), pointer + "/projects/" + i, code);
            rows.add(row);
            parts.add(row.cells());
        }
        for (int i = 0; i < category.categories().size(); i++) {
            parts.add(category(category.categories().get(i), pointer + "/categories/" + i, code));
        }
        SectionRow row = category.isSum()
                ? calculator(isFinished(category))
                        .sum(
                                place,
                                new RowCalculator.Sum(parts, unknown(category), investments.isPart(), null),
                                category.published(),
                                keptByCategories)
                : calculator.item(
                        place,
                        table.given(category.columns(), category.amounts()),
                        category.published(),
                        keptByCategories);
        row = row.changed(category.budgetChanges(), table.decimals());
        rows.add(here, row);
        return counted(row, parts);
    }

    /** A total that is not printed of a category is none of its cells, and is counted all the same in what is above it. */
    private Map<AmountColumn, Cell> counted(SectionRow row, List<Map<AmountColumn, Cell>> parts) {
        if (investments.isPart()) {
            return row.cells();
        }
        Map<AmountColumn, Cell> cells = new EnumMap<>(AmountColumn.class);
        AmountColumn.TOTALS.forEach(
                column -> Cell.sum(parts, column).ifPresent(computed -> cells.put(column, computed)));
        cells.putAll(row.cells());
        return cells;
    }

    private SectionRow project(Project project, String pointer, String parent) {
        SectionRow.Place place =
                new SectionRow.Place(parent + "." + project.key(), parent, pointer, project.label(), Figure.Role.ITEM);
        return calculator
                .of(project.stage())
                .item(place, table.given(project.columns(), project.amounts()), project.published(), keptByProjects)
                .changed(project.budgetChanges(), table.decimals());
    }

    /** A column that no project of the section has is not kept by project: what a category has in it cannot be summed. */
    private Set<AmountColumn> unknown(Category category) {
        return category.projects().isEmpty()
                ? Set.of()
                : EnumSet.complementOf(
                        keptByProjects.isEmpty() ? EnumSet.noneOf(AmountColumn.class) : EnumSet.copyOf(keptByProjects));
    }

    private void keep(Category category) {
        keep(category.isSum() ? category.published().sums() : category.amounts(), keptByCategories);
        category.projects().forEach(project -> keep(project.amounts(), keptByProjects));
        category.categories().forEach(this::keep);
    }

    private static void keep(Amounts amounts, Set<AmountColumn> kept) {
        Stream.of(AmountColumn.values())
                .filter(column -> amounts.in(column) != null)
                .forEach(kept::add);
    }
}
