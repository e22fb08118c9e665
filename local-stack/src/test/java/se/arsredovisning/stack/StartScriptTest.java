package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the script {@code start} itself, in a project where everything is to be built, by a Maven that is none. */
class StartScriptTest {

    /** Begins a process of its own, as a build may, and takes for ever. */
    private static final String MAVEN = """
            #!/bin/sh
            if test "$1 $2" = "-B --version"; then echo 'Apache Maven 3.9.9'; exit; fi
            if test -e fail; then echo '[ERROR] it does not compile'; exit 1; fi
            sleep 600 &
            echo $! > child
            echo $$ > maven
            wait
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void layOut() throws Exception {
        Files.copy(Workspace.project().resolve("start"), project.resolve("start"));
        Files.createDirectories(project.resolve("service-kit"));
        Path maven = Files.writeString(
                Files.createDirectories(project.resolve("bin")).resolve("mvn"), MAVEN);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void inABackgroundShellASignalEndsTheBuildAndLeavesNothingRunning(String signal, int code) throws Exception {
        // As a script runs it: SIGINT is ignored, and cannot be heard again.
        Process shell = shell("./start & echo $! > script; wait $!");
        await(() -> Files.exists(project.resolve("maven")), shell);

        new ProcessBuilder("kill", "-s", signal, read("script")).start().waitFor();

        assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isEqualTo(code);
        await(() -> isGone("maven") && isGone("child"), shell);
    }

    @Test
    void anInterruptEndsTheBuildToo() throws Exception {
        Process script = shell("exec ./start");
        await(() -> Files.exists(project.resolve("maven")), script);

        new ProcessBuilder("kill", "-s", "INT", Long.toString(script.pid()))
                .start()
                .waitFor();

        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isEqualTo(130);
        await(() -> isGone("maven") && isGone("child"), script);
    }

    @Test
    void aBuildThatFailsSaysWhyAndIsKeptOverTheNext() throws Exception {
        Files.createFile(project.resolve("fail"));
        for (int build = 1; build <= 2; build++) {
            Process script = shell("exec ./start");

            assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(script.exitValue()).isEqualTo(1);
        }
        assertThat(Files.readString(project.resolve("out")))
                .contains("[ERROR] it does not compile")
                .contains("start: the build failed; its log: ");
        assertThat(project.resolve("local-stack/var/log/build.1.log")).content().contains("it does not compile");
    }

    @Test
    void theHelpTellsOfShellsThatIgnoreInterrupts() throws Exception {
        Process script = shell("exec ./start --help");

        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(project.resolve("out")).replaceAll("\\s+", " "))
                .contains("runs \"./start &\" makes it ignore SIGINT")
                .contains("send SIGTERM");
    }

    private Process shell(String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-c", command))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("out").toFile());
        builder.environment().merge("PATH", "", (path, none) -> project.resolve("bin") + ":" + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("ARSREDOVISNING_VAR");
        return builder.start();
    }

    private String read(String file) throws Exception {
        return Files.readString(project.resolve(file), StandardCharsets.UTF_8).strip();
    }

    private boolean isGone(String file) {
        try {
            // One that nobody has buried yet has no command any more.
            return ProcessHandle.of(Long.parseLong(read(file)))
                    .filter(process ->
                            process.isAlive() && process.info().command().isPresent())
                    .isEmpty();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void await(BooleanSupplier happened, Process process) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(Files.readString(project.resolve("out")) + process.isAlive())
                    .isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
