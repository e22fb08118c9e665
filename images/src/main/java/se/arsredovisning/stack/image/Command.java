package se.arsredovisning.stack.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that is run until it ends. */
final class Command {

    private Command() {}

    /**
     * Runs it and returns what it says.
     *
     * @throws IOException when it ends with another code than 0, with what it said
     */
    static String run(Path directory, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command.subList(0, 1)) + " failed: " + said);
        }
        return said;
    }
}
