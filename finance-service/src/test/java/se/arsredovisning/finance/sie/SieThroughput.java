package se.arsredovisning.finance.sie;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures how fast a file of 100 MB (or as many as the first argument says) is read and in how much memory. Run it with
 * a small heap; the processor time tells more than the clock where others use the machine: {@code java -Xmx64m -XX:+UseSerialGC -cp target/classes:target/test-classes
 * se.arsredovisning.finance.sie.SieThroughput}.
 */
public final class SieThroughput {

    private static final int ROUNDS = 5;

    private SieThroughput() {}

    /** Adds up, so that nothing can be left out. */
    private static final class Sum implements SieConsumer {
        long size;

        @Override
        public void transaction(SieTransaction transaction) {
            size += Math.abs(transaction.amount());
        }
    }

    public static void main(String[] args) throws IOException {
        long megabytes = args.length > 0 ? Long.parseLong(args[0]) : 100;
        Path file = Files.createTempFile("throughput", ".se");
        try {
            long start = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                SieFiles.write(SieFiles.Plan.of(1, megabytes * 1_000_000), out);
            }
            print("made %.1f MB in %.1f s%n", Files.size(file) / 1e6, (System.nanoTime() - start) / 1e9);
            for (int round = 0; round < ROUNDS; round++) {
                measure(file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException {
        System.gc();
        heapPools(true);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpuStart = threads.getCurrentThreadCpuTime();
        Sum sum = new Sum();
        SieSummary summary;
        try (InputStream in = Files.newInputStream(file)) {
            summary = SieReader.read(in, sum);
        }
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = heapPools(false);
        System.gc();
        print(
                "%.0f MB/s, %.0f MB/s of processor time, %.2f s, peak of the heap %.1f MB, %d vouchers, %d transactions of %d öre, %d faults%n",
                summary.bytes() / 1e6 / seconds,
                summary.bytes() / 1e6 / cpuSeconds,
                seconds,
                peak / 1e6,
                summary.vouchers(),
                summary.transactions(),
                sum.size,
                EnglishFinding.of(summary.faults()).size());
    }

    private static long heapPools(boolean reset) {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                if (reset) {
                    pool.resetPeakUsage();
                }
            }
        }
        return peak;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
