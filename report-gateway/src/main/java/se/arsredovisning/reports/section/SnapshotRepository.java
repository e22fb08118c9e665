package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Statement;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;

/** Makes several reads agree. */
@ApplicationScoped
public class SnapshotRepository {

    private final Jdbc database;

    SnapshotRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the database cannot be read");
    }

    /**
     * Lets all reads of the caller's transaction see the database as of one moment, so that a report's revision and the
     * copies that it shows belong together. Must be the first thing that the transaction does; nothing can be written.
     */
    public void begin() {
        database.connected(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("set transaction isolation level repeatable read read only");
            }
        });
    }
}
