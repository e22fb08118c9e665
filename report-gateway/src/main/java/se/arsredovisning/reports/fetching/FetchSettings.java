package se.arsredovisning.reports.fetching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of the questions to one service. Each service has its own. */
@ConfigMapping(prefix = "fetch")
interface FetchSettings {

    /** How long a connection may take. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long one question may take, from the connection to the last byte of the answer. */
    @WithDefault("5s")
    Duration timeout();

    /** The largest answer that is taken, in bytes. */
    @WithDefault("20971520")
    int maxBytes();

    /** How many questions are under way at once; one more is refused. */
    @WithDefault("12")
    int atOnce();

    /** How long a service that has mostly failed is asked nothing. */
    @WithDefault("1s")
    Duration circuitPause();
}
