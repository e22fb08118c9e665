package se.arsredovisning.reports.section;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Where the services are that are asked for sections. */
@Singleton
public final class ServiceAddresses {

    private final Map<Part, URI> roots = new EnumMap<>(Part.class);

    ServiceAddresses(Services services) {
        services.byApi().forEach((api, service) -> {
            Part part = Part.of(api)
                    .orElseThrow(() -> new IllegalArgumentException("services." + api + ": there is no such service"));
            roots.put(part, URI.create(service.url().toString().replaceAll("/+$", "") + "/" + api + "/v1"));
        });
    }

    /** The parts whose services have an address. */
    public Set<Part> parts() {
        return Collections.unmodifiableSet(roots.keySet());
    }

    /** What precedes {@code /sections} at the service of a part that has an address. */
    public URI root(Part part) {
        return roots.get(part);
    }
}
