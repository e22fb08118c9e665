package se.arsredovisning.finance.sie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes valid files of type 4 that look like a municipality's ledger, the same for the same plan, while streaming.
 * Written without any code of the reader, so that the two check each other.
 */
final class SieFiles {

    /**
     * What to write.
     *
     * @param seed decides everything that is random
     * @param bytes about how large the vouchers are together, at least
     * @param charset of the texts
     * @param lineEnd between lines
     * @param gap between fields
     * @param checksum whether to write {@code #KSUMMA}
     */
    record Plan(long seed, long bytes, Charset charset, String lineEnd, String gap, boolean checksum) {

        static final Charset PC8 = Charset.forName("IBM437");

        static Plan of(long seed, long bytes) {
            return new Plan(seed, bytes, PC8, "\r\n", " ", true);
        }

        Plan withoutChecksum() {
            return new Plan(seed, bytes, charset, lineEnd, gap, false);
        }
    }

    /**
     * What was written.
     *
     * @param booked what vouchers have on each account, in öre
     * @param byCostCentre what vouchers have on each cost centre, in öre
     */
    record Written(Map<String, Long> booked, Map<String, Long> byCostCentre, long vouchers, long transactions) {}

    private static final int ACCOUNTS = 300;
    private static final int COST_CENTRES = 400;
    private static final int PROJECTS = 100;
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    private final Plan plan;
    private final OutputStream out;
    private final CRC32 crc = new CRC32();
    private final Map<String, Long> booked = new TreeMap<>();
    private final Map<String, Long> byCostCentre = new TreeMap<>();
    private final List<String> accounts = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder content = new StringBuilder();
    private boolean summing;
    private long written;
    private long vouchers;
    private long transactions;

    private SieFiles(Plan plan, OutputStream out) {
        this.plan = plan;
        this.out = out;
        Random random = new Random(plan.seed);
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(Integer.toString(1000 + 23 * i + random.nextInt(23)));
        }
    }

    /** A file in memory. */
    static byte[] bytes(Plan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(plan, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes a file. The vouchers are made twice, because their sums come before them. */
    static Written write(Plan plan, OutputStream out) throws IOException {
        SieFiles sums = new SieFiles(plan, OutputStream.nullOutputStream());
        sums.writeVouchers();
        SieFiles file = new SieFiles(plan, out);
        file.writeHeading();
        file.writeRegisters(sums.booked);
        file.writeVouchers();
        if (plan.checksum) {
            file.summing = false;
            file.record("#KSUMMA", Integer.toString((int) file.crc.getValue()));
        }
        return new Written(file.booked, file.byCostCentre, file.vouchers, file.transactions);
    }

    private void writeHeading() throws IOException {
        record("#FLAGGA", "0");
        if (plan.checksum) {
            record("#KSUMMA");
            summing = true;
        }
        record("#PROGRAM", "\"Räkenskap\"", "4.2");
        record("#FORMAT", "PC8");
        record("#GEN", "20250115");
        record("#SIETYP", "4");
        record("#FNAMN", "\"Ängsås kommun \\\"Öster\\\"\"");
        record("#ORGNR", "212000-0000");
        record("#RAR", "0", "20240101", "20241231");
        record("#RAR", "-1", "20230101", "20231231");
    }

    private void writeRegisters(Map<String, Long> sums) throws IOException {
        for (String account : accounts) {
            record("#KONTO", account, "\"Konto för åtgärd " + account + "\"");
        }
        record("#DIM", "1", "\"Kostnadsställe\"");
        record("#DIM", "6", "Projekt");
        for (int i = 0; i < COST_CENTRES; i++) {
            record("#OBJEKT", "1", "\"" + (1000 + i) + "\"", "\"Enhet " + i + "\"");
        }
        for (String account : accounts) {
            long sum = sums.getOrDefault(account, 0L);
            if (account.charAt(0) > '2') {
                record("#RES", "0", account, amount(sum));
            } else {
                long opening = 100L * Integer.parseInt(account);
                record("#IB", "0", account, amount(opening));
                record("#UB", "0", account, amount(opening + sum));
            }
        }
    }

    private void writeVouchers() throws IOException {
        Random random = new Random(plan.seed + 1);
        long start = written;
        while (written - start < plan.bytes) {
            vouchers++;
            LocalDate day = NEW_YEAR.plusDays(random.nextInt(366));
            record("#VER", "A", Long.toString(vouchers), date(day), "\"Faktura från leverantör\"");
            record("{");
            int rows = 2 + random.nextInt(5);
            long sum = 0;
            for (int row = 1; row < rows; row++) {
                long amount = random.nextInt(2_000_000) - 1_000_000;
                sum += amount;
                transaction(random, day, amount);
            }
            transaction(random, day, -sum);
            record("}");
        }
    }

    private void transaction(Random random, LocalDate day, long amount) throws IOException {
        String account = accounts.get(random.nextInt(ACCOUNTS));
        String costCentre = Integer.toString(1000 + random.nextInt(COST_CENTRES));
        String objects = "{1" + plan.gap + "\"" + costCentre + "\"";
        if (random.nextInt(4) == 0) {
            objects += plan.gap + "6" + plan.gap + "\"" + (8800 + random.nextInt(PROJECTS)) + "\"";
        }
        booked.merge(account, amount, Long::sum);
        byCostCentre.merge(costCentre, amount, Long::sum);
        transactions++;
        record("#TRANS", account, objects + "}", amount(amount), date(day), "\"Rad på faktura\"");
    }

    private static String date(LocalDate day) {
        return Integer.toString(10_000 * day.getYear() + 100 * day.getMonthValue() + day.getDayOfMonth());
    }

    private static String amount(long amount) {
        long size = Math.abs(amount);
        return (amount < 0 ? "-" : "") + size / 100 + "." + size / 10 % 10 + size % 10;
    }

    private void record(String... fields) throws IOException {
        line.setLength(0);
        content.setLength(0);
        for (String field : fields) {
            line.append(line.isEmpty() ? "" : plan.gap).append(field);
            if (summing) {
                said(field);
            }
        }
        byte[] bytes = line.append(plan.lineEnd).toString().getBytes(plan.charset);
        out.write(bytes);
        written += bytes.length;
        if (summing) {
            crc.update(content.toString().getBytes(plan.charset));
        }
    }

    /** Adds what of a field counts in the checksum. */
    private void said(String field) {
        boolean quoted = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                content.append(field.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || " \t{}".indexOf(c) < 0) {
                content.append(c);
            }
        }
    }
}
