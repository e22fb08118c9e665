package se.arsredovisning.reports.export;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.platform.RequestStream;
import se.arsredovisning.reports.figure.FigureSelection;

/**
 * Answers that are written while they are read from the database. A reader sets the pace; one that takes no 64 kB in a
 * while is cut off, since it holds a connection to the database.
 */
@Singleton
class FigureStreams {

    private static final Logger LOG = Logger.getLogger(FigureStreams.class);
    private static final long LOOK_EVERY_MS = 500;
    private static final long CUT_WITHIN_S = 10;

    private final FigureExportService exports;
    private final Vertx vertx;
    private final Duration patience;

    FigureStreams(
            FigureExportService exports, Vertx vertx, @ConfigProperty(name = "figures.patience") Duration patience) {
        this.exports = exports;
        this.vertx = vertx;
        this.patience = patience;
    }

    /**
     * The body of an answer. Where it cannot be written to its end, the connection ends with it, so that a part never
     * looks whole.
     */
    StreamingOutput of(FigureSelection selection, FigureFile file, HttpServerRequest request) {
        return out -> {
            Paced paced = new Paced(out);
            Thread writer = Thread.currentThread();
            long watch = vertx.setPeriodic(LOOK_EVERY_MS, timer -> {
                if (paced.waitsLongerThan(patience)) {
                    RequestStream.cut(request);
                }
                // The framework may miss the end of a connection and wait on; an interrupt ends that.
                if (request.response().closed() && paced.waitsLongerThan(Duration.ZERO)) {
                    writer.interrupt();
                }
            });
            try {
                exports.stream(selection, file, paced);
            } catch (IOException e) {
                Thread.interrupted();
                LOG.debugf("Nobody takes the figures any more: %s", e.getMessage());
                cut(request);
            } catch (RuntimeException e) {
                if (!request.response().headWritten()) {
                    throw e;
                }
                LOG.error("Figures could not be written to their end", e);
                cut(request);
            } finally {
                vertx.cancelTimer(watch);
                Thread.interrupted();
            }
        };
    }

    /** Waits for its end, since the framework ends the answer as if it were whole right after this. */
    private static void cut(HttpServerRequest request) {
        try {
            RequestStream.cut(request).toCompletionStage().toCompletableFuture().get(CUT_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A connection could not be cut", e);
        }
    }

    /** Knows since when it waits for the reader. */
    private static final class Paced extends OutputStream {
        private static final long NOT = 0;

        private final OutputStream out;
        private volatile long since = NOT;

        Paced(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            since = Math.max(1, System.nanoTime());
            try {
                out.write(bytes, from, length);
            } finally {
                since = NOT;
            }
        }

        boolean waitsLongerThan(Duration patience) {
            long began = since;
            return began != NOT && System.nanoTime() - began > patience.toNanos();
        }
    }
}
