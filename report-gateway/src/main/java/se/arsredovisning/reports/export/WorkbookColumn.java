package se.arsredovisning.reports.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.reports.figure.FigureRow;

/**
 * A column of a workbook of figures.
 *
 * @param header what it is called, in Swedish
 * @param width in characters
 * @param text its cell for a figure; null where that is empty, or a number
 */
record WorkbookColumn(String header, int width, Function<FigureRow, String> text) {

    static final List<WorkbookColumn> ALL = List.of(
            new WorkbookColumn("Kommunkod", 11, row -> row.section().municipality()),
            new WorkbookColumn(
                    "Kommun", 16, row -> Municipalities.name(row.section().municipality())
                            .orElse(null)),
            new WorkbookColumn("Nämnd", 22, row -> row.section().board()),
            new WorkbookColumn("Rapport", 30, row -> row.figure().section()),
            new WorkbookColumn("Benämning", 40, row -> row.figure().label()),
            new WorkbookColumn("Kod", 40, row -> row.figure().code()),
            new WorkbookColumn("Ingår i", 28, row -> row.figure().parent()),
            new WorkbookColumn("Roll", 10, row -> FigureLabels.ROLES
                    .get(row.figure().role())
                    .toString()),
            new WorkbookColumn("Slag", 18, row -> FigureLabels.KINDS
                    .get(row.figure().kind())
                    .toString()),
            new WorkbookColumn("Period", 10, row -> row.figure().period()),
            new WorkbookColumn("Periodtyp", 18, row -> FigureLabels.PERIOD_TYPES
                    .get(row.figure().periodType())
                    .toString()),
            dimension("Kön", "sex"),
            dimension("Åldersgrupp", "ageGroup"),
            dimension("Frånvaro, dagar", "absenceLength"),
            dimension("Anställningsform", "employmentForm"),
            dimension("Projekt", "project"),
            dimension("Termin", "term"),
            dimension("Enhet i organisationen", "organisationUnit"),
            dimension("Yrke", "occupation"),
            dimension("Redovisad enhet", "entity"),
            dimension("Finansiering", "financing"),
            dimension("Verksamhetskod", "activity"),
            number("Värde"),
            new WorkbookColumn("Enhet", 16, WorkbookColumn::unit),
            number("Exakt belopp, kr"),
            new WorkbookColumn("Status", 14, row -> FigureLabels.STATUSES
                    .get(row.figure().status())
                    .toString()),
            new WorkbookColumn(
                    "Orsak till att värde saknas",
                    28,
                    row -> Objects.toString(row.figure().reason(), null)),
            new WorkbookColumn("Tryckt i rapporten", 18, row -> row.figure().published() ? "ja" : "nej"),
            new WorkbookColumn("Uppgift ur", 30, row -> row.figure().reportedIn()),
            new WorkbookColumn("Källa", 40, row -> row.figure().source()),
            new WorkbookColumn(
                    "Utgåva",
                    10,
                    row -> row.report().isDraft() ? "utkast" : row.report().word()));

    /** Where the value stands, an amount in thousands of kronor. */
    static final int VALUE = 11 + FigureReader.DIMENSIONS.size();

    /** Where an amount stands in kronor. */
    static final int KRONOR = VALUE + 2;

    private static WorkbookColumn dimension(String header, String name) {
        return new WorkbookColumn(header, 18, row -> {
            String value = row.figure().dimensions().get(name);
            return value == null ? null : FigureLabels.value(name, value).toString();
        });
    }

    private static WorkbookColumn number(String header) {
        return new WorkbookColumn(header, 18, row -> null);
    }

    private static String unit(FigureRow row) {
        return row.isAmount()
                ? Denomination.TKR.word()
                : FigureLabels.unit(row.figure()).toString();
    }
}
