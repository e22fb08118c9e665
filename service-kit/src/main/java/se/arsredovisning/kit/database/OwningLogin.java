package se.arsredovisning.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The login that owns the tables. It migrates at start, so its password is read once. */
@Singleton
public class OwningLogin {

    private final String url;
    private final String user;
    private final LoginPassword password;

    OwningLogin(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "database.owner.username") String user,
            @ConfigProperty(name = "database.owner.passwords") Optional<String> files,
            @ConfigProperty(name = "database.owner.password") Optional<String> setting) {
        this.url = url;
        this.user = user;
        this.password = new LoginPassword(files, setting);
    }

    @Produces
    @Singleton
    FlywayConfigurationCustomizer own() {
        return this::customize;
    }

    @Produces
    @Singleton
    @FlywayDataSource("relay")
    FlywayConfigurationCustomizer kit() {
        return this::customize;
    }

    private void customize(FluentConfiguration flyway) {
        flyway.dataSource(url, user, accepted());
    }

    /** The one that the server takes now. A server that is away is waited for with the usual one, by the migration. */
    private String accepted() {
        Map<String, String> known = password.properties();
        String usual = known.get("password");
        String other = known.get(RotatedDriver.OTHER);
        return other == null || takes(usual) || !takes(other) ? usual : other;
    }

    private boolean takes(String tried) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", tried);
        try (Connection connection = new RotatedDriver().connect(url, properties)) {
            return connection != null;
        } catch (SQLException e) {
            return false;
        }
    }
}
