package se.arsredovisning.reports.section;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** The services that are asked for sections: {@code services.<api>.url}. One without an address does not exist here. */
@ConfigMapping(prefix = "services")
interface ServiceSettings {

    /** By the name of their api. */
    @WithParentName
    Map<String, Service> byApi();

    /** One service. */
    interface Service {

        /** Scheme, host and port; what follows is {@code /{api}/v1}. */
        URI url();
    }
}
