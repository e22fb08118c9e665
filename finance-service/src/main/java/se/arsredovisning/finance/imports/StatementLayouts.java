package se.arsredovisning.finance.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.finance.document.Financing;
import se.arsredovisning.finance.document.Segment;
import se.arsredovisning.finance.document.StatementEntity;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** What the tables of statements, and of their activities or units, look like. */
final class StatementLayouts {

    /** The word that says yes. */
    static final String YES = "yes";

    /** The statements of a section. */
    static final TableLayout STATEMENTS = new TableLayout(
            "statements",
            "En resultaträkning. Det som inte står i filen är kvar; en tom cell tömmer uppgiften.",
            List.of(
                    TableColumn.text(
                                    "statement",
                                    "Resultaträkning",
                                    "Resultaträkningens nyckel: små bokstäver a–z, siffror och bindestreck",
                                    "operations")
                            .asRequired(),
                    TableColumn.text("title", "Rubrik", "Som det står i rapporten", "Ekonomi"),
                    TableColumn.text("scope", "Omfattning", "Vad den omfattar, om inte hela nämnden", ""),
                    TableColumn.choice(
                            "entity",
                            "Vems",
                            codes(StatementEntity.values(), StatementEntity::code),
                            "board: nämndens; municipality: kommunens; group: koncernens; company: ett bolags;"
                                    + " federation: ett förbunds",
                            ""),
                    TableColumn.text(
                            "breakdownOf",
                            "Uppdelning av",
                            "Nyckeln för den resultaträkning vars belopp den visar en gång till",
                            ""),
                    TableColumn.choice(
                            "financing",
                            "Finansiering",
                            codes(Financing.values(), Financing::code),
                            "tax: skatt; fee: avgifter; property: fastighet",
                            ""),
                    TableColumn.choice(
                            "by",
                            "Uppdelad på",
                            codes(Segment.Sort.values(), Segment.Sort::code),
                            "activity: verksamheter; unit: enheter; se tabellen segments",
                            ""),
                    TableColumn.choice(
                            "complete",
                            "Hela tabellen",
                            List.of(YES, "no"),
                            "no: bara en del av tabellen är återgiven, så att summor inte kan prövas",
                            ""),
                    TableColumn.choice(
                            "total", "I nämndens resultat", List.of(YES, "no"), "Om den räknas med i summan", YES),
                    TableColumn.text("summary", "Sammanfattning", "Om den som helhet (Markdown)", "")));

    /** The lines of statements in their activities or units. */
    static final TableLayout SEGMENTS = new TableLayout(
            "segments",
            "En rad i en resultaträkning för en verksamhet eller en enhet. Det som inte står i filen är kvar; en tom cell"
                    + " tömmer beloppet.",
            Stream.of(
                            List.of(
                                    TableColumn.text(
                                                    "statement",
                                                    "Resultaträkning",
                                                    "Resultaträkningens nyckel, som finns i avsnittet",
                                                    "operations")
                                            .asRequired(),
                                    TableColumn.text(
                                                    "segment",
                                                    "Verksamhet eller enhet",
                                                    "Dess nyckel: små bokstäver a–z, siffror och bindestreck",
                                                    "sickla-skola")
                                            .asRequired(),
                                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Sickla skola"),
                                    TableColumn.text("number", "Nummer", "Rapportens nummer på den", "922"),
                                    TableColumn.text("parent", "Del av", "Nyckeln för den som den är en del av", ""),
                                    TableColumn.text(
                                            "activityCode",
                                            "Verksamhetskod",
                                            "Verksamhetens kod i räkenskapssammandraget",
                                            ""),
                                    TableColumn.choice(
                                            "financing",
                                            "Finansiering",
                                            codes(Financing.values(), Financing::code),
                                            "Om den är en annan än resultaträkningens",
                                            ""),
                                    TableColumn.text(
                                            "line",
                                            "Rad",
                                            "Nyckeln för raden i resultaträkningen; utan den har kolumnerna radens nyckel"
                                                    + " framför sig, till exempel revenue.outcome eller revenue.Utfall",
                                            "revenue")),
                            AmountCells.OF_LINES,
                            List.of(AmountCells.COMMENT),
                            AmountCells.MORE_OF_LINES)
                    .flatMap(List::stream)
                    .toList(),
            AmountCells::ofLine);

    private StatementLayouts() {}

    /** The words of a choice. */
    static <T> List<String> codes(T[] words, Function<T, String> code) {
        return Arrays.stream(words).map(code).toList();
    }
}
