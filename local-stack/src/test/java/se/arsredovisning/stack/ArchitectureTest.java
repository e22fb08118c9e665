package se.arsredovisning.stack;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theStackKeepsTheRules() {
        ArchitectureRules.check("se.arsredovisning.stack");
    }
}
