package se.arsredovisning.kit.production;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;

/**
 * Starts a service, but not in production with what only one machine may have. That is looked at before anything else, so
 * that a line for each fault is all that is said. Each can be allowed by its name.
 */
@QuarkusMain
public final class ServiceMain {

    private static final String PROFILE = "prod";
    private static final String ALLOWED = "production.allow";

    private ServiceMain() {}

    /** Starts the service, or ends with exit code 1. */
    public static void main(String... arguments) {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        List<ProductionFault> faults =
                config.getProfiles().contains(PROFILE) ? faults(config) : List.<ProductionFault>of();
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
