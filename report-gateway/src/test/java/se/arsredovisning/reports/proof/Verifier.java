package se.arsredovisning.reports.proof;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs {@code contracts/verify.py} as its reader would. */
final class Verifier {

    private static final Path SCRIPT = Path.of("..", "contracts", "verify.py");

    private Verifier() {}

    /**
     * What it said.
     *
     * @param exit how it ended
     * @param lines what it printed
     * @param complaint what it printed as an error
     */
    record Said(int exit, List<String> lines, String complaint) {

        List<String> of(String kind) {
            return lines.stream().filter(line -> line.startsWith(kind)).toList();
        }
    }

    /** Runs it; the test is skipped, and says why, where what it needs is not there. */
    static Said run(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        requireInstalled("python3");
        return said(new ProcessBuilder(command));
    }

    /** Runs in a folder what a page tells its readers to. */
    static Said sh(Path folder, String script) throws IOException, InterruptedException {
        requireInstalled("bash");
        return said(new ProcessBuilder("bash", "-c", script).directory(folder.toFile()));
    }

    private static void requireInstalled(String interpreter) {
        for (String program : List.of(interpreter, "openssl")) {
            boolean isThere = Stream.of(System.getenv("PATH").split(":", -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            assumeTrue(isThere, program + " is not installed: skipped");
        }
    }

    private static Said said(ProcessBuilder builder) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("verify", ".out");
        Path complaint = Files.createTempFile("verify", ".err");
        Process process = builder.redirectOutput(printed.toFile())
                .redirectError(complaint.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end");
        }
        Said said = new Said(process.exitValue(), Files.readAllLines(printed), Files.readString(complaint));
        Files.delete(printed);
        Files.delete(complaint);
        return said;
    }
}
