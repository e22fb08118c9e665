package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    private static final TableColumn LINE = TableColumn.text("line", "Rad", "Nyckel", "rents");

    @Test
    void takesAColumnWhoseAliasIsItsHeader() {
        assertThatCode(() -> layout("lines", TableColumn.decimal("budget", "Budget", "Kronor", "1.5")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTwoColumnsWithOneHeader() {
        refuses(() -> layout("lines", LINE, LINE));
        refuses(() -> layout("lines", LINE, TableColumn.text("row", "RAD", "Nyckel", "")));
    }

    @Test
    void refusesAnExampleThatIsNoneOfItsColumn() {
        refuses(() -> layout("lines", TableColumn.decimal("budget", "Budget", "Kronor", "många")));
        refuses(() -> layout("lines", TableColumn.choice("status", "Status", List.of("final"), "Status", "klar")));
    }

    @Test
    void refusesANameThatIsNoneOfASheetOrThatOfTheNotes() {
        refuses(() -> layout("", LINE));
        refuses(() -> layout("a/b", LINE));
        refuses(() -> layout("x".repeat(32), LINE));
        refuses(() -> layout("README", LINE));
        refuses(() -> layout("lines"));
    }

    @Test
    void refusesAChoiceWithoutValuesOrWithEqualOnes() {
        refuses(() -> TableColumn.choice("status", "Status", List.of(), "Status", ""));
        refuses(() -> TableColumn.choice("status", "Status", List.of("final", "Final"), "Status", ""));
        refuses(() -> new TableColumn("a", "a", ColumnKind.TEXT, List.of("final"), false, "a", ""));
        refuses(() -> TableColumn.text("a", " ", "a", ""));
    }

    @Test
    void refusesAFileOfCommaSeparatedValuesForSeveralLayouts() {
        refuses(() -> TableReader.read(new byte[0], TableFormat.CSV, List.of(Layouts.LINES, Layouts.PROJECTS)));
        refuses(() -> TableReader.read(new byte[0], TableFormat.XLSX, List.of()));
    }

    private static TableLayout layout(String name, TableColumn... columns) {
        return new TableLayout(name, "En rad", List.of(columns));
    }

    private static void refuses(Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class);
    }
}
