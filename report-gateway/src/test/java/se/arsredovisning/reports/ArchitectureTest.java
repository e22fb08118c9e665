package se.arsredovisning.reports;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theGatewayKeepsTheHousesRules() {
        ArchitectureRules.check("se.arsredovisning.reports");
    }
}
