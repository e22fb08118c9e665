package se.arsredovisning.goals.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.arsredovisning.goals.document.Assignment;
import se.arsredovisning.goals.document.Direction;
import se.arsredovisning.goals.document.Owner;
import se.arsredovisning.goals.document.Sex;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** What the tables look like that are taken into a section. */
final class TableLayouts {

    /** The words for the two sorts of measure. */
    static final String INDICATOR = "indicator";

    static final String KEY_FIGURE = "key-figure";

    private static final String STAYS = " Det som inte står i filen är kvar; en tom cell tömmer uppgiften.";

    /** The goals of a section. */
    static final TableLayout GOALS = new TableLayout(
            "goals",
            "Ett mål för nämnden." + STAYS,
            List.of(
                    TableColumn.text(
                                    "goal",
                                    "Mål",
                                    "Målets nyckel, densamma år från år: små bokstäver, siffror och bindestreck",
                                    "foretagsklimat")
                            .asRequired(),
                    TableColumn.text(
                            "priority",
                            "Prioriterat mål",
                            "Numret på fullmäktiges prioriterade mål, av ett utan nummer rubriken; tomt för ett mål utanför dem",
                            "1"),
                    TableColumn.text(
                            "priorityTitle",
                            "Prioriterat mål, rubrik",
                            "Som fullmäktige antog det; krävs av ett som avsnittet inte har",
                            "Näringslivet växer"),
                    TableColumn.text("title", "Rubrik", "Målet som nämnden antog det", "Bättre företagsklimat"),
                    TableColumn.text(
                            "assessment",
                            "Bedömning",
                            "Nämndens egen: ett steg på avsnittets skala, nyckeln eller benämningen; utan egen skala"
                                    + " fulfilled, partly-fulfilled eller not-fulfilled",
                            "fulfilled"),
                    TableColumn.text("comment", "Kommentar", "Till målet (Markdown)", "")));

    /** The indicators and key figures of goals, a row for each year. */
    static final TableLayout MEASURES = new TableLayout(
            "measures",
            "Ett värde av en indikator eller ett nyckeltal: ett år, och ett kön där värdena är delade. Vad måttet är står i"
                    + " dess första rad och får stå tomt i de andra."
                    + STAYS,
            List.of(
                    TableColumn.text("goal", "Mål", "Nyckeln för målet, i avsnittet eller i filen", "foretagsklimat"),
                    TableColumn.choice(
                            "kind",
                            "Slag",
                            List.of(INDICATOR, KEY_FIGURE),
                            "indicator: fullmäktiges indikator; key-figure: nyckeltal",
                            INDICATOR),
                    TableColumn.text("measure", "Mått", "Måttets nyckel, densamma år från år", "nki")
                            .asRequired(),
                    TableColumn.text("name", "Namn", "Som det står i rapporten", "Företagsklimat, NKI"),
                    TableColumn.choice(
                            "owner",
                            "Ägare",
                            codes(Owner.values(), Owner::code),
                            "council: fullmäktige; board: nämnden; other-board: en annan nämnd; company: ett bolag;"
                                    + " other: någon annan",
                            "council"),
                    TableColumn.text("ownerName", "Ägarens namn", "För en annan ägare än fullmäktige och nämnden", ""),
                    TableColumn.choice(
                            "unit",
                            "Enhet",
                            codes(Unit.values(), Unit::code),
                            "Vad det räknas i; other när listan tar slut, med enhetens namn bredvid",
                            "index"),
                    TableColumn.text("unitLabel", "Enhetens namn", "För enheten other, till exempel kWh", ""),
                    TableColumn.integer("decimals", "Decimaler", "Noggrannheten: 2 är två decimaler", "0"),
                    TableColumn.choice(
                            "direction",
                            "Riktning",
                            codes(Direction.values(), Direction::code),
                            "Åt vilket håll det ska gå",
                            Direction.HIGHER_IS_BETTER.code()),
                    TableColumn.integer("year", "År", "Året för målvärde och utfall", "2020"),
                    TableColumn.choice(
                            "sex", "Kön", codes(Sex.values(), Sex::code), "women kvinnor, men män; tomt för alla", ""),
                    TableColumn.decimal("target", "Målvärde", "Vad som ska nås", "64"),
                    TableColumn.decimal("targetFrom", "Målvärde från", "Det minsta i ett intervall", ""),
                    TableColumn.decimal("targetTo", "Målvärde till", "Det största i ett intervall", ""),
                    TableColumn.text("targetText", "Målvärde i text", "Som det står: Topp 3, 0 eller bättre", ""),
                    TableColumn.integer(
                            "measuredOn", "Mäts på", "Året vars utfall målvärdet gäller, om det är ett annat", ""),
                    TableColumn.decimal("outcome", "Utfall", "Vad det blev", "67"),
                    TableColumn.text("outcomeText", "Utfall i text", "Där utfallet är ord, eller mer än ett tal", ""),
                    TableColumn.choice(
                            "status",
                            "Status",
                            codes(OutcomeStatus.values(), OutcomeStatus::code),
                            "final: slutligt; preliminary: preliminärt; missing: i.u., med orsaken bredvid",
                            OutcomeStatus.PRELIMINARY.code()),
                    TableColumn.text("reason", "Orsak", "Varför utfallet saknas", ""),
                    TableColumn.text("source", "Källa", "Måttets, om den inte är avsnittets", ""),
                    TableColumn.text("comment", "Kommentar", "Till måttet (Markdown)", "")));

    /** The assignments and activities of a section. */
    static final TableLayout ASSIGNMENTS = new TableLayout(
            "assignments",
            "Ett uppdrag eller en aktivitet." + STAYS,
            List.of(
                    TableColumn.text(
                                    "assignment",
                                    "Uppdrag",
                                    "Nyckeln: små bokstäver, siffror och bindestreck",
                                    "digital")
                            .asRequired(),
                    TableColumn.text("title", "Rubrik", "Vad som ska göras", "Digitala ansökningar"),
                    TableColumn.choice(
                            "kind",
                            "Slag",
                            codes(Assignment.Kind.values(), Assignment.Kind::code),
                            "assignment: uppdrag; activity: aktivitet",
                            Assignment.Kind.ASSIGNMENT.code()),
                    TableColumn.choice(
                            "from",
                            "Från",
                            codes(Assignment.Giver.values(), Assignment.Giver::code),
                            "council: fullmäktige; board: nämnden",
                            Assignment.Giver.COUNCIL.code()),
                    TableColumn.date("decisionDate", "Beslutsdatum", "Beslutets dag", "2019-06-17"),
                    TableColumn.text("paragraph", "Paragraf", "Beslutets paragraf", "§ 95"),
                    TableColumn.text("diaryNumber", "Diarienummer", "Ärendets diarienummer", ""),
                    TableColumn.text(
                            "goal", "Mål", "Nyckeln för målet som det ska hjälpa; tomt där det står för sig", ""),
                    TableColumn.choice(
                            "status",
                            "Status",
                            codes(Assignment.Status.values(), Assignment.Status::code),
                            "not-started: ej påbörjat; ongoing: pågår; completed: klart; cancelled: avbrutet",
                            Assignment.Status.ONGOING.code()),
                    TableColumn.integer("percentDone", "Procent klart", "0–100", "60"),
                    TableColumn.text("comment", "Kommentar", "Till uppdraget (Markdown)", "")));

    /** All, in the order of a workbook's sheets. */
    static final List<TableLayout> ALL = List.of(GOALS, MEASURES, ASSIGNMENTS, OtherMembers.LAYOUT);

    private TableLayouts() {}

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
