package se.arsredovisning.finance.imports;

import java.util.List;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.table.TableColumn;

/** The columns of amounts of every table: first those that most tables have, and last those that few have. */
final class AmountCells {

    private static final String IN_SUMS = "I en summa: som det är tryckt, annars tomt";
    private static final String IN_CATEGORIES = "I en kategori med projekt och i total: som det är tryckt, annars tomt";

    static final List<TableColumn> OF_LINES = usual(IN_SUMS);
    static final List<TableColumn> OF_PROJECTS = usual(IN_CATEGORIES);
    static final List<TableColumn> MORE_OF_LINES = more(IN_SUMS);
    static final List<TableColumn> MORE_OF_PROJECTS = more(IN_CATEGORIES);

    private AmountCells() {}

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
