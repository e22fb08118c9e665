package se.arsredovisning.stack.image;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theImagesKeepTheRules() {
        ArchitectureRules.check("se.arsredovisning.stack");
    }
}
