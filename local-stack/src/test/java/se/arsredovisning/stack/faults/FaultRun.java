package se.arsredovisning.stack.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import se.arsredovisning.embedded.TemporaryDirectory;
import se.arsredovisning.stack.Ports;
import se.arsredovisning.stack.Progress;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.ServiceProcess;
import se.arsredovisning.stack.Stack;
import se.arsredovisning.stack.Workspace;

/**
 * Behind {@code benchmarks/faults}: starts the packaged stack, writes to all domain services, kills one part after
 * another on the spot, starts it again, and counts in the end what became of the writes. The order of the kills and the
 * pauses follow from the seed.
 */
public final class FaultRun {

    private static final String POSTMASTER = "PostgreSQL";
    private static final String CONNECTION = "a connection's process in PostgreSQL";
    private static final String BROKER = "Kafka";
    private static final String GATEWAY = "reports";

    private static final int LONGEST_PAUSE_MILLIS = 1500;
    private static final int WRITES_BETWEEN_KILLS = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final Progress progress;
    private final Random random;
    private final Map<String, Integer> kills = new LinkedHashMap<>();

    private FaultRun(Stack stack, Progress progress, Random random) {
        this.stack = stack;
        this.progress = progress;
        this.random = random;
    }

    /**
     * Runs once; exit code 1 where a promise was broken.
     *
     * @param arguments seed, kills of PostgreSQL, kills of other parts, writers, sections of each service; each may be
     *     {@code -}
     */
    public static void main(String[] arguments) throws Exception {
        long seed = argument(arguments, 0, ThreadLocalRandom.current().nextInt(1_000_000));
        int databaseKills = (int) argument(arguments, 1, 30);
        int otherKills = (int) argument(arguments, 2, 30);
        int writers = (int) argument(arguments, 3, 8);
        int sections = (int) argument(arguments, 4, 6);
        Path var = Files.createTempDirectory("arsredovisning-faults-");
        Workspace workspace = new Workspace(Workspace.project(), var);
        System.setProperty("arsredovisning.log", workspace.log("faults").toString());
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setProperty(
                "logging.configuration",
                Stack.class.getResource("logging.properties").toString());
        Progress progress = new Progress(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        boolean clean;
        List<String> options = Pattern.compile("\\s+")
                .splitAsStream(System.getenv().getOrDefault("ARSREDOVISNING_SERVICE_OPTIONS", ""))
                .filter(option -> !option.isEmpty())
                .toList();
        try (Stack stack = new Stack(workspace, Ports.free(), ServiceDescription.ALL, progress, options)) {
            progress.say("seed " + seed);
            stack.start();
            stack.load();
            clean = new FaultRun(stack, progress, new Random(seed))
                    .run(databaseKills, otherKills, writers, sections, seed);
        }
        if (clean) {
            TemporaryDirectory.delete(var);
        } else {
            progress.say("data and logs are kept in " + var);
        }
        System.exit(clean ? 0 : 1);
    }

    private static long argument(String[] arguments, int place, long standard) {
        return arguments.length > place && !arguments[place].equals("-") ? Long.parseLong(arguments[place]) : standard;
    }

    private boolean run(int databaseKills, int otherKills, int threads, int sections, long seed) throws Exception {
        Map<String, List<URI>> services = new TreeMap<>();
        ShownReports.PARTS
                .keySet()
                .forEach(api -> services.put(api, List.of(stack.service(api).url())));
        Writers writers = new Writers(services, stack.token(), sections);
        try (writers) {
            writers.start(threads, seed);
            for (String part : plan(databaseKills, otherKills)) {
                writers.awaitMore(WRITES_BETWEEN_KILLS);
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                kill(part);
                kills.merge(part, 1, Integer::sum);
                progress.say("killed %s; %d writes acknowledged so far"
                        .formatted(part, writers.acknowledged().size()));
            }
            writers.awaitMore(WRITES_BETWEEN_KILLS);
        }
        long stopped = System.nanoTime();
        Duration converged = convergence(writers, stopped);
        Aftermath aftermath = Aftermath.of(new Aftermath.Engines(stack), writers, services.keySet(), PATIENCE);
        print(writers, aftermath, converged);
        return aftermath.clean() && converged != null;
    }

    /** Half of PostgreSQL's kills are of its first process, the others of one connection's. */
    private List<String> plan(int databaseKills, int otherKills) {
        List<String> plan = new ArrayList<>();
        for (int i = 0; i < databaseKills; i++) {
            plan.add(i % 2 == 0 ? POSTMASTER : CONNECTION);
        }
        List<String> others = new ArrayList<>(stack.addresses().keySet());
        others.add(BROKER);
        for (int i = 0; i < otherKills; i++) {
            plan.add(others.get(i % others.size()));
        }
        Collections.shuffle(plan, random);
        return plan;
    }

    /** Kills a part and has it run again. */
    private void kill(String part) throws IOException, InterruptedException {
        switch (part) {
            case POSTMASTER -> {
                stack.database().kill();
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                stack.database().start();
            }
            case CONNECTION -> {
                List<String> apis = List.copyOf(ShownReports.PARTS.keySet());
                String api = apis.get(random.nextInt(apis.size()));
                stack.database().killConnection(stack.service(api).description().database());
            }
            case BROKER -> {
                stack.broker().kill();
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                stack.broker().start();
            }
            default -> {
                ServiceProcess service = stack.service(part);
                service.kill();
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                service.start();
                service.awaitReady();
            }
        }
    }

    /** How long until each report shows each section as its service has it; null where that does not come. */
    private Duration convergence(Writers writers, long beginning) throws IOException, InterruptedException {
        ShownReports reports = new ShownReports(stack.addresses(), stack.token());
        List<String> waiting = new ArrayList<>(writers.sections());
        while (!waiting.isEmpty()) {
            String section = waiting.get(0);
            if (reports.isRight(reports.draft(stack.service(GATEWAY).url(), section), section)) {
                waiting.remove(section);
            } else if (System.nanoTime() - beginning > PATIENCE.toNanos()) {
                progress.say("the gateway does not show " + waiting + " as the services have them");
                return null;
            } else {
                Thread.sleep(50);
            }
        }
        return Duration.ofNanos(System.nanoTime() - beginning);
    }

    private void print(Writers writers, Aftermath aftermath, Duration converged) {
        System.out.println("| what | count |");
        System.out.println("|---|---|");
        System.out.printf(
                "| acknowledged writes | %d |%n", writers.acknowledged().size());
        kills.forEach((part, count) -> System.out.printf("| kills of %s | %d |%n", part, count));
        writers.statuses()
                .forEach((status, count) -> System.out.printf(
                        "| answers %s | %d |%n", status == Writers.NONE ? "that never came" : status, count));
        tell("acknowledged writes that are lost", aftermath.lost());
        tell("revision numbers with two contents", aftermath.reused());
        tell("revisions without an event", aftermath.unsent());
        tell("events of a revision that is not there", aftermath.foreign());
        tell("events that came before one of an earlier revision", aftermath.disordered());
        System.out.printf(
                "| the gateway shows what the services hold, after the last write | %s |%n",
                converged == null ? "never" : converged.toMillis() + " ms");
    }

    private static void tell(String what, List<String> found) {
        System.out.printf("| %s | %d |%n", what, found.size());
        found.stream().limit(10).forEach(System.err::println);
    }
}
