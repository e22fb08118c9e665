package se.arsredovisning.kit.production;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Starts a service, but not in production with what only one machine may have. That is looked at before anything else, so
 * that a line for each fault is all that is said. Each can be allowed by its name.
 */
@QuarkusMain
public final class ServiceMain {

    /** The profiles of one machine; any other is somebody's production, whatever it is called. */
    private static final Set<String> ONE_MACHINE = Set.of("local", "dev", "test");

    private static final String ALLOWED = "production.allow";

    private ServiceMain() {}

    /** Starts the service, or ends with exit code 1. */
    public static void main(String... arguments) {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        List<ProductionFault> faults =
                ONE_MACHINE.containsAll(config.getProfiles()) ? List.<ProductionFault>of() : faults(config);
        if (faults.isEmpty()) {
            Quarkus.run(arguments);
        } else {
            faults.forEach(fault -> System.err.println("The service does not start: " + fault.line()));
            System.exit(1);
        }
    }

    private static List<ProductionFault> faults(SmallRyeConfig config) {
        List<String> allowed = config.getOptionalValues(ALLOWED, String.class).orElse(List.of());
        return ProductionFault.of(
                name -> Optional.ofNullable(config.getConfigValue(name).getValue()), allowed);
    }
}
