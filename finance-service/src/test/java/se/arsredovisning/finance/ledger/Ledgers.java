package se.arsredovisning.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.sie.SieReader;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.language.SectionId;

/** Ledgers read from text. */
final class Ledgers {

    private Ledgers() {}

    /** Reads a file that has no fault of its own. */
    static Ledger read(
            SectionId section, AccountMapping mapping, String file, List<AmountColumn> columns, LedgerOptions options)
            throws IOException {
        return read(section, mapping, file.getBytes(StandardCharsets.UTF_8), columns, options);
    }

    /** Reads a file that has no fault of its own. */
    static Ledger read(
            SectionId section, AccountMapping mapping, byte[] file, List<AmountColumn> columns, LedgerOptions options)
            throws IOException {
        Ledger.Order order = new Ledger.Order(section, mapping, columns, options);
        LedgerSums sums = new LedgerSums(mapping, order.time());
        SieSummary summary = SieReader.read(new ByteArrayInputStream(file), sums);
        assertThat(summary.faults()).isEmpty();
        return Ledger.of(order, summary, sums);
    }
}
