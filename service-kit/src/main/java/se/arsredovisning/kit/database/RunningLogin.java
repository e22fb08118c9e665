package se.arsredovisning.kit.database;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The login that the service runs with. Every pool asks for its password at each new connection, so that one that has changed
 * needs no restart.
 */
@ApplicationScoped
@Unremovable
public class RunningLogin implements CredentialsProvider {

    private final String user;
    private final LoginPassword password;

    RunningLogin(
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "database.passwords") Optional<String> files,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> setting) {
        this.user = user;
        this.password = new LoginPassword(files, setting);
    }

    @Override
    public Map<String, String> getCredentials(String pool) {
        Map<String, String> credentials = password.properties();
        credentials.put(USER_PROPERTY_NAME, user);
        return credentials;
    }

    /**
     * A connection that is no pool's.
     *
     * @param properties of the driver, beside login and password
     */
    public Connection connect(String url, Properties properties) throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        all.putAll(getCredentials(url));
        Connection connection = new RotatedDriver().connect(url, all);
        if (connection == null) {
            throw new SQLException("no address of PostgreSQL: " + url);
        }
        return connection;
    }
}
