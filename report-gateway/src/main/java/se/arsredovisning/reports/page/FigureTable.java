package se.arsredovisning.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes a table of figures: rows by what they are of, columns by kind and period, a cell for each figure, blank where none is. */
final class FigureTable {

    /** In which order kinds stand. */
    private static final List<String> KINDS = List.of(
            "target-from",
            "target-to",
            "target",
            "original-budget",
            "budget-change",
            "budget",
            "period-budget",
            "decided-total",
            "estimated-total",
            "accumulated",
            "forecast",
            "outcome",
            "count",
            "share",
            "fact",
            "deviation",
            "period-deviation",
            "forecast-deviation",
            "total-deviation",
            "change",
            "change-percent");

    private static final Set<String> CHANGES = Set.of("change", "change-percent");

    private final ReportContext context;
    private final String caption;
    private final List<RowOf> rows = new ArrayList<>();

    /** A row to be: figures of one thing, by column. */
    private record RowOf(String head, String lang, String look, int level, Map<ColumnOf, ShownFigure> figures) {}

    private record ColumnOf(String kind, String period, String type) {}

    FigureTable(ReportContext context, String caption) {
        this.context = context;
        this.caption = caption;
    }

    /** A row of figures, whatever their dimensions are. */
    FigureTable row(String head, String lang, String look, int level, List<ShownFigure> figures) {
        Map<ColumnOf, ShownFigure> byColumn = new HashMap<>();
        for (ShownFigure figure : figures) {
            context.figures().show(figure);
            // What is only worked out of an amount is told at its source.
            if (!figure.kind().equals("change-percent") || figure.isPrinted()) {
                byColumn.putIfAbsent(new ColumnOf(figure.kind(), figure.period(), figure.periodType()), figure);
            }
        }
        rows.add(new RowOf(head, lang, look, level, byColumn));
        return this;
    }

    /** The row of a code: its figures without dimensions. */
    FigureTable code(String head, String look, int level, String code) {
        List<ShownFigure> figures = context.figures().of(code).stream()
                .filter(figure -> figure.dimensions().isEmpty())
                .toList();
        String label = figures.isEmpty() ? head : context.label(figures.get(0));
        String lang = figures.isEmpty() ? context.boardsLang() : context.labelLang(figures.get(0));
        return row(context.boardsLang().isEmpty() ? head : label, lang, look, level, figures);
    }

    /** A row for each thing that some figures are of. */
    FigureTable all(List<ShownFigure> figures) {
        Map<List<Object>, List<ShownFigure>> things = new LinkedHashMap<>();
        for (ShownFigure figure : figures) {
            things.computeIfAbsent(List.of(figure.code(), figure.dimensions()), any -> new ArrayList<>())
                    .add(figure);
        }
        things.values().forEach(of -> {
            ShownFigure first = of.get(0);
            row(context.label(first), context.labelLang(first), "", 0, of);
        });
        return this;
    }

    /** The table; nothing where it would have no cell. */
    Optional<PageTable> make(String rowHead) {
        Map<String, String> notes = new TreeMap<>();
        List<ColumnOf> columns = columns();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String unit = same(
                rows.stream().flatMap(row -> row.figures().values().stream()).toList(), context::unit);
        List<PageTable.Column> heads = new ArrayList<>();
        heads.add(new PageTable.Column(rowHead, ""));
        Map<ColumnOf, String> units = new HashMap<>();
        for (ColumnOf column : columns) {
            String own = unit.isEmpty() ? same(inColumn(column), context::unit) : "";
            units.put(column, own);
            heads.add(new PageTable.Column(head(column) + (own.isEmpty() ? "" : " (" + own + ")"), "n"));
        }
        List<PageTable.Row> made = new ArrayList<>();
        for (RowOf row : rows) {
            List<PageTable.Cell> cells = new ArrayList<>();
            for (ColumnOf column : columns) {
                ShownFigure figure = row.figures().get(column);
                boolean isMixed = unit.isEmpty() && units.get(column).isEmpty();
                cells.add(figure == null ? PageTable.Cell.blank("n") : cell(figure, isMixed, notes));
            }
            made.add(new PageTable.Row(row.head(), row.lang(), row.look(), row.level(), cells));
        }
        return Optional.of(new PageTable(caption, unit, heads, made, List.copyOf(notes.values())));
    }

    private PageTable.Cell cell(ShownFigure figure, boolean isWithUnit, Map<String, String> notes) {
        String mark = mark(figure, notes);
        String text = context.print(figure);
        if (isWithUnit && figure.value() != null) {
            text += "\u00a0" + context.unit(figure);
        }
        String anchor = figure.anchor(context.report().period());
        return new PageTable.Cell(anchor, text, context.source(figure), mark, "n", "");
    }

    private String mark(ShownFigure figure, Map<String, String> notes) {
        PageWords w = context.w();
        if (figure.status().equals("missing") || figure.status().equals("suppressed")) {
            notes.put(figure.status(), w.say("note." + figure.status()));
            return "";
        }
        List<String> marks = new ArrayList<>();
        if (figure.status().equals("preliminary")) {
            notes.put("preliminary", w.say("note.preliminary"));
            marks.add(w.say("preliminary.sign"));
        }
        if (context.checks().isRestated(figure)) {
            notes.put("restated", w.say("note.restated"));
            marks.add(w.say("restated.sign"));
        }
        String result = context.checks().result(figure, context.report().period());
        if (result.equals("rounding") || result.equals("discrepancy") || result.equals("truncated")) {
            notes.put(result, w.say("note." + result));
            marks.add(w.say(result + ".sign"));
        }
        return String.join(" ", marks);
    }

    private List<ColumnOf> columns() {
        Set<ColumnOf> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.figures().keySet()));
        String year = context.report().period().substring(0, 4);
        return columns.stream()
                .sorted(Comparator.comparing((ColumnOf column) -> place(column, year))
                        .thenComparing(ColumnOf::period, Comparator.reverseOrder())
                        .thenComparing(column -> KINDS.indexOf(column.kind()))
                        .thenComparing(ColumnOf::type))
                .toList();
    }

    /** This year's first, kind by kind; earlier years then; what changed since at the end. */
    private static int place(ColumnOf column, String year) {
        if (CHANGES.contains(column.kind())) {
            return 1000 + KINDS.indexOf(column.kind());
        }
        return column.period().startsWith(year) ? KINDS.indexOf(column.kind()) : 500;
    }

    private String head(ColumnOf column) {
        String kind = context.w().find("kind." + column.kind()).orElse(column.kind());
        return CHANGES.contains(column.kind()) || column.kind().endsWith("deviation")
                ? kind
                : kind + " " + context.period(column.period(), column.type());
    }

    private List<ShownFigure> inColumn(ColumnOf column) {
        return rows.stream()
                .map(row -> row.figures().get(column))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String same(List<ShownFigure> figures, Function<ShownFigure, String> unit) {
        List<String> units = figures.stream().map(unit).distinct().limit(2).toList();
        return units.size() == 1 ? units.get(0) : "";
    }
}
