package se.arsredovisning.kit.testing.promise;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.contract.ReadableSections;

/** What a service takes can be read, by everybody and for good. */
public interface ReadsWhatItTakes {

    /** What the service has of its own. */
    Sample sample();

    @Test
    default void everythingCanBeReadWhateverASectionLeavesOut() {
        ReadableSections.check(sample()::request);
    }

    @Test
    default void aDamagedSectionTakesNoListWithIt() throws SQLException {
        ReadableSections.checkLists(sample()::request, sample().database());
    }

    @Test
    default void equalNumbersGiveEqualAnswers() {
        ReadableSections.checkEqualNumbers(sample()::request);
    }
}
