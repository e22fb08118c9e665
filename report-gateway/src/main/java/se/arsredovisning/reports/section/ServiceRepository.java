package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;

/** The rows that say which services can be asked. A service that was never asked has none. */
@ApplicationScoped
class ServiceRepository {

    private static final Duration DISPUTE = Duration.ofSeconds(30);

    /** How long a replica that starts may take until it has found something itself. */
    private static final Duration START = Duration.ofSeconds(3);

    /** Why it is not known what a service has, where nobody has found anything. */
    private static final String STARTED = "it has not been compared since the gateway started";

    private final Jdbc database;

    ServiceRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the services' rows cannot be read or written");
    }

    /**
     * Keeps what was found of a service; where it is known already, the row is not even locked. A row that says
     * otherwise gives way to news at once, else when it is half a minute old: two that differ do not write in turns. What a
     * replica says as it starts is no finding, and gives way to any after a moment: it may have ended right after.
     *
     * @param news whether a row that says otherwise is overwritten however young it is
     * @return whether the row was written
     */
    boolean mark(ReportPart part, ProbeResult result, Instant now, boolean news) {
        return database.prepared("""
                        insert into service (api, reachable, confirmed, since, reason)
                        select ?, ?, ?, ?, ?
                        where not exists (select from service where api = ?
                            and ((reachable, confirmed) = (?, ?) or since > case when reason = ? then ? else ? end and not ?))
                        on conflict (api) do update
                        set reachable = excluded.reachable, confirmed = excluded.confirmed, since = excluded.since,
                            reason = excluded.reason
                        where (service.reachable, service.confirmed) <> (excluded.reachable, excluded.confirmed)""", upsert -> {
            upsert.setString(1, part.api());
            upsert.setBoolean(2, result.reachable());
            upsert.setBoolean(3, result.confirmed());
            upsert.setObject(4, now.atOffset(ZoneOffset.UTC));
            upsert.setString(5, result.reason());
            upsert.setString(6, part.api());
            upsert.setBoolean(7, result.reachable());
            upsert.setBoolean(8, result.confirmed());
            upsert.setString(9, STARTED);
            upsert.setObject(10, now.minus(START).atOffset(ZoneOffset.UTC));
            upsert.setObject(11, now.minus(DISPUTE).atOffset(ZoneOffset.UTC));
            upsert.setBoolean(12, news);
            return upsert.executeUpdate() == 1;
        });
    }

    /** Of none of the services it is known any more what it has. */
    void unconfirm(Collection<ReportPart> parts, Instant now) {
        database.prepared("""
                        insert into service (api, reachable, confirmed, since, reason) values (?, true, false, ?, ?)
                        on conflict (api) do update
                        set confirmed = false, since = excluded.since, reason = excluded.reason
                        where service.confirmed""", upsert -> {
            for (ReportPart part : parts) {
                upsert.setString(1, part.api());
                upsert.setObject(2, now.atOffset(ZoneOffset.UTC));
                upsert.setString(3, STARTED);
                upsert.addBatch();
            }
            return upsert.executeBatch();
        });
    }

    /** The services that were ever asked. */
    Map<ReportPart, ServiceState> states() {
        return database.prepared("select api, reachable, confirmed, since from service", select -> {
            Map<ReportPart, ServiceState> states = new EnumMap<>(ReportPart.class);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                ServiceState state = new ServiceState(
                        rows.getBoolean("reachable"),
                        rows.getBoolean("confirmed"),
                        rows.getObject("since", OffsetDateTime.class).toInstant());
                ReportPart.of(rows.getString("api")).ifPresent(part -> states.put(part, state));
            }
            return states;
        });
    }

    /** The services that cannot be asked or compared with now, each with the reason. */
    Map<ReportPart, String> unreachable() {
        return database.prepared("select api, reason from service where not confirmed", select -> {
            Map<ReportPart, String> unreachable = new EnumMap<>(ReportPart.class);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                String reason = rows.getString("reason");
                ReportPart.of(rows.getString("api")).ifPresent(part -> unreachable.put(part, reason));
            }
            return unreachable;
        });
    }
}
