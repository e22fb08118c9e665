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

    private final Map<ReportPart, URI> roots = new EnumMap<>(ReportPart.class);

    ServiceAddresses(ServiceSettings services) {
        services.byApi().forEach((api, service) -> {
            ReportPart part = ReportPart.of(api)
                    .orElseThrow(() -> new IllegalArgumentException("services." + api + ": there is no such service"));
            roots.put(part, URI.create(service.url().toString().replaceAll("/+$", "") + "/" + api + "/v1"));
        });
    }

    /** The parts whose services have an address. */
    public Set<ReportPart> parts() {
        return Collections.unmodifiableSet(roots.keySet());
    }

    /** What precedes {@code /sections} at the service of a part that has an address. */
    public URI root(ReportPart part) {
        return roots.get(part);
    }
}
