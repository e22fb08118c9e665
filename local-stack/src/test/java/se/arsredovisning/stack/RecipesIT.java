package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/api.md} tells its readers to run, run as it stands there, but for the ports. */
class RecipesIT {

    /** A block of code, and the block that says what it prints, if there is one. */
    private static final Pattern BLOCK = Pattern.compile(
            "^```(sh|python|r|js|java)\\n(.*?)^```$(?:\\s*^```text\\n(.*?)^```$)?", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern ADDRESS = Pattern.compile("localhost:(\\d{4})\\b");

    @TempDir
    private static Path directory;

    private static Stack stack;
    private static Ports ports;

    /** A recipe of the page. */
    record Recipe(String language, String code, String prints) {

        /** The program that runs it, the file it is in last. */
        List<String> command(Path directory) {
            return switch (language) {
                case "python" ->
                    List.of("python3", directory.resolve("recipe.py").toString());
                case "r" -> List.of("Rscript", directory.resolve("recipe.R").toString());
                case "js" -> List.of("node", directory.resolve("recipe.mjs").toString());
                case "java" ->
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--class-path",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            directory.resolve("Changes.java").toString());
                default -> List.of("bash", directory.resolve("recipe.sh").toString());
            };
        }

        @Override
        public String toString() {
            return language + ": " + code.lines().findFirst().orElse("");
        }
    }

    @BeforeAll
    static void start() {
        ports = Ports.free();
        Progress progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        stack = new Stack(
                new Workspace(Workspace.project(), directory.resolve("var")), ports, ServiceDescription.ALL, progress);
        stack.start();
        stack.load();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    static Stream<Recipe> recipes() throws IOException {
        return BLOCK.matcher(
                        Files.readString(Workspace.project().resolve("docs").resolve("api.md")))
                .results()
                .map(block -> new Recipe(block.group(1), block.group(2), block.group(3)));
    }

    @Test
    void thePageHasARecipeForEachLanguage() throws IOException {
        assertThat(recipes().map(Recipe::language)).contains("sh", "python", "r", "js", "java");
        assertThat(recipes().map(Recipe::prints)).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipePrintsWhatThePageSays(Recipe recipe) throws IOException, InterruptedException {
        List<String> command = recipe.command(directory);
        assumeTrue(installed(command.get(0)), command.get(0) + " is not installed: skipped");
        Files.writeString(Path.of(command.get(command.size() - 1)), here(recipe.code()));
        Path printed = directory.resolve("printed");
        Path complaints = directory.resolve("complaints");

        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile());
        // What the page has its reader get from ./start token first.
        builder.environment().put("TOKEN", stack.token());
        Process process = builder.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(Files.readString(printed).stripTrailing())
                .as(Files.readString(complaints))
                .isEqualToNormalizingWhitespace(here(recipe.prints()).stripTrailing());
        assertThat(process.exitValue()).isZero();
    }

    /** The page's addresses, which are those of {@code ./start}, in this stack. */
    private static String here(String text) {
        return ADDRESS.matcher(text).replaceAll(port -> "localhost:" + ports.of(Integer.parseInt(port.group(1))));
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }
}
