package se.arsredovisning.stack;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code ./start erase}: takes a person out of what this machine's services keep of who did what, in all databases alike.
 * PostgreSQL must run; the services may.
 *
 * @param subject whose token wrote it
 * @param reference the number of the case in which it was decided
 */
record EraseCommand(String subject, String reference) {

    static final String WORD = "erase";

    /** Reads the words after {@code erase}. */
    static EraseCommand parse(List<String> arguments) throws Options.Misunderstood {
        String subject = "";
        String reference = "";
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            String value = words.hasNext() ? words.next() : "";
            switch (word) {
                case "--subject" -> subject = value;
                case "--reference" -> reference = value;
                default -> throw new Options.Misunderstood("unknown option " + word + " of erase");
            }
        }
        if (subject.isBlank() || reference.isBlank()) {
            throw new Options.Misunderstood("erase needs --subject and --reference, the number of the case");
        }
        return new EraseCommand(subject, reference);
    }

    /**
     * Does it, in all of the databases or, as far as they let themselves be asked, in none.
     *
     * @return whether there was anything
     * @throws StartFailure where it cannot be done
     */
    boolean run(Ports ports, List<String> databases, PrintStream out) {
        int port = ports.of(Ports.DATABASE);
        String standsFor = "erased-" + UUID.randomUUID();
        Map<String, Connection> open = new LinkedHashMap<>();
        String failed = "nothing is changed: ";
        try {
            long entries = 0;
            for (String database : databases) {
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/" + database, database, database);
                open.put(database, connection);
                connection.setAutoCommit(false);
                long found = erase(connection, standsFor);
                out.println(database + ": " + found);
                entries += found;
            }
            failed = "not all of it may be taken out, erase again: ";
            for (Connection connection : open.values()) {
                connection.commit();
            }
            out.println(
                    entries == 0
                            ? "Nothing is kept of this subject."
                            : "Taken out. In histories and audits " + standsFor + " stands for them now.");
            return entries > 0;
        } catch (SQLException e) {
            throw new StartFailure(
                    e.getSQLState() != null && e.getSQLState().startsWith("08")
                            ? "PostgreSQL does not answer on port " + port + ": erase while ./start runs"
                            : failed + e.getMessage().replaceAll("\\n(?s:.*)", ""),
                    e);
        } finally {
            open.values().forEach(EraseCommand::close);
        }
    }

    private long erase(Connection connection, String standsFor) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select erase_person(?, ?, ?)")) {
            select.setString(1, subject);
            select.setString(2, reference);
            select.setString(3, standsFor);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // What was not committed is undone by that, too.
        }
    }
}
