package se.arsredovisning.hr;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("se.arsredovisning.hr");
    }
}
