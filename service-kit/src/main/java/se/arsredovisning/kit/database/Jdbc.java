package se.arsredovisning.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Works on a database by SQL, with a connection that is given back. */
public final class Jdbc {

    private final DataSource database;
    private final String failure;

    /**
     * Work on a database.
     *
     * @param failure what is said where it refuses or cannot be reached; its own message is for the log only
     */
    public Jdbc(DataSource database, String failure) {
        this.database = database;
        this.failure = failure;
    }

    /**
     * What is done with a connection or a statement.
     *
     * @param <S> that
     * @param <T> what comes of it
     */
    public interface Work<S, T> {
        T on(S what) throws SQLException;
    }

    /** What comes of work on a connection. */
    public <T> T connected(Work<Connection, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    /** What comes of work on a statement. */
    public <T> T prepared(String sql, Work<PreparedStatement, T> work) {
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        });
    }
}
