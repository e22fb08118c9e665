package se.arsredovisning.reports.cache;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import se.arsredovisning.kit.database.RunningLogin;

/**
 * Hears what changes in the database, whichever replica changed it, and drops it from memory. It listens on a connection
 * of its own, and asks it for a sign of life four times a second: one that is dead or frozen is found within a second.
 * From then until another listens nothing is kept in memory. Nothing waits for it.
 */
@Singleton
final class ReportNotices {

    /** What the database's list of connections calls this one. */
    static final String NAME = "report-gateway notices";

    private static final Logger LOG = Logger.getLogger(ReportNotices.class);
    private static final int EVERY_MILLIS = 250;
    private static final int ANSWERS_WITHIN_MILLIS = 600;
    private static final int PAUSE_MILLIS = 250;
    private static final int STOPPING_MILLIS = 2000;

    private final String url;
    private final RunningLogin login;
    private final RenderedReports memory;
    private final ExecutorService breaker =
            Executors.newSingleThreadExecutor(task -> daemon(task, "report-notices-breaker"));
    private final Thread thread = daemon(this::run, "report-notices");

    private volatile boolean stopping;
    private volatile boolean listening;
    private boolean told;
    /** When the connection last gave a sign of life; whatever was sent before then has been heard. */
    private long aliveAt = System.nanoTime();

    ReportNotices(
            @ConfigProperty(name = "reports.notices.url") String url,
            RunningLogin login,
            RenderedReports memory,
            MeterRegistry meters) {
        this.url = url;
        this.login = login;
        this.memory = memory;
        Gauge.builder("reports.notices.listening", this, self -> self.listening ? 1 : 0)
                .description("1 while changes in the database are heard of and reports are kept in memory")
                .register(meters);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(STOPPING_MILLIS);
        breaker.shutdownNow();
    }

    /** Whether changes are heard of. */
    boolean isListening() {
        return listening;
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = connect()) {
                memory.open();
                listening = true;
                told = false;
                while (!stopping) {
                    poll(connection);
                }
            } catch (SQLException | RuntimeException e) {
                if (!stopping && !told) {
                    LOG.warnf("Changes in the database are not heard of, reports are not kept: %s", e.getMessage());
                    told = true;
                }
            } finally {
                listening = false;
                memory.close();
            }
            rest();
        }
    }

    private void poll(Connection connection) throws SQLException {
        long left = EVERY_MILLIS - (System.nanoTime() - aliveAt) / 1_000_000;
        if (left > 0) {
            drop(connection.unwrap(PGConnection.class).getNotifications((int) left));
            return;
        }
        // Its answer comes after every notice that was sent before it.
        try (Statement alive = connection.createStatement()) {
            alive.execute("select 1");
        }
        drop(connection.unwrap(PGConnection.class).getNotifications());
        aliveAt = System.nanoTime();
    }

    private void drop(PGNotification[] notices) {
        if (notices == null) {
            return;
        }
        for (PGNotification notice : notices) {
            String reports = notice.getParameter();
            if (reports.endsWith(NoticeRepository.ALL)) {
                memory.dropAll(reports.substring(0, reports.length() - NoticeRepository.ALL.length()));
            } else {
                memory.drop(reports);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        Connection connection = login.connect(url, properties);
        try {
            connection.setNetworkTimeout(breaker, ANSWERS_WITHIN_MILLIS);
            try (Statement listen = connection.createStatement()) {
                listen.execute("listen " + NoticeRepository.CHANNEL);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
