package se.arsredovisning.table;

import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.testing.EnglishFault;

/** The layouts that the tests read and write, and what they ask of a refusal. */
final class Layouts {

    static final TableLayout LINES = new TableLayout(
            "lines",
            "En rad i ett resultat",
            List.of(
                    TableColumn.text("line", "Rad", "Radens nyckel", "rents").asRequired(),
                    TableColumn.decimal("budget", "Budget", "Budget för året i kronor", "-4494000"),
                    TableColumn.decimal("previousOutcome", "Utfall föregående år", "Förra årets utfall", "-6840000.5"),
                    TableColumn.integer("year", "År", "Året", "2020"),
                    TableColumn.date("date", "Datum", "Dagen", "2020-12-31"),
                    TableColumn.choice("status", "Status", List.of("final", "preliminary"), "Hur säkert", "final"),
                    TableColumn.text("comment", "Kommentar", "Fri text", "")));

    static final TableLayout PROJECTS = new TableLayout(
            "projects",
            "Ett projekt",
            List.of(TableColumn.text("key", "Nyckel", "Projektets nyckel", "ks-reserv")
                    .asRequired()));

    private Layouts() {}

    static List<EnglishFault> faults(Runnable read) {
        EnglishFault[][] found = new EnglishFault[1][];
        Assertions.assertThatThrownBy(read::run)
                .isInstanceOfSatisfying(ProblemException.class, (Consumer<ProblemException>) problem -> {
                    Assertions.assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
                    found[0] = EnglishFault.of(problem.faults()).toArray(EnglishFault[]::new);
                });
        return List.of(found[0]);
    }
}
