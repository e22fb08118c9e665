package se.arsredovisning.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.arsredovisning.stack.Workspace;

class LoadPlanTest {

    private static final Path MUNICIPALITIES =
            Path.of("service-kit/src/main/resources/se/arsredovisning/kit/language/municipalities.csv");

    @Test
    void everyIdIsOneThatTheServicesTake() throws Exception {
        Set<String> codes = Files.readAllLines(Workspace.project().resolve(MUNICIPALITIES)).stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());

        List<LoadPlan.Report> reports = LoadPlan.reports(new LoadSize(500, 20));

        assertThat(reports).hasSize(10_000).extracting(LoadPlan.Report::id).doesNotHaveDuplicates();
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.id()).matches("\\d{4}-[a-z][a-z0-9]*(-[a-z0-9]+)*-20\\d\\d");
            assertThat(codes).contains(report.board().municipality());
            assertThat(report.board().kind().key()).hasSizeLessThanOrEqualTo(60);
            assertThat(report.board().kind().administrationKey()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        });
    }

    @Test
    void leavesAlingsasToTheRealReport() {
        assertThat(LoadPlan.boards(500)).noneMatch(board -> board.municipality().equals("1489"));
    }

    @Test
    void aLargerSetHoldsASmallerOne() {
        assertThat(LoadPlan.boards(50)).startsWith(LoadPlan.boards(7).toArray(Board[]::new));
        assertThat(LoadPlan.reports(new LoadSize(50, 5))).containsAll(LoadPlan.reports(new LoadSize(7, 2)));
    }

    @Test
    void boardsCompareWithinAMunicipalityAndMunicipalitiesByBoard() {
        List<Board> boards = LoadPlan.boards(49);

        assertThat(boards.stream()
                        .collect(Collectors.groupingBy(Board::municipality))
                        .values())
                .hasSize(7)
                .allSatisfy(ofOne -> assertThat(ofOne).hasSize(7));
        assertThat(boards.stream().collect(Collectors.groupingBy(Board::kind)).values())
                .hasSize(7)
                .allSatisfy(ofOne -> assertThat(ofOne).hasSize(7));
    }

    @Test
    void goesYearByYear() {
        assertThat(LoadPlan.reports(new LoadSize(3, 2)))
                .extracting(LoadPlan.Report::year)
                .containsExactly(2023, 2023, 2023, 2024, 2024, 2024);
    }
}
