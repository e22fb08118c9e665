package se.arsredovisning.finance.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.document.Financing;
import se.arsredovisning.finance.document.LineRole;
import se.arsredovisning.finance.document.Project;
import se.arsredovisning.finance.document.Segment;
import se.arsredovisning.finance.document.StatementEntity;
import se.arsredovisning.finance.document.ValueStatus;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** What the tables look like that are taken into a section, and rows that show how they are filled in. */
final class TableLayouts {

    /** The key that stands in the column {@code category} in the row of the total. */
    static final String TOTAL = "total";

    /** The columns of the cells that are derived in every row; what stands in them was printed. */
    static final List<String> DIFFERENCES = List.of("deviation", "periodDeviation", "forecastDeviation", "change");

    /** The columns of multi-year investments. */
    static final List<String> TOTALS =
            AmountColumn.TOTALS.stream().map(AmountColumn::member).toList();

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

    /** The lines of a section's statements. */
    static final TableLayout LINES = new TableLayout(
            "lines",
            "En rad i en resultaträkning. Intäkter är positiva, kostnader negativa. Det som inte står i filen är kvar; en"
                    + " tom cell tömmer uppgiften.",
            Stream.of(
                            List.of(
                                    TableColumn.text(
                                                    "statement",
                                                    "Resultaträkning",
                                                    "Resultaträkningens nyckel; en ny behöver också en rubrik",
                                                    "operations")
                                            .asRequired(),
                                    TableColumn.text(
                                                    "line",
                                                    "Rad",
                                                    "Radens nyckel: små bokstäver a–z, siffror och bindestreck",
                                                    "rents")
                                            .asRequired(),
                                    TableColumn.text(
                                            "title",
                                            "Rubrik",
                                            "Resultaträkningens rubrik; bara om avsnittet inte har den",
                                            ""),
                                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Lokalhyror"),
                                    TableColumn.choice(
                                            "role",
                                            "Slag",
                                            Arrays.stream(LineRole.values())
                                                    .map(LineRole::code)
                                                    .toList(),
                                            "item: egna belopp; subtotal: summa av andra rader; result: resultatet;"
                                                    + " memo: därav, en del av en annan rad",
                                            "item"),
                                    TableColumn.text(
                                            "parent", "Del av", "För memo: nyckeln för raden som den är en del av", ""),
                                    TableColumn.text(
                                            "formula",
                                            "Summa av",
                                            "För subtotal och result: nycklarna för raderna som summeras, med + emellan",
                                            "")),
                            amounts("I en summa: som det är tryckt, annars tomt"),
                            List.of(
                                    TableColumn.text(
                                            "comment",
                                            "Kommentar",
                                            "Mot budgeten (Markdown)",
                                            "Något högre än budgeterat."),
                                    TableColumn.text(
                                            "changeComment",
                                            "Kommentar till förändringen",
                                            "Mot föregående år (Markdown)",
                                            "")))
                    .flatMap(List::stream)
                    .toList());

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
                                    TableColumn.text("line", "Rad", "Nyckeln för raden i resultaträkningen", "revenue")
                                            .asRequired()),
                            amounts("I en summa: som det är tryckt, annars tomt"),
                            List.of(TableColumn.text("comment", "Kommentar", "Till raden (Markdown)", "")))
                    .flatMap(List::stream)
                    .toList());

    /** The categories and projects of a section's investments, and their total. */
    static final TableLayout PROJECTS = new TableLayout(
            "projects",
            "Ett investeringsprojekt; utan projekt en kategori, och med kategorin total summan av alla. Utgifter är"
                    + " positiva. Det som inte står i filen är kvar; en tom cell tömmer uppgiften.",
            Stream.of(
                            List.of(
                                    TableColumn.text(
                                                    "category",
                                                    "Kategori",
                                                    "Nyckeln för kategorin som projektet står i, eller total",
                                                    "expansion")
                                            .asRequired(),
                                    TableColumn.text(
                                            "project",
                                            "Projekt",
                                            "Projektets nyckel; tomt i kategorins egen rad",
                                            "ks-digitalisering"),
                                    TableColumn.text(
                                            "label", "Benämning", "Som det står i rapporten", "KS Digitalisering")),
                            amounts("I en kategori med projekt och i total: som det är tryckt, annars tomt"),
                            List.of(
                                    TableColumn.decimal(
                                            "decidedTotal",
                                            "Beslutad totalutgift",
                                            "Vad som är beslutat för projektet i allt",
                                            ""),
                                    TableColumn.decimal(
                                            "estimatedTotal",
                                            "Beräknad totalutgift",
                                            "Vad projektet väntas ha kostat när det är klart",
                                            ""),
                                    TableColumn.decimal(
                                            "accumulated",
                                            "Ackumulerat utfall",
                                            "Vad projektet har kostat sedan starten",
                                            ""),
                                    TableColumn.decimal(
                                            "totalDeviation",
                                            "Avvikelse mot beslutad totalutgift",
                                            "Som den är tryckt, annars tomt",
                                            ""),
                                    TableColumn.choice(
                                            "stage",
                                            "Skede",
                                            codes(Project.Stage.values(), Project.Stage::code),
                                            "Av ett projekt. ongoing: pågår; finished: avslutat",
                                            ""),
                                    TableColumn.text(
                                            "comment",
                                            "Kommentar",
                                            "Till projektet eller kategorin, i total till investeringarna (Markdown)",
                                            "")))
                    .flatMap(List::stream)
                    .toList());

    /** The volumes of a section, a row for each period. */
    static final TableLayout VOLUMES = new TableLayout(
            "volumes",
            "Ett verksamhetsmått för en period. Vad måttet är står i dess första rad och får stå tomt i de andra. Det som"
                    + " inte står i filen är kvar; en tom cell tömmer uppgiften.",
            List.of(
                    TableColumn.text(
                                    "volume",
                                    "Verksamhetsmått",
                                    "Måttets nyckel: små bokstäver a–z, siffror och bindestreck",
                                    "va-abonnemang")
                            .asRequired(),
                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Va-abonnemang"),
                    TableColumn.text("activity", "Verksamhet", "Verksamheten som måttet är av", "Avgiftsfinansierad"),
                    TableColumn.choice(
                            "unit",
                            "Enhet",
                            codes(Unit.values(), Unit::code),
                            "Vad måttet räknas i; other när listan tar slut, med enhetens namn bredvid",
                            "count"),
                    TableColumn.text("unitLabel", "Enhetens namn", "För enheten other, till exempel kWh", ""),
                    TableColumn.text("partOf", "Varav", "Nyckeln för måttet som detta är en del av", ""),
                    TableColumn.text(
                                    "period",
                                    "Period",
                                    "År (2017), termin (2017-VT, VT 2017) eller månad (2017-03)",
                                    "2017")
                            .asRequired(),
                    TableColumn.decimal("budget", "Budget", "Vad som var planerat", ""),
                    TableColumn.decimal("outcome", "Utfall", "Vad det blev", ""),
                    TableColumn.integer("decimals", "Decimaler", "Utfallets noggrannhet: −3 är närmaste tusental", ""),
                    TableColumn.choice(
                            "status",
                            "Status",
                            codes(ValueStatus.values(), ValueStatus::code),
                            "Tomt: slutligt; missing när utfallet saknas, med orsaken bredvid",
                            ""),
                    TableColumn.text("reason", "Orsak", "Varför utfallet saknas", ""),
                    TableColumn.text("comment", "Kommentar", "Till måttet (Markdown)", "")));

    /** All, in the order of a workbook's sheets. */
    static final List<TableLayout> ALL = List.of(STATEMENTS, LINES, SEGMENTS, PROJECTS, VOLUMES);

    /** Rows of the 2020 report of Kommunstyrelsen in Alingsås, in kronor, by layout. */
    static final Map<String, List<Map<String, Object>>> EXAMPLES = Map.of(
            STATEMENTS.name(),
            List.of(Map.of("statement", "operations", "title", "Ekonomi", "total", YES)),
            SEGMENTS.name(),
            List.of(),
            LINES.name(),
            List.of(
                    line("revenue", "Verksamhetens intäkter", LineRole.ITEM, 58_879, 60_942, 2_063, 59_846, 1_096),
                    line("rents", "Lokalhyror", LineRole.ITEM, -4_494, -4_580, -87, -6_840, 2_260),
                    Map.of(
                            "statement",
                            "operations",
                            "line",
                            "net-costs",
                            "label",
                            "Verksamhetens nettokostnader",
                            "role",
                            LineRole.SUBTOTAL.code(),
                            "formula",
                            "revenue+rents")),
            VOLUMES.name(),
            List.of(
                    Map.of(
                            "volume",
                            "va-abonnemang",
                            "label",
                            "Va-abonnemang",
                            "activity",
                            "Avgiftsfinansierad",
                            "unit",
                            Unit.COUNT.code(),
                            "period",
                            "2017",
                            "budget",
                            new BigDecimal(5940),
                            "outcome",
                            new BigDecimal(5305)),
                    Map.of("volume", "va-abonnemang", "period", "2016", "outcome", new BigDecimal(5284))),
            PROJECTS.name(),
            List.of(
                    Map.of("category", "expansion", "label", "Expansionsinvestering", "budget", sek(21_550)),
                    Map.of(
                            "category",
                            "expansion",
                            "project",
                            "ks-digitalisering",
                            "label",
                            "KS Digitalisering",
                            "budget",
                            sek(2_000),
                            "outcome",
                            sek(40),
                            "deviation",
                            sek(1_960)),
                    Map.of("category", TOTAL, "label", "Totala utgifter", "budget", sek(39_550))));

    private TableLayouts() {}

    /** The layout of that name. */
    static Optional<TableLayout> named(String name) {
        return ALL.stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    private static List<TableColumn> amounts(String inSums) {
        return List.of(
                amount(AmountColumn.ORIGINAL_BUDGET, "Ursprunglig budget", "Budgeten som den först antogs. " + inSums),
                amount(AmountColumn.BUDGET, "Budget", "Gällande budget. " + inSums),
                amount(AmountColumn.PERIOD_BUDGET, "Periodens budget", "Om den finns vid sidan av årets. " + inSums),
                amount(AmountColumn.FORECAST, "Prognos", "För helåret. " + inSums),
                amount(AmountColumn.OUTCOME, "Utfall", "Periodens utfall. " + inSums),
                amount(
                        AmountColumn.PREVIOUS_OUTCOME,
                        "Utfall föregående år",
                        "Samma period ett år tidigare. " + inSums),
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
                TableColumn.decimal("deviation", "Avvikelse", "Mot budgeten, som den är tryckt, annars tomt", ""),
                TableColumn.decimal(
                        "periodDeviation", "Avvikelse mot periodens budget", "Som den är tryckt, annars tomt", ""),
                TableColumn.decimal(
                        "forecastDeviation",
                        "Prognosens avvikelse",
                        "Mot budgeten, i en årsrapport, som den är tryckt, annars tomt",
                        ""),
                TableColumn.decimal("change", "Förändring", "Mot föregående år, som den är tryckt, annars tomt", ""));
    }

    private static <T> List<String> codes(T[] words, Function<T, String> code) {
        return Arrays.stream(words).map(code).toList();
    }

    private static TableColumn amount(AmountColumn column, String alias, String description) {
        return TableColumn.decimal(column.member(), alias, description, "");
    }

    private static Map<String, Object> line(String key, String label, LineRole role, long... thousands) {
        return Map.ofEntries(
                Map.entry("statement", "operations"),
                Map.entry("line", key),
                Map.entry("label", label),
                Map.entry("role", role.code()),
                Map.entry(AmountColumn.BUDGET.member(), sek(thousands[0])),
                Map.entry(AmountColumn.OUTCOME.member(), sek(thousands[1])),
                Map.entry("deviation", sek(thousands[2])),
                Map.entry(AmountColumn.PREVIOUS_OUTCOME.member(), sek(thousands[3])),
                Map.entry("change", sek(thousands[4])));
    }

    private static BigDecimal sek(long thousands) {
        return AmountUnit.TKR.inSek(BigDecimal.valueOf(thousands));
    }
}
