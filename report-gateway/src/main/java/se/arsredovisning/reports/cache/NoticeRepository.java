package se.arsredovisning.reports.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells all replicas what changes in the database. */
@ApplicationScoped
class NoticeRepository {

    /** The channel; the triggers on the copies and on the services' rows use it, too. */
    static final String CHANNEL = "report_changed";

    /** Stands for all reports; after the beginning of an id, for all whose ids begin so. */
    static final String ALL = "*";

    private final DataSource dataSource;

    NoticeRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Tells which reports change when the caller's transaction commits; never where it does not. */
    void send(String reports) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, reports);
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a change cannot be told", e);
        }
    }
}
