package se.arsredovisning.finance.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableColumn;

/** The columns of amounts of every table: first those that most tables have, and last those that few have. */
final class AmountCells {

    private static final String IN_SUMS = "I en summa: som det är tryckt, annars tomt";
    private static final String IN_CATEGORIES = "I en kategori med projekt och i total: som det är tryckt, annars tomt";

    static final List<TableColumn> OF_LINES = usual(IN_SUMS);
    static final List<TableColumn> OF_PROJECTS = usual(IN_CATEGORIES);
    static final List<TableColumn> MORE_OF_LINES = more(IN_SUMS);
    static final List<TableColumn> MORE_OF_PROJECTS = more(IN_CATEGORIES);

    /** What is said of a line in words. */
    static final TableColumn COMMENT = TableColumn.text("comment", "Kommentar", "Till raden (Markdown)", "");

    /** The key of a line and the column of its amount, in a table of which a row has several lines. */
    private static final Pattern OF_LINE = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.(.+)");

    private AmountCells() {}

    /** What may be said of a line in a segment. */
    static final List<TableColumn> OF_SEGMENTS = Stream.of(OF_LINES, MORE_OF_LINES, List.of(COMMENT))
            .flatMap(List::stream)
            .toList();

    /** The column of what is said of one line: {@code rents.outcome}, {@code rents.Utfall}. */
    static Optional<TableColumn> ofLine(String header) {
        Matcher named = OF_LINE.matcher(header);
        return named.matches()
                ? OF_SEGMENTS.stream()
                        .filter(column -> column.header().equalsIgnoreCase(named.group(2))
                                || column.alias().equalsIgnoreCase(named.group(2)))
                        .findFirst()
                        .map(column -> ofLine(named.group(1), column))
                : Optional.empty();
    }

    /** A column of one line. */
    static TableColumn ofLine(String line, TableColumn column) {
        String header = line + "." + column.header();
        String alias = line + "." + column.alias();
        return column.equals(COMMENT)
                ? TableColumn.text(header, alias, column.description(), "")
                : TableColumn.decimal(header, alias, column.description(), "");
    }

    /** The lines whose amounts the file has columns of, as they stand there. */
    static List<String> lines(Table table) {
        return table.headers().stream()
                .map(OF_LINE::matcher)
                .filter(Matcher::matches)
                .map(named -> named.group(1))
                .distinct()
                .toList();
    }

    /** Those of the file's columns that are of the line's amounts. */
    static List<String> headers(Table table, String line) {
        return table.headers().stream()
                .filter(header -> header.startsWith(line + "."))
                .sorted()
                .toList();
    }

    private static List<TableColumn> usual(String inSums) {
        return List.of(
                amount(AmountColumn.ORIGINAL_BUDGET, "Ursprunglig budget", "Budgeten som den först antogs. " + inSums),
                amount(AmountColumn.BUDGET, "Budget", "Gällande budget. " + inSums),
                amount(AmountColumn.FORECAST, "Prognos", "För helåret. " + inSums),
                amount(AmountColumn.OUTCOME, "Utfall", "Periodens utfall. " + inSums),
                amount(
                        AmountColumn.PREVIOUS_OUTCOME,
                        "Utfall föregående år",
                        "Samma period ett år tidigare. " + inSums),
                TableColumn.decimal("deviation", "Avvikelse", "Mot budgeten, som den är tryckt, annars tomt", ""),
                TableColumn.decimal("change", "Förändring", "Mot föregående år, som den är tryckt, annars tomt", ""));
    }

    private static List<TableColumn> more(String inSums) {
        return List.of(
                amount(AmountColumn.PERIOD_BUDGET, "Periodens budget", "Om den finns vid sidan av årets. " + inSums),
                amount(
                        AmountColumn.OUTCOME_TWO_YEARS_BEFORE,
                        "Utfall två år tidigare",
                        "Samma period två år tidigare. " + inSums),
                amount(
                        AmountColumn.OUTCOME_THREE_YEARS_BEFORE,
                        "Utfall tre år tidigare",
                        "Samma period tre år tidigare. " + inSums),
                amount(
                        AmountColumn.OUTCOME_FOUR_YEARS_BEFORE,
                        "Utfall fyra år tidigare",
                        "Samma period fyra år tidigare. " + inSums),
                TableColumn.decimal(
                        "periodDeviation", "Avvikelse mot periodens budget", "Som den är tryckt, annars tomt", ""),
                TableColumn.decimal(
                        "forecastDeviation",
                        "Prognosens avvikelse",
                        "Mot budgeten, i en årsrapport, som den är tryckt, annars tomt",
                        ""));
    }

    private static TableColumn amount(AmountColumn column, String alias, String description) {
        return TableColumn.decimal(column.member(), alias, description, "");
    }
}
