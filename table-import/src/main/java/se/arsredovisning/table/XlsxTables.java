package se.arsredovisning.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads the sheets of a workbook. Whatever the library stumbles over is a fault of the file. */
final class XlsxTables {

    private final List<TableLayout> layouts;
    private final WorkbookCheck checked;
    private final XlsxCells cells;
    private final Faults faults;

    private XlsxTables(List<TableLayout> layouts, WorkbookCheck checked, Faults faults) {
        this.layouts = layouts;
        this.checked = checked;
        this.cells = new XlsxCells(checked.isUncalculated());
        this.faults = faults;
    }

    /** The tables of the sheets that have a layout, in the order of the layouts. */
    static List<Table> read(byte[] file, List<TableLayout> layouts, Faults faults) {
        WorkbookCheck checked = WorkbookCheck.of(file);
        try (ReadableWorkbook workbook = open(checked)) {
            return new XlsxTables(layouts, checked, faults).read(workbook);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw WorkbookCheck.notAWorkbook();
        }
    }

    /** A workbook without formats has numbers and no dates; the library cannot be asked for them then. */
    private static ReadableWorkbook open(WorkbookCheck checked) throws IOException {
        try {
            return new ReadableWorkbook(checked.safe(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(checked.safe(), new ReadingOptions(false, true));
        }
    }

    private List<Table> read(ReadableWorkbook workbook) throws IOException {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> !Notes.isName(sheet.getName()))
                .filter(sheet -> isVisible(sheet) || layout(sheet.getName()) != null)
                .toList();
        boolean anyName = layouts.size() == 1 && sheets.size() == 1;
        Map<TableLayout, Sheet> found = new HashMap<>();
        for (Sheet sheet : sheets) {
            TableLayout layout = anyName ? layouts.get(0) : layout(sheet.getName());
            if (!isVisible(sheet)) {
                faults.add(Place.sheet(sheet.getName()), sheet.getName(), Sentence.of("table.hidden-sheet"));
            } else if (layout == null) {
                faults.add(Place.sheet(sheet.getName()), sheet.getName(), Sentence.of("table.no-sheet", names()));
            } else if (found.putIfAbsent(layout, sheet) != null) {
                faults.add(Place.sheet(sheet.getName()), sheet.getName(), Sentence.of("table.sheet-twice"));
            }
        }
        if (found.isEmpty() && sheets.stream().allMatch(XlsxTables::isVisible)) {
            faults.add("", null, Sentence.of("table.no-sheets", names()));
        }
        List<Table> tables = new ArrayList<>();
        for (TableLayout layout : layouts) {
            if (found.containsKey(layout) && !faults.isFull()) {
                tables.add(read(found.get(layout), layout));
            }
        }
        return tables;
    }

    private Table read(Sheet sheet, TableLayout layout) throws IOException {
        TableBuilder table = new TableBuilder(layout, sheet.getName(), CellReader.USUAL, faults);
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            int number = 0;
            boolean wanted = true;
            while (wanted && rows.hasNext()) {
                Row row = rows.next();
                // A file may leave the numbers of its rows out.
                number = Math.max(number + 1, row.getRowNum());
                wanted = table.add(number, cells.of(row));
            }
        }
        Table built = table.build();
        checked.merged(sheet.getId()).forEach(table::refuseMerged);
        return built;
    }

    private static boolean isVisible(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    private TableLayout layout(String sheet) {
        String key = CellText.key(sheet);
        return layouts.stream()
                .filter(layout -> CellText.key(layout.name()).equals(key))
                .findFirst()
                .orElse(null);
    }

    private List<String> names() {
        return layouts.stream().map(TableLayout::name).toList();
    }
}
