package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the amounts of rows over: given in the row itself, in a row that is a sum of others as what was printed of it. */
final class RowCells {

    private static final int DIGITS_OF_A_THOUSAND = 3;

    /** The column of how many grants there are. */
    private static final String NUMBER = "number";

    private final TableEdit edit;
    private final Denomination unit;
    private final List<Sentence> warnings = new ArrayList<>();

    /** The accuracy of the most exact amount. */
    private int decimals;

    RowCells(TableEdit edit, Denomination unit) {
        this.edit = edit;
        this.unit = unit;
        this.decimals = -unit.digits();
    }

    /** The amounts of a row of the table, at the pointer of what it is a row of. */
    void takeAmounts(Table table, TableRow row, String pointer, boolean isSum) {
        takeAmounts(table, row, "", pointer, isSum);
    }

    /** The same, of columns that something stands before. */
    void takeAmounts(Table table, TableRow row, String before, String pointer, boolean isSum) {
        settle(pointer, isSum);
        for (AmountColumn column : AmountColumn.OF_PERIODS) {
            String member = column.member();
            take(table, row, before + member, (isSum ? pointer + "/published" : pointer) + "/" + member);
        }
        TableLayouts.DIFFERENCES.forEach(member -> take(table, row, before + member, pointer + "/published/" + member));
    }

    /** One amount. */
    void take(Table table, TableRow row, String header, String pointer) {
        judgeFormat(row, header);
        edit.take(table, row, header, pointer, value -> number(learned(unit.inKronor((BigDecimal) value))));
    }

    /** One cell of any kind, of which those of decimals are amounts but for the number of what there is. */
    void takeAny(Table table, TableRow row, String header, String pointer) {
        if (row.values().get(header) instanceof BigDecimal && !header.equals(NUMBER)) {
            take(table, row, header, pointer);
        } else {
            edit.take(table, row, header, pointer);
        }
    }

    private BigDecimal learned(BigDecimal amount) {
        if (amount.signum() != 0) {
            decimals = Math.max(decimals, amount.stripTrailingZeros().scale());
        }
        return amount;
    }

    /** The accuracy of the file's amounts: as exact as the most exact of them. */
    int decimals() {
        return decimals;
    }

    /** What somebody sees of an amount is held against what the file's amounts are said to be counted in. */
    private void judgeFormat(TableRow row, String header) {
        int thousands = row.thousands(header);
        Integer counted = row.counted(header);
        if (counted != null && (counted - thousands) * DIGITS_OF_A_THOUSAND != unit.digits()) {
            edit.fault(
                    row.place(header), row.decimal(header).toPlainString(), Sentence.of("finance.import.other-format"));
        } else if (counted == null && thousands > 0 && unit != Denomination.SEK) {
            edit.fault(
                    row.place(header),
                    row.decimal(header).toPlainString(),
                    Sentence.of("finance.import.format-of-thousands"));
        } else if (counted == null && thousands > 0) {
            warnings.add(Sentence.of(
                    "finance.import.thousands",
                    row.place(header),
                    row.decimal(header).toPlainString()));
        }
    }

    /**
     * Brings the amounts of a row to where they stand now that it is a sum, or is none any more: what was given of it is
     * what was printed, and the other way round. No amount disappears.
     */
    void settle(String pointer, boolean isSum) {
        String from = isSum ? pointer : pointer + "/published";
        String to = isSum ? pointer + "/published" : pointer;
        List<String> moved = Stream.of(AmountColumn.values())
                .map(AmountColumn::member)
                .filter(member -> edit.document().at(from).has(member))
                .toList();
        for (String member : moved) {
            JsonNode amount = edit.document().at(from).get(member);
            edit.set(from + "/" + member, null, null);
            if (edit.document().at(to + "/" + member).isMissingNode()) {
                edit.set(to + "/" + member, amount, null);
            }
        }
        if (!moved.isEmpty()) {
            String key = edit.document().at(pointer + "/key").asText();
            warnings.add(
                    isSum
                            ? Sentence.of("finance.import.sum-now", key)
                            : Sentence.of("finance.import.sum-no-more", key));
        }
    }

    /** What somebody should look at, a sentence each. */
    List<Sentence> warnings() {
        return List.copyOf(warnings);
    }

    /** The keys of a formula, that stand with plus signs between them, as a list. */
    static Function<Object, JsonNode> formula() {
        return value -> {
            var keys = Json.MAPPER.createArrayNode();
            for (String key : value.toString().split("\\+", -1)) {
                keys.add(key.strip());
            }
            return keys;
        };
    }

    private static JsonNode number(BigDecimal amount) {
        return Json.MAPPER.getNodeFactory().numberNode(amount);
    }
}
