package se.arsredovisning.finance.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.ItemTable;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** The table of grants: a row for each period of each. */
final class GrantTable {

    private static final TableLayout LAYOUT = new TableLayout(
            "grants",
            "Bidrag som nämnden lämnar, för en period. Vad bidraget är står i dess första rad och får stå tomt i de andra."
                    + " Det som inte står i filen är kvar; en tom cell tömmer uppgiften.",
            List.of(
                    TableColumn.text(
                                    "grant",
                                    "Bidrag",
                                    "Bidragets nyckel: små bokstäver a–z, siffror och bindestreck",
                                    "foreningsbidrag")
                            .asRequired(),
                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Bidrag till föreningar"),
                    TableColumn.text("activity", "Verksamhet", "Verksamheten som det är av", "Kultur och fritid"),
                    TableColumn.text(
                            "period", "Period", "År (2017), termin (2017-VT, VT 2017) eller månad (2017-03)", "2017"),
                    TableColumn.decimal("budget", "Budget", "Vad som var planerat; positivt", ""),
                    TableColumn.decimal("amount", "Belopp", "Vad som lämnades; positivt", ""),
                    TableColumn.decimal("number", "Antal", "Hur många som lämnades", ""),
                    TableColumn.integer(
                            "decimals", "Decimaler", "Beloppens noggrannhet i kronor: −3 är närmaste tusental", ""),
                    TableColumn.choice(
                            "status",
                            "Status",
                            StatementLayouts.codes(OutcomeStatus.values(), OutcomeStatus::code),
                            "Tomt: slutligt; missing när belopp och antal saknas, med orsaken bredvid",
                            ""),
                    TableColumn.text("reason", "Orsak", "Varför belopp och antal saknas", ""),
                    TableColumn.text("comment", "Kommentar", "Till bidraget (Markdown)", "")));

    /** The grants of a section. */
    static final ItemTable GRANTS = ItemTable.of(
                    LAYOUT, Sentence.of("finance.import.a-grant"), List.of("grant"), "label")
            .in("/grants")
            .member("grant", "key")
            .reading("period", VolumeTable::period)
            .values("values", List.of("period"), List.of("budget", "amount", "number", "decimals", "status", "reason"));

    /** Rows that show how it is filled in. */
    static final List<Map<String, Object>> EXAMPLES = List.of(
            Map.of(
                    "grant",
                    "foreningsbidrag",
                    "label",
                    "Bidrag till föreningar",
                    "activity",
                    "Kultur och fritid",
                    "period",
                    "2017",
                    "budget",
                    new BigDecimal(1_200_000),
                    "amount",
                    new BigDecimal(1_150_000),
                    "number",
                    new BigDecimal(46)),
            Map.of("grant", "foreningsbidrag", "period", "2016", "amount", new BigDecimal(1_100_000)));

    private GrantTable() {}
}
