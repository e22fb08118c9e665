package se.arsredovisning.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * PostgreSQL's driver, which tries another password where one is refused: while a password changes there are two, and nobody knows
 * to the second which of them the server takes.
 */
public final class RotatedDriver extends Driver {

    /** The password to try where the usual one is refused; it may not be given. */
    static final String OTHER = "other-password";

    private static final String USUAL = "password";
    private static final String PASSWORD_REFUSED = "28P01";

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        String other = properties.getProperty(OTHER);
        try {
            return super.connect(url, of(properties, properties.getProperty(USUAL)));
        } catch (SQLException e) {
            if (other == null || !PASSWORD_REFUSED.equals(e.getSQLState())) {
                throw e;
            }
            return super.connect(url, of(properties, other));
        }
    }

    private static Properties of(Properties given, String password) {
        Properties properties = new Properties();
        given.stringPropertyNames().forEach(name -> properties.setProperty(name, given.getProperty(name)));
        properties.remove(OTHER);
        if (password != null) {
            properties.setProperty(USUAL, password);
        }
        return properties;
    }
}
