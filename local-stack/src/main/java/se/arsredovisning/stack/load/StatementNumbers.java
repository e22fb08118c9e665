package se.arsredovisning.stack.load;

import java.util.List;
import java.util.stream.Collectors;

/** The amounts of one statement of a board over the years, in kronor: income positive, cost negative. */
final class StatementNumbers {

    static final String REVENUE = "revenue";
    static final String CONTRIBUTION = "municipal-contribution";
    static final String FINANCIAL = "net-financial-items";

    /** What staff costs in all for each that it costs where land is developed. */
    private static final int PART_OF_LAND = 8;

    private final Board board;
    private final String statement;

    /**
     * The numbers of one statement.
     *
     * @param statement its key
     */
    StatementNumbers(Board board, String statement) {
        this.board = board;
        this.statement = statement;
    }

    /** The lines of costs, in the statement's order. */
    List<String> costs() {
        return isOfLand()
                ? List.of("personnel-costs", "rents", "purchased-services", "other-costs")
                : List.of("personnel-costs", "rents", "purchased-services", "grants", "depreciation", "other-costs");
    }

    /** The budget of a line, in whole thousands. The contribution is what makes the budgeted result zero. */
    long budget(String line, int year) {
        if (line.equals(CONTRIBUTION)) {
            return -costs().stream().mapToLong(cost -> budget(cost, year)).sum()
                    - budget(REVENUE, year)
                    - budget(FINANCIAL, year);
        }
        long amount = staffCost(year) * perMille(line) / 1000;
        return Amount.printed(Amount.varied(amount, draw("budget", line, year).between(-10, 10)));
    }

    /** The outcome of a line, to the krona. */
    long outcome(String line, int year) {
        long budget = budget(line, year);
        if (line.equals(CONTRIBUTION)) {
            return budget;
        }
        int most = line.equals("personnel-costs") ? 20 : 45;
        return Amount.varied(budget, draw("outcome", line, year).between(-most, most))
                + draw("kronor", line, year).between(-499, 499);
    }

    /** The outcome of the result: what is left of the lines. */
    long result(int year) {
        return costs().stream().mapToLong(cost -> outcome(cost, year)).sum()
                + outcome(REVENUE, year)
                + outcome(CONTRIBUTION, year)
                + outcome(FINANCIAL, year);
    }

    /** What the staff costs, by which everything else is measured. Land is developed by few. */
    private long staffCost(int year) {
        HrNumbers staff = new HrNumbers(board);
        long persons = (long) staff.permanent(year) + staff.fixedTerm(year);
        long cost = persons * Amount.grown(540_000, 24, year);
        return isOfLand() ? cost / PART_OF_LAND : cost;
    }

    private int perMille(String line) {
        BoardKind kind = board.kind();
        return switch (line) {
            case REVENUE -> (isOfLand() ? 2_400 : kind.revenue() * 10) + share(line, -30, 30);
            case "personnel-costs" -> -1000;
            case "rents" -> -share(line, 80, 140);
            case "purchased-services" -> -kind.purchases() * 10 - share(line, -40, 40);
            case "grants" -> -share(line, 20, 120);
            case "depreciation" -> -share(line, 20, 60);
            case "other-costs" -> -share(line, 60, 140);
            case FINANCIAL -> -share(line, 2, 6);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private int share(String line, int least, int most) {
        return draw("share", line).between(least, most);
    }

    private boolean isOfLand() {
        return statement.equals(FinanceDocument.LAND);
    }

    private Draw draw(Object... names) {
        return board.draw(
                statement, List.of(names).stream().map(String::valueOf).collect(Collectors.joining("/")));
    }
}
