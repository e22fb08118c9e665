package se.arsredovisning.stack.load;

import java.util.List;
import java.util.stream.IntStream;

/** What a board invests over the years by project, in kronor; expenditure positive. */
final class InvestmentNumbers {

    /** When the projects of several years began, and how many years they last. */
    static final int FIRST_YEAR = 2002;

    private static final int YEARS = 30;

    /** The categories, in the report's order. */
    static final List<Category> CATEGORIES = List.of(
            new Category(
                    "expansion",
                    "Expansionsinvestering",
                    List.of(
                            new Project("utbyggnadsprogram", "Utbyggnadsprogram", 30, true),
                            new Project("digitalisering", "Digitalisering", 8, true))),
            new Category("image", "Imageinvestering", List.of(new Project("utemiljo", "Utemiljö", 3, false))),
            new Category(
                    "reinvestment",
                    "Reinvestering",
                    List.of(
                            new Project("inventarier", "Inventarier", 9, false),
                            new Project("it-utrustning", "IT-utrustning", 6, false),
                            new Project("lokaler", "Ombyggnad av lokaler", 14, false))),
            new Category(
                    "adaptation",
                    "Anpassningsinvestering",
                    List.of(
                            new Project("tillganglighet", "Tillgänglighet", 4, false),
                            new Project("energi", "Energieffektivisering", 5, false))));

    /**
     * A category of investments.
     *
     * @param key its key
     * @param label in Swedish
     * @param projects in the report's order
     */
    record Category(String key, String label, List<Project> projects) {}

    /**
     * A project, the same every year.
     *
     * @param key its key
     * @param label in Swedish
     * @param share its budget in thousandths of what the staff costs
     * @param ofSeveralYears whether it tells what it has cost since it began
     */
    record Project(String key, String label, int share, boolean ofSeveralYears) {}

    private final Board board;
    private final StatementNumbers operations;

    InvestmentNumbers(Board board) {
        this.board = board;
        this.operations = new StatementNumbers(board, "operations");
    }

    /** The budget, in whole thousands. */
    long budget(Project project, int year) {
        long staffCost = -operations.budget("personnel-costs", year);
        long budget = staffCost * project.share() / 1000;
        return Amount.printed(Amount.varied(
                budget, board.draw("investment", project.key(), year).between(-300, 300)));
    }

    /** The outcome, to the krona. */
    long outcome(Project project, int year) {
        return budget(project, year)
                        * board.draw("invested", project.key(), year).between(25, 115)
                        / 100
                + board.draw("invested-kronor", project.key(), year).between(0, 999);
    }

    /** What has been decided for all of a project's years, in whole thousands. */
    long decided(Project project) {
        return budget(project, FIRST_YEAR) * YEARS * 3 / 2;
    }

    /** What all of its years are expected to cost, as that year's report says. */
    long estimated(Project project, int year) {
        return Amount.printed(Amount.varied(
                decided(project), board.draw("estimated", project.key(), year).between(-60, 80)));
    }

    /** What it has cost from its beginning to the end of a year, to the krona. */
    long accumulated(Project project, int year) {
        return IntStream.rangeClosed(FIRST_YEAR, year)
                .mapToLong(y -> outcome(project, y))
                .sum();
    }

    /** A number of one project in one year. */
    interface Column {

        /** The amount in kronor. */
        long of(Project project, int year);
    }

    /** A column over all projects. */
    long total(Column column, int year) {
        return CATEGORIES.stream()
                .flatMap(category -> category.projects().stream())
                .mapToLong(project -> column.of(project, year))
                .sum();
    }
}
