package se.arsredovisning.finance.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.document.LineRole;
import se.arsredovisning.finance.document.Project;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.table.ItemTable;
import se.arsredovisning.table.OtherMembers;
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
                                            "formula",
                                            "Summa av",
                                            "För subtotal och result: nycklarna för raderna som summeras, med + emellan",
                                            "")),
                            AmountCells.OF_LINES,
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
                                            ""),
                                    TableColumn.text(
                                            "title",
                                            "Rubrik",
                                            "Resultaträkningens rubrik; bara om avsnittet inte har den",
                                            ""),
                                    TableColumn.text(
                                            "parent",
                                            "Del av",
                                            "För memo: nyckeln för raden som den är en del av",
                                            "")),
                            AmountCells.MORE_OF_LINES)
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
                            AmountCells.OF_PROJECTS,
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
                                    TableColumn.text(
                                            "comment",
                                            "Kommentar",
                                            "Till projektet eller kategorin, i total till investeringarna (Markdown)",
                                            ""),
                                    TableColumn.decimal(
                                            "totalDeviation",
                                            "Avvikelse mot beslutad totalutgift",
                                            "Som den är tryckt, annars tomt",
                                            ""),
                                    TableColumn.choice(
                                            "stage",
                                            "Skede",
                                            StatementLayouts.codes(Project.Stage.values(), Project.Stage::code),
                                            "Av ett projekt. ongoing: pågår; finished: avslutat",
                                            ""),
                                    TableColumn.date(
                                            "finalAccountDate",
                                            "Slutredovisad",
                                            "Slutredovisningens dag, av ett avslutat projekt",
                                            ""),
                                    TableColumn.text(
                                            "finalAccountDecision", "Beslut om slutredovisning", "Vilket beslut", ""),
                                    TableColumn.text(
                                            "finalAccountComment",
                                            "Kommentar till slutredovisningen",
                                            "Till exempel varför totalutgiften avviker (Markdown)",
                                            ""),
                                    ProjectImport.INSIDE),
                            AmountCells.MORE_OF_PROJECTS)
                    .flatMap(List::stream)
                    .toList());

    /** Those whose rows are items of lists, in the order of a workbook's sheets. */
    static final List<ItemTable> ITEMS =
            List.of(VolumeTable.VOLUMES, GrantTable.GRANTS, RowTables.BUDGET_CHANGES, RowTables.EQUITY);

    /** All, in the order of a workbook's sheets. */
    static final List<TableLayout> ALL = Stream.concat(
                    Stream.of(LINES, PROJECTS, StatementLayouts.STATEMENTS, StatementLayouts.SEGMENTS),
                    Stream.concat(ITEMS.stream().map(ItemTable::layout), Stream.of(OtherMembers.LAYOUT)))
            .toList();

    /** Rows of the 2020 report of Kommunstyrelsen in Alingsås, in kronor, by layout. */
    static final Map<String, List<Map<String, Object>>> EXAMPLES = Map.of(
            StatementLayouts.STATEMENTS.name(),
            List.of(Map.of("statement", "operations", "title", "Ekonomi", "total", StatementLayouts.YES)),
            StatementLayouts.SEGMENTS.name(),
            List.of(Map.of(
                    "statement",
                    "operations",
                    "segment",
                    "it",
                    "label",
                    "IT-verksamheten",
                    "line",
                    "rents",
                    "outcome",
                    sek(-1_000))),
            VolumeTable.VOLUMES.layout().name(),
            VolumeTable.EXAMPLES,
            GrantTable.GRANTS.layout().name(),
            GrantTable.EXAMPLES,
            RowTables.BUDGET_CHANGES.layout().name(),
            RowTables.EXAMPLES.get(RowTables.BUDGET_CHANGES.layout().name()),
            RowTables.EQUITY.layout().name(),
            RowTables.EXAMPLES.get(RowTables.EQUITY.layout().name()),
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
        return Denomination.TKR.inKronor(BigDecimal.valueOf(thousands));
    }
}
