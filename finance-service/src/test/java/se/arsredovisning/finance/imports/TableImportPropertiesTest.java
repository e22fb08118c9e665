package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.TemplateWriter;

class TableImportPropertiesTest {

    private static final JsonNode DOCUMENT = Documents.data("1489-kommunstyrelsen-2020/finance.json");

    @Property(tries = 200)
    void someRowsAndColumnsOfASectionInAnyOrderChangeNothing(@ForAll Random random) {
        TableLayout layout = TableLayouts.ALL.get(random.nextInt(2));
        List<TableColumn> columns = new ArrayList<>(layout.columns());
        columns.removeIf(column -> !column.required() && !column.header().equals("project") && random.nextBoolean());
        Collections.shuffle(columns, random);
        TableLayout some = new TableLayout(layout.name(), layout.description(), columns);
        List<Map<String, Object>> all = new ArrayList<>(SectionTables.of(DOCUMENT, layout));
        int size = all.size();
        all.removeIf(row -> random.nextInt(3) == 0);
        Collections.shuffle(all, random);
        List<Map<String, Object>> rows =
                all.stream().map(row -> only(columns, row)).toList();
        if (rows.isEmpty()) {
            return;
        }

        byte[] csv = TemplateWriter.csv(some, rows, CsvDialect.values()[random.nextInt(2)]);
        TableImport taken =
                TableImport.of(DOCUMENT, TableReader.read(csv, TableFormat.CSV, List.of(layout)), Denomination.SEK);

        assertThat(taken.document()).isEqualTo(DOCUMENT);
        assertThat(taken.written()).isEmpty();
        assertThat(taken.untouched().get(layout.name())).isEqualTo(size - rows.size());
    }

    private static Map<String, Object> only(List<TableColumn> columns, Map<String, Object> row) {
        Map<String, Object> kept = new HashMap<>(row);
        kept.keySet().retainAll(columns.stream().map(TableColumn::header).toList());
        return kept;
    }
}
