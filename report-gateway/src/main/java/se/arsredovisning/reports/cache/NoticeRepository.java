package se.arsredovisning.reports.cache;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;

/** Tells all replicas what changes in the database. */
@ApplicationScoped
class NoticeRepository {

    /** The channel; the triggers on the copies and on the services' rows use it, too. */
    static final String CHANNEL = "report_changed";

    /** Stands for all reports; after the beginning of an id, for all whose ids begin so. */
    static final String ALL = "*";

    private final Jdbc database;

    NoticeRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "a change cannot be told");
    }

    /** Tells which reports change when the caller's transaction commits; never where it does not. */
    void send(String reports) {
        database.prepared("select pg_notify(?, ?)", notify -> {
            notify.setString(1, CHANNEL);
            notify.setString(2, reports);
            return notify.execute();
        });
    }
}
