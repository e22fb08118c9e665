package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class LogLineFilterTest {

    @Test
    void writesWhatWouldBeMoreThanALineAsItsCode() {
        Map<Integer, String> codes = Map.of(
                (int) '\n',
                "\\n",
                (int) '\r',
                "\\u000d",
                0x1B,
                "\\u001b",
                0,
                "\\u0000",
                0x85,
                "\\u0085",
                0x2028,
                "\\u2028",
                0x202E,
                "\\u202e");

        codes.forEach((point, code) -> assertThat(written("A grant: %s", "a" + Character.toString(point) + "WARN b"))
                .isEqualTo("A grant: a" + code + "WARN b"));
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(written("Rättelse på\t%s", "begäran – 5 € 😀")).isEqualTo("Rättelse på\tbegäran – 5 € 😀");
        assertThat(written("100 %% of %s", "it")).isEqualTo("100 % of it");
    }

    private static String written(String format, Object... values) {
        ExtLogRecord entry = new ExtLogRecord(
                Level.WARN, format, ExtLogRecord.FormatStyle.PRINTF, LogLineFilterTest.class.getName());
        entry.setParameters(values);
        assertThat(new LogLineFilter().isLoggable(entry)).isTrue();
        return entry.getFormattedMessage();
    }
}
