package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes several reads agree. */
@ApplicationScoped
public class SnapshotRepository {

    private final DataSource dataSource;

    SnapshotRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Lets all reads of the caller's transaction see the database as of one moment, so that a report's revision and the
     * copies that it shows belong together. Must be the first thing that the transaction does; nothing can be written.
     */
    public void begin() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read", e);
        }
    }
}
