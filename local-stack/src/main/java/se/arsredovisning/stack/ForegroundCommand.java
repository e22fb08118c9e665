package se.arsredovisning.stack;

import java.io.IOException;
import java.util.Map;

/** The command of {@code --for}: it has the terminal to itself while the stack is up. */
final class ForegroundCommand {

    private final String command;
    private final Map<String, String> variables;

    ForegroundCommand(String command, Map<String, String> variables) {
        this.command = command;
        this.variables = variables;
    }

    /** Runs it with {@code sh} in the current directory; gives its exit code. It ends with this JVM. */
    int run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).inheritIO();
        builder.environment().putAll(variables);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end-command"));
        return process.waitFor();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
