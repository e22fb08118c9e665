package se.arsredovisning.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import se.arsredovisning.stack.load.LoadSize;
import se.arsredovisning.stack.load.Loader;
import se.arsredovisning.stack.load.ProgressBar;

/** The launcher behind {@code ./start}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    /** The script knows where it writes to, and says so. */
    private static final String TERMINAL = "arsredovisning.terminal";

    private final Options options;
    private final Workspace workspace;
    private final PrintStream out;
    private final Progress progress;
    private final Stack stack;
    private final AotTraining training;

    private Main(Options options, Workspace workspace, PrintStream out) {
        this.options = options;
        this.workspace = workspace;
        this.out = out;
        this.progress = new Progress(out);
        this.stack = new Stack(
                workspace,
                Ports.movedBy(options.portOffset()),
                ServiceDescription.ALL,
                progress,
                options.serviceOptions());
        this.training = new AotTraining(stack.database(), workspace.log("aot"), progress);
    }

    /**
     * Starts the stack and stays until interrupted, or until the command of {@code --for} has run.
     *
     * @param arguments those of {@code ./start}
     */
    public static void main(String[] arguments) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), errors));
    }

    private static int run(List<String> arguments, PrintStream errors) {
        try {
            if (!arguments.isEmpty() && arguments.get(0).equals(TokenCommand.WORD)) {
                return printToken(arguments.subList(1, arguments.size()));
            }
            if (!arguments.isEmpty() && arguments.get(0).equals(EraseCommand.WORD)) {
                return erase(arguments.subList(1, arguments.size()));
            }
            Options options = Options.parse(arguments, System.getenv());
            Path project = Workspace.project();
            Workspace workspace = new Workspace(project, options.var().orElse(Workspace.standardVar(project)));
            workspace.claim();
            if (options.fresh()) {
                workspace.forget();
            }
            workspace.logs().putAside("start");
            logTo(workspace.log("start"));
            System.setProperty("ot.epg.working-dir", workspace.binaries().toString());
            PrintStream out =
                    options.command().isPresent() ? errors : new PrintStream(System.out, true, StandardCharsets.UTF_8);
            return new Main(options, workspace, out).run(errors);
        } catch (Options.Misunderstood e) {
            errors.println("start: " + e.getMessage());
            return MISUNDERSTOOD;
        } catch (StartFailure e) {
            errors.println("start: " + e.getMessage());
            return FAILED;
        }
    }

    private static int printToken(List<String> arguments) throws Options.Misunderstood {
        TokenCommand command = TokenCommand.parse(arguments);
        Path project = Workspace.project();
        Path var = Options.parse(List.of(), System.getenv()).var().orElse(Workspace.standardVar(project));
        command.run(new Workspace(project, var), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        return 0;
    }

    private static int erase(List<String> arguments) throws Options.Misunderstood {
        Ports ports = Ports.movedBy(Options.parse(List.of(), System.getenv()).portOffset());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.contains(EraseEditionCommand.REPORT)) {
            return EraseEditionCommand.parse(arguments).run(ports, EraseEditionCommand.DATABASE, out) ? 0 : FAILED;
        }
        EraseCommand command = EraseCommand.parse(arguments);
        List<String> databases = ServiceDescription.ALL.stream()
                .map(ServiceDescription::database)
                .toList();
        return command.run(ports, databases, out) ? 0 : FAILED;
    }

    private static void logTo(Path log) {
        System.setProperty("arsredovisning.log", log.toString());
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setProperty(
                "logging.configuration",
                Main.class.getResource("logging.properties").toString());
    }

    private int run(PrintStream errors) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            stack.start();
            stack.supervise();
            stack.load();
            if (options.boards()) {
                stack.loadBoards();
            }
            if (options.load().isPresent()) {
                load(options.load().get());
            }
            Addresses addresses = new Addresses(stack, workspace);
            // What was needed to load everything is given back.
            System.gc();
            if (options.command().isPresent()) {
                return new ForegroundCommand(options.command().get(), addresses.variables()).run();
            }
            progress.print(addresses.table());
            progress.say("The stack is up. Ctrl-C stops it, and so does SIGTERM to process %d."
                    .formatted(ProcessHandle.current().pid()));
            training.begin(stack.services());
            new CountDownLatch(1).await();
            return 0;
        } catch (RuntimeException | IOException e) {
            if (!stack.stopping()) {
                errors.println("start: " + Failures.line(e, workspace));
            }
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private void load(LoadSize size) {
        long beginning = System.nanoTime();
        ProgressBar bar =
                Boolean.getBoolean(TERMINAL) ? ProgressBar.onTerminal(out) : ProgressBar.inLines(progress::say);
        Loader.Loaded loaded = new Loader(stack.addresses(), stack.token(), stack.publisher(), bar).load(size);
        progress.done(
                "loaded %d generated reports: %d documents written, %d kept; published %d"
                        .formatted(loaded.reports(), loaded.written(), loaded.kept(), loaded.published()),
                Duration.ofNanos(System.nanoTime() - beginning));
        if (!loaded.isWhole()) {
            progress.say("the gateway has not taken up every generated section yet");
        }
    }

    private void stop() {
        if (stack.started()) {
            progress.say("Stopping");
        }
        training.close();
        stack.close();
        if (stack.started()) {
            progress.say("Stopped");
        }
    }
}
