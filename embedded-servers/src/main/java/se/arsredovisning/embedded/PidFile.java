package se.arsredovisning.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers a process in a file, by its number and its start, as numbers are used again. */
record PidFile(Path file) {

    void write(ChildProcess process) throws IOException {
        String start = ProcessHandle.of(process.pid()).map(PidFile::startOf).orElse("");
        Files.writeString(file, process.pid() + "\n" + start + "\n");
    }

    /** The process, when it is still there. */
    Optional<ChildProcess> process() {
        try {
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(handle).equals(lines.get(1)))
                    .flatMap(handle -> ChildProcess.of(handle.pid()));
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("");
    }
}
