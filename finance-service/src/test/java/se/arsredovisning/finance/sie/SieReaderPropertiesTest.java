package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SieReaderPropertiesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^(#TRANS \\d+ \\{[^}]*} )(-?[0-9.]+)( .*)$");
    private static final Pattern TRANSACTION = Pattern.compile("#TRANS\\s+(\\d+)\\s+\\{[^}]*}\\s+(-?[0-9.]+)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^#VER .*?^}\r\n");

    @Provide
    Arbitrary<SieFiles.Plan> plans() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(1, 20_000),
                        Arbitraries.<Charset>of(SieFiles.Plan.PC8, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1),
                        Arbitraries.of("\n", "\r\n", "\r", "\n\n"),
                        Arbitraries.of(" ", "\t", "  ", " \t "),
                        Arbitraries.of(true, false))
                .as(SieFiles.Plan::new);
    }

    @Property(tries = 200)
    void readsWhatWasWritten(@ForAll("plans") SieFiles.Plan plan) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SieFiles.Written written = SieFiles.write(plan, file);

        Recorded read = Recorded.of(file.toByteArray()).withoutFaults();

        assertThat(read.summary.vouchers()).isEqualTo(written.vouchers());
        assertThat(read.summary.transactions()).isEqualTo(written.transactions());
        assertThat(read.summary.checksummed()).isEqualTo(plan.checksum());
        assertThat(read.summary.bytes()).isEqualTo(file.size());
        assertThat(read.companies).containsExactly("Ängsås kommun \"Öster\"");
        Map<String, Long> booked = new TreeMap<>();
        Map<String, Long> byCostCentre = new TreeMap<>();
        for (SieTransaction transaction : read.transactions) {
            booked.merge(transaction.account(), transaction.amount(), Long::sum);
            byCostCentre.merge(transaction.objects().get(1), transaction.amount(), Long::sum);
        }
        assertThat(booked).isEqualTo(written.booked());
        assertThat(byCostCentre).isEqualTo(written.byCostCentre());
    }

    @Property(tries = 100)
    void refusesAFileInWhichOneAmountIsAnother(
            @ForAll @LongRange(max = 1000) long seed,
            @ForAll @LongRange(min = -99_999_999, max = 99_999_999) long change,
            @ForAll @IntRange(max = 10_000) int which,
            @ForAll boolean checksum) {
        Assume.that(change != 0);
        SieFiles.Plan plan = SieFiles.Plan.of(seed, 3_000);
        String file = new String(SieFiles.bytes(checksum ? plan : plan.withoutChecksum()), StandardCharsets.ISO_8859_1);
        List<Matcher> rows = all(ROW, file);
        Matcher row = rows.get(which % rows.size());
        long amount = Long.parseLong(row.group(2).replace(".", ""));
        String changed = file.substring(0, row.start(2)) + Money.text(amount + change) + file.substring(row.end(2));

        SieSummary summary = Recorded.of(changed, StandardCharsets.ISO_8859_1).summary;

        assertThat(summary.fatal()).isTrue();
        assertThat(EnglishFinding.of(summary.faults()))
                .anySatisfy(fault -> assertThat(fault.message()).contains("is not balanced"));
    }

    @Property(tries = 500)
    void refusesAFileWithAChecksumThatIsCutAnywhere(@ForAll @LongRange(max = 20) long seed, @ForAll @IntRange int cut) {
        byte[] file = SieFiles.bytes(SieFiles.Plan.of(seed, 5_000));
        int end = file.length - "\r\n".length();

        assertThat(Recorded.of(Arrays.copyOf(file, Math.floorMod(cut, end)))
                        .summary
                        .fatal())
                .isTrue();
        assertThat(Recorded.of(Arrays.copyOf(file, end)).summary.fatal())
                .as("only its last line end is missing")
                .isFalse();
    }

    @Property(tries = 300)
    void refusesAFileWithoutAChecksumThatIsCutAnywhere(
            @ForAll @LongRange(max = 20) long seed, @ForAll @IntRange int cut) {
        byte[] file = SieFiles.bytes(SieFiles.Plan.of(seed, 5_000).withoutChecksum());
        int start = new String(file, StandardCharsets.ISO_8859_1).indexOf("#VER");
        int end = file.length - "\r\n".length();
        int at = start + Math.floorMod(cut, end - start);
        // Up to the first voucher it is a whole file of balances, if cut between two lines.
        Assume.that(at > start);

        SieSummary summary = Recorded.of(Arrays.copyOf(file, at)).summary;
        assertThat(summary.fatal() || !summary.contradictions().isEmpty()).isTrue();
    }

    @Property(tries = 50)
    void refusesAFileThatLacksOneVoucher(@ForAll @LongRange(max = 1000) long seed, @ForAll @IntRange int which) {
        String file = new String(
                SieFiles.bytes(SieFiles.Plan.of(seed, 3_000).withoutChecksum()), StandardCharsets.ISO_8859_1);
        List<Matcher> vouchers = all(BLOCK, file);
        Matcher voucher = vouchers.get(Math.floorMod(which, vouchers.size()));
        String lacking = file.substring(0, voucher.start()) + file.substring(voucher.end());
        Assume.that(vouchers.size() > 1);
        // A voucher that books something to and fro on one account is in no balance.
        Assume.that(movesAnAccount(voucher.group()));

        assertThat(EnglishFinding.of(Recorded.of(lacking, StandardCharsets.ISO_8859_1)
                        .summary
                        .contradictions()))
                .extracting(EnglishFinding::message)
                .singleElement()
                .asString()
                .startsWith("vouchers do not add up to the balances");
    }

    private static boolean movesAnAccount(String voucher) {
        Map<String, BigDecimal> sums = new HashMap<>();
        all(TRANSACTION, voucher)
                .forEach(line -> sums.merge(line.group(1), new BigDecimal(line.group(2)), BigDecimal::add));
        return sums.values().stream().anyMatch(sum -> sum.signum() != 0);
    }

    @Property(tries = 100)
    void hasOneChecksumForEverySpacing(@ForAll @LongRange(max = 1000) long seed, @ForAll Random random) {
        String file = new String(SieFiles.bytes(SieFiles.Plan.of(seed, 2_000)), StandardCharsets.ISO_8859_1);
        String spaced = spaced(file, random);

        SieSummary summary = Recorded.of(spaced, StandardCharsets.ISO_8859_1).summary;

        assertThat(summary.transactions()).isPositive();
        assertThat(summary.checksummed()).isTrue();
        assertThat(summary.fatal()).isFalse();
    }

    /** The same lines with other line ends and other space between fields and around them. */
    private static String spaced(String file, Random random) {
        List<String> ends = List.of("\n", "\r\n", "\r", "\n \t\n");
        List<String> gaps = List.of(" ", "\t", "   ", " \t ");
        StringBuilder spaced = new StringBuilder();
        for (String line : file.split("\r\n")) {
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"' && line.charAt(i - 1) != '\\';
                spaced.append(c == ' ' && !quoted ? gaps.get(random.nextInt(gaps.size())) : String.valueOf(c));
            }
            spaced.append(random.nextBoolean() ? "" : " ").append(ends.get(random.nextInt(ends.size())));
        }
        return spaced.toString();
    }

    private static List<Matcher> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<Matcher> found = new ArrayList<>();
        while (matcher.find()) {
            Matcher one = pattern.matcher(text);
            one.find(matcher.start());
            found.add(one);
        }
        return found;
    }
}
