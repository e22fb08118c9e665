package se.arsredovisning.finance.imports;

import java.util.List;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;

/** A file of tables as it was sent, not read yet, with what has to be known to read it. */
final class TableFile {

    private final byte[] bytes;
    private final TableFormat format;
    private final List<TableLayout> layouts;
    private final AmountUnit unit;

    /**
     * A file.
     *
     * @param layouts what its tables may look like; of CSV exactly one
     * @param unit what its amounts are counted in
     */
    TableFile(byte[] bytes, TableFormat format, List<TableLayout> layouts, AmountUnit unit) {
        this.bytes = bytes.clone();
        this.format = format;
        this.layouts = List.copyOf(layouts);
        this.unit = unit;
    }

    /**
     * The tables in it.
     *
     * @throws ProblemException {@code invalid-content} with every fault and its cell
     */
    Tables read() {
        return TableReader.read(bytes, format, layouts);
    }

    TableFormat format() {
        return format;
    }

    AmountUnit unit() {
        return unit;
    }
}
