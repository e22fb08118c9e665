package se.arsredovisning.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.query.Paging;

/**
 * Keeps the audit. Refusals are written by a thread of its own, within a second or so, as nobody waits for them; while the
 * database is away they wait in memory, and more than fit there are counted ({@code audit.lost}). Entries that are too old
 * go once an hour; how old that is the database's owner says ({@code audit.keep}).
 */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class);

    /** Much more than people do in a minute. */
    private static final int MOST = 1000;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration EXPIRES_EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Jdbc requests;
    private final Jdbc background;
    private final Clock clock;
    private final AuditTally tally = new AuditTally(MOST);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "audit");
    private volatile boolean isFailing;

    AuditLog(
            javax.sql.DataSource requests,
            @DataSource("relay") AgroalDataSource background,
            Clock clock,
            MeterRegistry meters) {
        this.requests = new Jdbc(requests, "the audit cannot be read or written");
        this.background = new Jdbc(background, "the audit cannot be written");
        this.clock = clock;
        meters.gauge("audit.lost", tally, AuditTally::lost);
    }

    /**
     * Some entries.
     *
     * @param entries those of the page
     * @param total how many there are on all pages
     */
    public record Found(List<AuditEntry> entries, long total) {}

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        try {
            thread.join(LONGEST_STOP.toMillis());
            if (isFailing) {
                LOG.warn("What was last refused is in no audit: the database is away");
            } else {
                write(tally.takeAll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.warnf("What was last refused is in no audit: %s", e.getCause());
        }
    }

    private void run() {
        Instant expired = Instant.EPOCH;
        try {
            do {
                tryToWrite();
                if (!clock.instant().isBefore(expired.plus(EXPIRES_EVERY))) {
                    expire();
                    expired = clock.instant();
                }
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what happened, a little later. Never waits. */
    void add(AuditEntry entry) {
        tally.add(entry);
    }

    /** Keeps what is about to happen: when this returns it is on disk, whatever becomes of the request's own transaction. */
    void keep(AuditEntry entry) {
        QuarkusTransaction.requiringNew()
                .run(() -> requests.connected(connection -> {
                    AuditRows.insert(connection, List.of(entry));
                    return null;
                }));
    }

    /** One page of what is asked for, the newest first, with all that this process has come to know. */
    public Found find(AuditQuery asked, Paging paging) {
        write();
        return requests.connected(connection -> AuditRows.find(connection, asked, paging));
    }

    private void tryToWrite() {
        try {
            write();
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                LOG.warnf("The audit waits to be written: %s", e.getCause());
            }
            isFailing = true;
        }
    }

    private synchronized void write() {
        List<AuditEntry> taken = tally.take(clock.instant());
        try {
            write(taken);
        } catch (RuntimeException e) {
            tally.giveBack(taken);
            throw e;
        }
    }

    private void write(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            background.connected(connection -> {
                connection.setAutoCommit(false);
                AuditRows.insert(connection, entries);
                connection.commit();
                return null;
            });
        }
    }

    private void expire() {
        try {
            background.prepared("select audit_expire()", PreparedStatement::execute);
        } catch (RuntimeException e) {
            LOG.warnf("What is too old of the audit could not be taken out: %s", e.getCause());
        }
    }
}
