package se.arsredovisning.finance.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.ItemTable;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** The table of volumes: a row for each period of each. */
final class VolumeTable {

    private static final int SHORT_YEAR = 2;
    private static final Pattern TERM_FIRST = Pattern.compile("(VT|HT)[ -]?(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ -]?(VT|HT)");

    private static final TableLayout LAYOUT = new TableLayout(
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
                            "period", "Period", "År (2017), termin (2017-VT, VT 2017) eller månad (2017-03)", "2017"),
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

    /** The volumes of a section. */
    static final ItemTable VOLUMES = ItemTable.of(
                    LAYOUT, Sentence.of("finance.import.a-volume"), List.of("volume"), "label", "unit")
            .in("/volumes")
            .member("volume", "key")
            .reading("period", VolumeTable::period)
            .values("values", List.of("period"), List.of("budget", "outcome", "decimals", "status", "reason"));

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

    private VolumeTable() {}

    /** A school term as people write it ({@code VT 2018}, {@code HT18}) as documents have it; other texts as they are. */
    static String period(String text) {
        String given = text.strip().toUpperCase(Locale.ROOT);
        Matcher first = TERM_FIRST.matcher(given);
        if (first.matches()) {
            String year = first.group(2).length() == SHORT_YEAR ? "20" + first.group(2) : first.group(2);
            return year + "-" + first.group(1);
        }
        Matcher last = YEAR_FIRST.matcher(given);
        return last.matches() ? last.group(1) + "-" + last.group(2) : text.strip();
    }
}
