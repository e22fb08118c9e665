package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** The rows that say which services can be asked. A service that was never asked has none. */
@ApplicationScoped
class ServiceRepository {

    private static final Duration DISPUTE = Duration.ofSeconds(30);

    private final DataSource dataSource;

    ServiceRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Keeps whether a service can be asked; where it is known already, the row is not even locked. A row that says
     * otherwise gives way to news at once, else when it is half a minute old: two that differ do not write in turns.
     *
     * @param reason why not, for an operator; null where it can
     * @param news whether a row that says otherwise is overwritten however young it is
     * @return whether the row was written
     */
    boolean mark(Part part, boolean reachable, String reason, Instant now, boolean news) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into service (api, reachable, since, reason)
                        select ?, ?, ?, ?
                        where not exists (select from service where api = ? and (reachable = ? or since > ? and not ?))
                        on conflict (api) do update
                        set reachable = excluded.reachable, since = excluded.since, reason = excluded.reason
                        where service.reachable <> excluded.reachable""")) {
            upsert.setString(1, part.api());
            upsert.setBoolean(2, reachable);
            upsert.setObject(3, now.atOffset(ZoneOffset.UTC));
            upsert.setString(4, reason);
            upsert.setString(5, part.api());
            upsert.setBoolean(6, reachable);
            upsert.setObject(7, now.minus(DISPUTE).atOffset(ZoneOffset.UTC));
            upsert.setBoolean(8, news);
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The services that were ever asked. */
    Map<Part, ServiceState> states() {
        Map<Part, ServiceState> states = new EnumMap<>(Part.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select api, reachable, since from service");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ServiceState state = new ServiceState(
                        rows.getBoolean("reachable"),
                        rows.getObject("since", OffsetDateTime.class).toInstant());
                Part.of(rows.getString("api")).ifPresent(part -> states.put(part, state));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return states;
    }

    /** The services that cannot be asked now, each with the reason. */
    Map<Part, String> unreachable() {
        Map<Part, String> unreachable = new EnumMap<>(Part.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select api, reason from service where not reachable");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String reason = rows.getString("reason");
                Part.of(rows.getString("api")).ifPresent(part -> unreachable.put(part, reason));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return unreachable;
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("the services' rows cannot be read or written", cause);
    }
}
