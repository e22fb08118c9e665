package se.arsredovisning.reports.fetching;

import io.vertx.core.http.HttpClientRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;

/**
 * Closes the connection of an answer that its reader left before the end, or that has not ended in time. Without it the
 * client reads on unseen, for as long as the other side sends.
 */
final class UnreadAnswers implements ClientResponseFilter {

    private final Duration within;

    /**
     * Makes the filter.
     *
     * @param within how long an answer may take after its headers
     */
    UnreadAnswers(Duration within) {
        this.within = within;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (request instanceof ResteasyReactiveClientRequestContext asked && response.getEntityStream() != null) {
            Body body = new Body(response.getEntityStream(), asked.unwrap(HttpClientRequest.class));
            response.setEntityStream(body);
            asked.getContext().owner().setTimer(within.toMillis(), timer -> body.cut());
        }
    }

    private static final class Body extends FilterInputStream {

        private final HttpClientRequest exchange;
        private volatile boolean done;

        Body(InputStream stream, HttpClientRequest exchange) {
            super(stream);
            this.exchange = exchange;
        }

        @Override
        public int read() throws IOException {
            return ended(in.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return ended(in.read(bytes, from, length));
        }

        private int ended(int read) {
            if (read < 0) {
                done = true;
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            cut();
            super.close();
        }

        void cut() {
            if (!done) {
                done = true;
                exchange.reset();
            }
        }
    }
}
