package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sick leave of a board's staff over the years, by the groups of the law, in hours that add up. */
final class SickLeaveTable {

    private static final int HOURS_OF_A_YEAR = 1720;
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("total", "Totalt");
        LABELS.put("days-1-14", "Dag 1-14");
        LABELS.put("days-15-59", "Dag 15-59");
        LABELS.put("days-from-60", "Dag 60-");
        LABELS.put("women", "Kvinnor");
        LABELS.put("men", "Män");
        LABELS.put("age-to-29", "Till och med 29 år");
        LABELS.put("age-30-49", "30-49 år");
        LABELS.put("age-from-50", "Från 50 år");
    }

    /**
     * A group in one year.
     *
     * @param absence hours of sick leave
     * @param employees how many the group has; zero for a length of absence, which has none of its own
     */
    private record Cell(long absence, int employees) {

        long ordinary() {
            return (long) employees * HOURS_OF_A_YEAR;
        }

        Cell less(Cell other) {
            return new Cell(absence - other.absence, employees - other.employees);
        }
    }

    private final Board board;
    private final HrNumbers staff;

    SickLeaveTable(Board board) {
        this.board = board;
        this.staff = new HrNumbers(board);
    }

    /** The rows of that year's section, which repeat the year before. */
    ArrayNode rows(int year) {
        Map<String, Cell> current = cells(year);
        Map<String, Cell> previous = cells(year - 1);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        LABELS.forEach((group, label) -> {
            ObjectNode row = rows.addObject().put("group", group).put("label", label);
            BigDecimal before = cell(row.putObject("previous"), previous.get(group), previous.get("total"));
            BigDecimal now = cell(row.putObject("current"), current.get(group), current.get("total"));
            row.putObject("published").put("change", now.subtract(before));
        });
        return rows;
    }

    private static BigDecimal cell(ObjectNode node, Cell cell, Cell total) {
        boolean isLength = cell.employees() == 0;
        BigDecimal percent = Amount.percent(cell.absence(), isLength ? total.ordinary() : cell.ordinary());
        node.putObject("published").put("percent", percent);
        node.put("absenceHours", cell.absence());
        if (!isLength) {
            node.put("ordinaryHours", cell.ordinary()).put("employees", cell.employees());
        }
        return percent;
    }

    private Map<String, Cell> cells(int year) {
        Cell total = total(year);
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("total", total);
        long brief = total.absence() * draw("brief", year).between(38, 52) / 100;
        long middling = total.absence() * draw("middling", year).between(13, 20) / 100;
        cells.put("days-1-14", new Cell(brief, 0));
        cells.put("days-15-59", new Cell(middling, 0));
        cells.put("days-from-60", new Cell(total.absence() - brief - middling, 0));
        Cell women =
                part(total, board.kind().women(), 1000 + draw("women", year).between(30, 140));
        cells.put("women", women);
        cells.put("men", total.less(women));
        Cell young = part(total, 15, 1000 - draw("young", year).between(50, 250));
        Cell middle = part(total, 47, 1000 - draw("middle", year).between(-50, 100));
        cells.put("age-to-29", young);
        cells.put("age-30-49", middle);
        cells.put("age-from-50", total.less(young).less(middle));
        return cells;
    }

    private Cell total(int year) {
        int employees = staff.permanent(year) + staff.fixedTerm(year);
        int perTenThousand = board.draw("sick-leave").between(420, 720)
                + draw("year", year).between(-45, 45)
                // The pandemic kept people at home.
                + (year >= 2020 && year <= 2022 ? 60 : 0);
        return new Cell((long) employees * HOURS_OF_A_YEAR * perTenThousand / 10_000, employees);
    }

    /** A group of so many percent of all, whose sick leave is so many thousandths of the usual. */
    private static Cell part(Cell total, int percent, int perMille) {
        int employees = total.employees() * percent / 100;
        return new Cell(total.absence() * employees / total.employees() * perMille / 1000, employees);
    }

    private Draw draw(String what, int year) {
        return board.draw("sick-leave-" + what, year);
    }
}
