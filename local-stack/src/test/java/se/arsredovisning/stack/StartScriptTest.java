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

    private static final String JDK = """
            #!/bin/sh
            if test "$1" = "-version"; then echo 'openjdk version "%s" 2026-04-21' >&2; exit; fi
            echo 'run by %s'
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

    /** A JDK that says its name when it is run. */
    private Path jdk(String home, String version) throws Exception {
        Path bin = Files.createDirectories(project.resolve(home).resolve("bin"));
        Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String command : List.of("java", "javac")) {
            Path file = Files.writeString(bin.resolve(command), JDK.formatted(version, home));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin.getParent();
    }

    /** What the script runs when everything is built. */
    private String started(String environment) throws Exception {
        Files.createFile(
                Files.createDirectories(project.resolve("local-stack/target")).resolve("local-stack.jar"));
        Process script = shell(environment + " exec ./start");
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return Files.readString(project.resolve("out"));
    }

    @Test
    void aJdk25ThatIsFoundRunsWhatIsBuilt() throws Exception {
        jdk("home/.sdkman/candidates/java/21.0.9-tem", "21.0.9");
        jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3");
        Path path = jdk("seventeen", "17.0.15");

        assertThat(started("unset JAVA_HOME SDKMAN_DIR; HOME=$PWD/home PATH=%s/bin:$PATH".formatted(path)))
                .isEqualTo("run by home/.sdkman/candidates/java/25.0.3-tem\n");
    }

    @Test
    void aJdk25OnThePathGoesBeforeOthers() throws Exception {
        jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3");
        Path path = jdk("newest", "25.0.4");

        assertThat(started("unset JAVA_HOME SDKMAN_DIR; HOME=$PWD/home PATH=%s/bin:$PATH".formatted(path)))
                .isEqualTo("run by newest\n");
    }

    @Test
    void whatJavaHomeNamesIsTakenWhateverElseIsThere() throws Exception {
        jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3");
        Path named = jdk("seventeen", "17.0.15");

        assertThat(started("unset SDKMAN_DIR; HOME=$PWD/home JAVA_HOME=" + named))
                .isEqualTo("run by seventeen\n");
    }

    @Test
    void aJdkThatDoesNotRunIsPassedOver() throws Exception {
        Path broken = jdk("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
        Files.writeString(broken.resolve("bin/java"), "of another machine");
        jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3");
        Path path = jdk("seventeen", "17.0.15");

        assertThat(started("unset JAVA_HOME SDKMAN_DIR; HOME=$PWD/home PATH=%s/bin:$PATH".formatted(path)))
                .isEqualTo("run by home/.sdkman/candidates/java/25.0.3-tem\n");
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
