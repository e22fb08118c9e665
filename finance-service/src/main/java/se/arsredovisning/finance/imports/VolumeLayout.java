package se.arsredovisning.finance.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** What the table of volumes looks like. */
final class VolumeLayout {

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
                            StatementLayouts.codes(Unit.values(), Unit::code),
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
                            StatementLayouts.codes(OutcomeStatus.values(), OutcomeStatus::code),
                            "Tomt: slutligt; missing när utfallet saknas, med orsaken bredvid",
                            ""),
                    TableColumn.text("reason", "Orsak", "Varför utfallet saknas", ""),
                    TableColumn.text("comment", "Kommentar", "Till måttet (Markdown)", "")));

    /** Rows that show how it is filled in. */
    static final List<Map<String, Object>> EXAMPLES = List.of(
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
            Map.of("volume", "va-abonnemang", "period", "2016", "outcome", new BigDecimal(5284)));

    private VolumeLayout() {}
}
