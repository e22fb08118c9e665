package se.arsredovisning.stack;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/**
 * {@code ./start erase --report}: takes the body of an edition of a report, and its figures, from this machine's gateway for good.
 * PostgreSQL must run; the services may.
 *
 * @param report the report's id
 * @param edition the edition's number
 * @param reference the number of the case in which it was decided
 */
record EraseEditionCommand(String report, int edition, String reference) {

    /** What tells it from the erasure of a person. */
    static final String REPORT = "--report";

    /** The gateway's, which holds the editions. */
    static final String DATABASE = "reports";

    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** Reads the words after {@code erase}. */
    static EraseEditionCommand parse(List<String> arguments) throws Options.Misunderstood {
        String report = "";
        String edition = "";
        String reference = "";
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            String value = words.hasNext() ? words.next() : "";
            switch (word) {
                case REPORT -> report = value;
                case "--edition" -> edition = value;
                case "--reference" -> reference = value;
                default -> throw new Options.Misunderstood("unknown option " + word + " of erase --report");
            }
        }
        if (report.isBlank() || !edition.matches(NUMBER) || reference.isBlank()) {
            throw new Options.Misunderstood(
                    "erase --report needs the report's id, --edition, its number, and --reference, the number of the case");
        }
        return new EraseEditionCommand(report, Integer.parseInt(edition), reference);
    }

    /**
     * Does it.
     *
     * @return whether there was such a body
     * @throws StartFailure where it cannot be done
     */
    boolean run(Ports ports, String database, PrintStream out) {
        int port = ports.of(Ports.DATABASE);
        String url = "jdbc:postgresql://localhost:" + port + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, database, database);
                PreparedStatement select = connection.prepareStatement("select erase_edition(?, ?, ?)")) {
            select.setString(1, report);
            select.setInt(2, edition);
            select.setString(3, reference);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                boolean erased = row.getBoolean(1);
                out.println(
                        erased
                                ? "Taken away. Its hash, its signature and its place in the chain stay."
                                : "There is no body of such an edition.");
                return erased;
            }
        } catch (SQLException e) {
            throw new StartFailure(
                    e.getSQLState() != null && e.getSQLState().startsWith("08")
                            ? "PostgreSQL does not answer on port " + port + ": erase while ./start runs"
                            : "nothing is changed: " + e.getMessage().replaceAll("\\n(?s:.*)", ""),
                    e);
        }
    }
}
