package se.arsredovisning.reports.export;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureWords;
import se.arsredovisning.reports.section.DimensionColumns;

/**
 * A column of a workbook of figures.
 *
 * @param header what it is called, in Swedish
 * @param width in characters
 * @param expression what of the table of figures it shows, in SQL
 * @param shown what its cell says for that; null where it is empty
 */
record WorkbookColumn(String header, int width, String expression, UnaryOperator<String> shown) {

    static final List<WorkbookColumn> ALL = List.of(
            as("Kommunkod", 11, "municipality"),
            new WorkbookColumn("Kommun", 16, "municipality", code -> Municipalities.name(code)
                    .orElse(null)),
            as("Nämnd", 22, "board"),
            as("Rapport", 30, "municipality || '-' || board || '-' || report_period"),
            as("Benämning", 40, "label"),
            as("Kod", 40, "code"),
            as("Ingår i", 28, "parent"),
            word("Roll", 10, "role", FigureWords.ROLES, FigureLabels.ROLES),
            word("Slag", 18, "kind", FigureWords.KINDS, FigureLabels.KINDS),
            as("Period", 10, "period"),
            word("Periodtyp", 18, "period_type", FigureWords.PERIOD_TYPES, FigureLabels.PERIOD_TYPES),
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
            // A unit of the report's own begins with a sign that no code of ours has.
            new WorkbookColumn(
                    "Enhet",
                    16,
                    "case when unit = 'SEK' then unit else coalesce(':' || unit_label, unit) end",
                    WorkbookColumn::unit),
            number("Exakt belopp, kr"),
            word("Status", 14, "status", FigureWords.STATUSES, FigureLabels.STATUSES),
            as("Orsak till att värde saknas", 28, "reason"),
            new WorkbookColumn("Tryckt i rapporten", 18, "published", word -> word.equals("t") ? "ja" : "nej"),
            as("Uppgift ur", 30, "reported_in"),
            as("Källa", 40, "source"),
            new WorkbookColumn("Utgåva", 10, "edition", number -> number.equals("0") ? "utkast" : number));

    /** Where the value stands, an amount in thousands of kronor. */
    static final int VALUE = 11 + FigureReader.DIMENSIONS.size();

    /** Where an amount stands in kronor. */
    static final int KRONOR = VALUE + 2;

    private static WorkbookColumn as(String header, int width, String expression) {
        return new WorkbookColumn(header, width, expression, UnaryOperator.identity());
    }

    private static <T> WorkbookColumn word(
            String header, int width, String column, Map<String, T> words, Map<T, Sentence> labels) {
        return new WorkbookColumn(
                header, width, column, word -> labels.get(words.get(word)).toString());
    }

    private static WorkbookColumn dimension(String header, String name) {
        return new WorkbookColumn(
                header, 18, DimensionColumns.BY_NAME.get(name), value -> FigureLabels.value(name, value)
                        .toString());
    }

    /** What it shows is worked out from more than one column of the table. */
    private static WorkbookColumn number(String header) {
        return as(header, 18, "null");
    }

    private static String unit(String word) {
        if (word.startsWith(":")) {
            return word.substring(1);
        }
        Unit unit = FigureWords.UNITS.get(word);
        return unit == Unit.SEK
                ? Denomination.TKR.word()
                : FigureLabels.unit(unit).toString();
    }
}
