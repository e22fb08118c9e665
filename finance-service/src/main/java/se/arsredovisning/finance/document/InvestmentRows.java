package se.arsredovisning.finance.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Figure;

/** The rows of the investments: the total, and under each category its projects and the categories within it. */
final class InvestmentRows {

    private static final String LABEL = "Investeringar";

    private final SectionDocument document;
    private final Investments investments;
    private final Reckoning reckoning;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Column> keptByProjects = EnumSet.noneOf(Column.class);
    private final Set<Column> keptByCategories = EnumSet.noneOf(Column.class);

    private InvestmentRows(SectionDocument document, Reckoning reckoning) {
        this.document = document;
        this.investments = document.investments();
        this.reckoning = reckoning;
        investments.categories().forEach(this::keep);
        keep(investments.total().published().sums(), keptByCategories);
    }

    /** The categories and projects in the document's order, and the total last; nothing where there are none. */
    static List<Row> of(SectionDocument document, Reckoning reckoning) {
        InvestmentRows all = new InvestmentRows(document, reckoning);
        if (all.investments.categories().isEmpty()) {
            return List.of();
        }
        List<Map<Column, Cell>> parts = new ArrayList<>();
        for (int i = 0; i < all.investments.categories().size(); i++) {
            parts.add(
                    all.category(all.investments.categories().get(i), "/investments/categories/" + i, Investments.CODE)
                            .cells());
        }
        String label = all.investments.total().label();
        Row.Place place = new Row.Place(
                Investments.CODE, null, "/investments/total", label == null ? LABEL : label, Figure.Role.TOTAL);
        all.rows.add(reckoning.sum(
                place,
                new Reckoning.Sum(parts, Set.of()),
                all.investments.total().published(),
                all.keptByCategories));
        return List.copyOf(all.rows);
    }

    private Row category(Category category, String pointer, String parent) {
        int here = rows.size();
        String code = parent + "." + category.key();
        Row.Place place = new Row.Place(
                code, parent, pointer, category.label(), category.isSum() ? Figure.Role.SUBTOTAL : Figure.Role.ITEM);
        List<Map<Column, Cell>> parts = new ArrayList<>();
        for (int i = 0; i < category.projects().size(); i++) {
            Row row = project(category.projects().get(i), pointer + "/projects/" + i, code);
            rows.add(row);
            parts.add(row.cells());
        }
        for (int i = 0; i < category.categories().size(); i++) {
            parts.add(category(category.categories().get(i), pointer + "/categories/" + i, code)
                    .cells());
        }
        Row row = category.isSum()
                ? reckoning.sum(
                        place, new Reckoning.Sum(parts, unknown(category)), category.published(), keptByCategories)
                : reckoning.item(
                        place,
                        GivenCells.of(document, investments.columns(), category.columns(), category.amounts()),
                        category.published(),
                        keptByCategories);
        rows.add(here, row);
        return row;
    }

    private Row project(Project project, String pointer, String parent) {
        Row.Place place =
                new Row.Place(parent + "." + project.key(), parent, pointer, project.label(), Figure.Role.ITEM);
        return reckoning.item(
                place,
                GivenCells.of(document, investments.columns(), project.columns(), project.amounts()),
                project.published(),
                keptByProjects);
    }

    /** A column that no project of the section has is not kept by project: what a category has in it cannot be summed. */
    private Set<Column> unknown(Category category) {
        return category.projects().isEmpty() ? Set.of() : EnumSet.complementOf(EnumSet.copyOf(keptByProjects));
    }

    private void keep(Category category) {
        keep(category.isSum() ? category.published().sums() : category.amounts(), keptByCategories);
        category.projects().forEach(project -> keep(project.amounts(), keptByProjects));
        category.categories().forEach(this::keep);
    }

    private static void keep(Amounts amounts, Set<Column> kept) {
        Stream.of(Column.values()).filter(column -> amounts.in(column) != null).forEach(kept::add);
    }
}
