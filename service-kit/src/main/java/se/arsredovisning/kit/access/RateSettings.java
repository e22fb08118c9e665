package se.arsredovisning.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** How often one client may ask each process of a service: {@code rate.…}. */
@ConfigMapping(prefix = "rate")
public interface RateSettings {

    /** Requests a second in the long run; 0 for as many as they like. */
    @WithDefault("100")
    int perSecond();

    /** Requests at once, for who has asked little before. */
    @WithDefault("1000")
    int burst();

    /** Clients without a bound, by {@code azp}, {@code client_id} or {@code sub} of their tokens. */
    @WithDefault("report-gateway")
    Set<String> unlimited();
}
