package se.arsredovisning.stack.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which boards report which years. A larger set holds a smaller one, and a set of any size is about as many
 * municipalities as boards of each, so that boards compare within a municipality and municipalities by board.
 */
final class LoadPlan {

    private static final List<Municipality> MUNICIPALITIES = List.of(
            new Municipality("1490", 114),
            new Municipality("1441", 43),
            new Municipality("1480", 600),
            new Municipality("1488", 59),
            new Municipality("1485", 57),
            new Municipality("1496", 58),
            new Municipality("1481", 70),
            new Municipality("1482", 49),
            new Municipality("1463", 35),
            new Municipality("1382", 47),
            new Municipality("1383", 68),
            new Municipality("1380", 105),
            new Municipality("0680", 145),
            new Municipality("0780", 97),
            new Municipality("0880", 72),
            new Municipality("0580", 167),
            new Municipality("1780", 97),
            new Municipality("1880", 158),
            new Municipality("1980", 159),
            new Municipality("2180", 103),
            new Municipality("2281", 99),
            new Municipality("2480", 133),
            new Municipality("2580", 79),
            new Municipality("1281", 130),
            new Municipality("1283", 151));

    /**
     * A report that is generated.
     *
     * @param board whose
     * @param year of which year
     */
    record Report(Board board, int year) {

        /** Its id. */
        String id() {
            return board.id(year);
        }

        /** Whether it is to be published: all but a board's newest report are. */
        boolean isPast() {
            return year < LoadSize.LAST_YEAR;
        }
    }

    private record Municipality(String code, int thousands) {}

    private LoadPlan() {}

    /** The boards of a set of that many. None is in Alingsås: its report is the real one. */
    static List<Board> boards(int number) {
        List<Board> boards = new ArrayList<>();
        int widest = Math.max(MUNICIPALITIES.size(), BoardKind.ALL.size());
        IntStream.range(0, widest).forEach(edge -> boards.addAll(frame(edge)));
        return boards.subList(0, number);
    }

    /** What makes a square of municipalities and kinds of boards one larger, as far as there are any. */
    private static List<Board> frame(int edge) {
        List<Board> frame = new ArrayList<>();
        for (int m = 0; m <= edge && m < MUNICIPALITIES.size(); m++) {
            for (int k = 0; k <= edge && k < BoardKind.ALL.size(); k++) {
                if (Math.max(m, k) == edge) {
                    Municipality municipality = MUNICIPALITIES.get(m);
                    frame.add(new Board(municipality.code(), municipality.thousands(), BoardKind.ALL.get(k)));
                }
            }
        }
        return frame;
    }

    /** The reports of a set, in the order in which they are loaded: year by year. */
    static List<Report> reports(LoadSize size) {
        return boards(size.boards()).stream()
                .flatMap(board -> size.reportedYears().mapToObj(year -> new Report(board, year)))
                .sorted(Comparator.comparingInt(Report::year))
                .toList();
    }
}
