package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the table {@code volumes} into a document. */
final class VolumeImport {

    /** What a row says of its volume rather than of one period of it. */
    static final List<String> MEMBERS = List.of("label", "activity", "unit", "unitLabel", "partOf", "comment");

    /** What a row says of one period. */
    static final List<String> VALUES = List.of("budget", "outcome", "decimals", "status", "reason");

    private static final String VOLUMES = "/volumes";
    /** The column of the period; what stands in it is read by {@link #period}. */
    static final String PERIOD = "period";

    private static final int SHORT_YEAR = 2;
    private static final Pattern TERM_FIRST = Pattern.compile("(VT|HT)[ -]?(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ -]?(VT|HT)");

    private final TableEdit edit;
    private final Table table;

    /** The pointers of volumes by key, and of their values by key and period; the rows that the file has named first. */
    private final Map<String, String> volumes = new HashMap<>();

    private final Map<List<String>, String> values = new HashMap<>();
    private final Map<String, TableRow> first = new HashMap<>();
    private final Map<List<String>, TableRow> named = new HashMap<>();

    private VolumeImport(TableEdit edit, Table table) {
        this.edit = edit;
        this.table = table;
        JsonNode all = edit.document().at(VOLUMES);
        for (int v = 0; v < all.size(); v++) {
            String key = all.get(v).path("key").textValue();
            volumes.put(key, VOLUMES + "/" + v);
            for (int i = 0; i < all.get(v).path("values").size(); i++) {
                values.put(
                        List.of(
                                key,
                                all.at("/" + v + "/values/" + i + "/" + PERIOD).textValue()),
                        VOLUMES + "/" + v + "/values/" + i);
            }
        }
    }

    /** Takes every row over; what is wrong with one is a fault of the edit. Volumes and periods that are new come last. */
    static void take(TableEdit edit, Table table) {
        VolumeImport all = new VolumeImport(edit, table);
        table.rows().forEach(all::take);
    }

    private void take(TableRow row) {
        String key = row.text("volume");
        String period = period(row.text(PERIOD));
        TableRow earlier = named.putIfAbsent(List.of(key, period), row);
        if (earlier != null) {
            edit.fault(
                    row.place(PERIOD), row.text(PERIOD), "is the period of an earlier row, " + earlier.place(PERIOD));
        } else if (volumes.containsKey(key)
                || (edit.requires(row, "label", "a volume that the section does not have yet")
                        && edit.requires(row, "unit", "a volume that the section does not have yet"))) {
            String pointer = volumes.computeIfAbsent(key, added -> begin(row, added));
            members(row, key, pointer);
            String value = values.computeIfAbsent(List.of(key, period), any -> begin(row, pointer, period));
            VALUES.forEach(header -> edit.take(table, row, header, value + "/" + header));
        }
    }

    private String begin(TableRow row, String key) {
        String pointer = edit.append(VOLUMES, Json.MAPPER.createObjectNode().put("key", key), row);
        edit.place(pointer + "/key", row, "volume");
        return pointer;
    }

    private String begin(TableRow row, String volume, String period) {
        String pointer =
                edit.append(volume + "/values", Json.MAPPER.createObjectNode().put(PERIOD, period), row);
        edit.place(pointer + "/" + PERIOD, row, PERIOD);
        return pointer;
    }

    /** A volume's first row says what it is; later rows of it say the same, or nothing. */
    private void members(TableRow row, String key, String pointer) {
        TableRow head = first.putIfAbsent(key, row);
        if (head == null) {
            MEMBERS.forEach(header -> edit.take(table, row, header, pointer + "/" + header));
            return;
        }
        for (String header : MEMBERS) {
            String said = row.text(header);
            if (said != null && !Objects.equals(said, head.text(header))) {
                edit.fault(row.place(header), said, "is another than in the volume's first row, " + head.place(header));
            }
        }
    }

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
