package se.arsredovisning.kit.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Holds the database to keeping what it has acknowledged: at start through every pool, as their logins see it, and later
 * whenever it is asked. A service does not start on a database that would not, unless {@code database.allow-unsafe}
 * names what may be off.
 */
@ApplicationScoped
public class DatabaseService {

    private static final Logger LOG = Logger.getLogger(DatabaseService.class);

    /** Before anything of ours runs. */
    private static final int FIRST = 1;

    private static final int SECONDS_TO_ANSWER = 2;

    /** Not the one that requests wait for: under load a check would wait with them, and call the database silent. */
    private final AgroalDataSource background;

    private final Instance<AgroalDataSource> pools;
    private final List<String> allowed;

    DatabaseService(
            @DataSource("relay") AgroalDataSource background,
            @Any Instance<AgroalDataSource> pools,
            @ConfigProperty(name = "database.allow-unsafe") Optional<List<String>> allowed) {
        this.background = background;
        this.pools = pools;
        this.allowed = allowed.orElse(List.of());
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        TreeSet<String> off = new TreeSet<>();
        try {
            Durability durability = new Durability(allowed);
            for (AgroalDataSource pool : pools) {
                off.addAll(off(pool));
            }
            List<String> refused =
                    off.stream().filter(name -> !durability.allows(name)).toList();
            if (!refused.isEmpty()) {
                throw refusal("the database can lose what it has acknowledged: " + words(refused)
                        + ". Switch it on, or allow it: database.allow-unsafe=" + String.join(",", refused));
            }
        } catch (IllegalArgumentException e) {
            throw refusal(e.getMessage());
        }
        if (!off.isEmpty()) {
            LOG.warnf(
                    "The database can lose what it has acknowledged: %s, which database.allow-unsafe allows",
                    words(off));
        }
    }

    private static String words(Collection<String> settings) {
        return String.join(", ", settings) + (settings.size() == 1 ? " is off" : " are off");
    }

    /** Ends the start with one line and exit code 1: the framework shows no stack trace of this exception alone. */
    private static ConfigurationException refusal(String reason) {
        return new ConfigurationException("The service does not start: " + reason);
    }

    /** Whether the database answers. */
    boolean answers() {
        try (Connection connection = background.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            LOG.debug("The database does not answer", e);
            return false;
        }
    }

    /**
     * The settings without which the database does not keep what it has acknowledged and that are off now.
     *
     * @throws IllegalStateException where the database cannot be asked
     */
    List<String> off() {
        return off(background);
    }

    /** Whether the setting may be off, because the operator has said so. */
    boolean allows(String setting) {
        return new Durability(allowed).allows(setting);
    }

    private static List<String> off(AgroalDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return Durability.off(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked for its settings", e);
        }
    }
}
