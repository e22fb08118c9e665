package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A consumer that keeps everything, with the summary of what it consumed. */
final class Recorded implements SieConsumer {

    /** The lines that every file of type 4 starts with here. */
    static final String HEADING = """
            #FLAGGA 0
            #FORMAT PC8
            #GEN 20250115
            #SIETYP 4
            #FNAMN "Kommunen"
            #RAR 0 20240101 20241231
            """;

    SieSummary summary;
    final List<String> companies = new ArrayList<>();
    final List<SieYear> years = new ArrayList<>();
    final List<String> accounts = new ArrayList<>();
    final List<SieDimension> dimensions = new ArrayList<>();
    final List<SieObject> objects = new ArrayList<>();
    final List<SieBalance> balances = new ArrayList<>();
    final List<SiePeriodValue> periodValues = new ArrayList<>();
    final List<SieTransaction> transactions = new ArrayList<>();

    /** Reads the heading and these lines. */
    static Recorded reading(String lines) {
        return of(HEADING + lines);
    }

    static Recorded of(String file) {
        return of(file, StandardCharsets.UTF_8);
    }

    static Recorded of(String file, Charset charset) {
        return of(file.getBytes(charset));
    }

    static Recorded of(byte[] file) {
        Recorded recorded = new Recorded();
        try {
            recorded.summary = SieReader.read(new ByteArrayInputStream(file), recorded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recorded;
    }

    Recorded withoutFaults() {
        assertThat(summary.faults()).isEmpty();
        assertThat(summary.contradictions()).isEmpty();
        return this;
    }

    /** Asserts that the file contradicts itself in one place and has no fault. */
    void contradictsItself(long line, String message) {
        assertThat(summary.faults()).isEmpty();
        assertThat(EnglishFinding.of(summary.contradictions()))
                .containsExactly(new EnglishFinding(line, null, message, true));
    }

    /** What the file contradicts itself by. */
    String contradiction() {
        assertThat(summary.contradictions()).hasSize(1);
        return EnglishFinding.of(summary.contradictions()).get(0).message();
    }

    /** Asserts that there is just one fault. */
    void refuses(long line, String label, String message) {
        assertThat(EnglishFinding.of(summary.faults())).containsExactly(new EnglishFinding(line, label, message, true));
    }

    @Override
    public void company(String name) {
        companies.add(name);
    }

    @Override
    public void year(SieYear year) {
        years.add(year);
    }

    @Override
    public void account(String number, String name) {
        accounts.add(number + " " + name);
    }

    @Override
    public void accountKind(String number, AccountKind kind) {
        accounts.add(number + " " + kind);
    }

    @Override
    public void dimension(SieDimension dimension) {
        dimensions.add(dimension);
    }

    @Override
    public void object(SieObject object) {
        objects.add(object);
    }

    @Override
    public void balance(SieBalance balance) {
        balances.add(balance);
    }

    @Override
    public void periodValue(SiePeriodValue value) {
        periodValues.add(value);
    }

    @Override
    public void transaction(SieTransaction transaction) {
        transactions.add(transaction);
    }
}
