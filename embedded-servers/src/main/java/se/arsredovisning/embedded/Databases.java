package se.arsredovisning.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What a PostgreSQL server on this machine is asked by its owner: databases and their logins, connections, settings.
 *
 * @param port where the server listens
 */
record Databases(int port) {

    private static final String SUPERUSER = "postgres";

    String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    /** As {@link EmbeddedDatabase#createDatabase}. */
    void create(String name, String login, String password) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            createLogin(connection, login, password);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE %s OWNER %s"
                        .formatted(statement.enquoteIdentifier(name, true), statement.enquoteIdentifier(login, true)));
            }
            statement.execute(
                    "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(statement.enquoteIdentifier(name, true)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    /** Creates a login that owns nothing, or gives it that password. */
    void createLogin(String login, String password) {
        try (Connection connection = connect()) {
            createLogin(connection, login, password);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the login " + login, e);
        }
    }

    private static void createLogin(Connection connection, String login, String password) throws SQLException {
        String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login) ? "ALTER" : "CREATE";
        try (Statement statement = connection.createStatement()) {
            statement.execute("%s ROLE %s LOGIN PASSWORD %s"
                    .formatted(verb, statement.enquoteIdentifier(login, true), statement.enquoteLiteral(password)));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    /** As {@link EmbeddedDatabase#killConnection}. */
    boolean killConnection(String name) {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(
                        "select pid from pg_stat_activity where datname = ? order by state = 'active' desc limit 1")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        && ProcessHandle.of(row.getLong(1))
                                .filter(ProcessHandle::destroyForcibly)
                                .isPresent();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find a connection to " + name, e);
        }
    }

    /** What a setting is. */
    String setting(String name) throws IOException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement("select current_setting(?)")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL does not say with which settings it runs", e);
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(SUPERUSER));
        source.setUser(SUPERUSER);
        return source.getConnection();
    }
}
