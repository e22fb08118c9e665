package se.arsredovisning.stack.load;

/** The staff of a board over the years. */
final class HrNumbers {

    /** So many that no group of the law's is so small that its sick leave may not be told. */
    private static final int FEWEST = 130;

    private final Board board;

    HrNumbers(Board board) {
        this.board = board;
    }

    /** Permanent employees at the end of a year. */
    int permanent(int year) {
        long usual = Math.max(FEWEST, (long) board.thousands() * board.kind().staff());
        return (int) Amount.varied(
                Amount.grown(usual, 8, year), board.draw("permanent", year).between(-8, 8));
    }

    /** Employees for a time, at the end of a year. */
    int fixedTerm(int year) {
        int usual = board.draw("fixed-term").between(80, 130);
        return permanent(year) * (usual + board.draw("fixed-term", year).between(-6, 6)) / 1000;
    }

    /** Those permanent employees who left in a year, the retired ones included. */
    int left(int year) {
        return permanent(year) * board.draw("left", year).between(75, 140) / 1000;
    }

    /** Those of them who retired. */
    int retired(int year) {
        return left(year) * board.draw("retired", year).between(15, 30) / 100;
    }

    /** The permanent employees of a year on average. */
    int average(int year) {
        return (permanent(year) + permanent(year - 1)) / 2
                + board.draw("average", year).between(-1, 1);
    }

    /** Full-time equivalents of so many employees, in tenths. */
    long fteTenths(int employees, String form, int year) {
        int part = form.equals("permanent") ? 955 : 790;
        return Amount.varied(
                employees * 10L, part - 1000 + board.draw("fte", form, year).between(-15, 15));
    }
}
