package se.arsredovisning.kit.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import se.arsredovisning.embedded.TemporaryDirectory;

/**
 * Classes written for one test, compiled then and there: violations that never are among the classes of the build.
 * Types of frameworks that the kit does not have may be planted too.
 */
final class Plant {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    // Only what plants name: the whole class path of the tests would be opened anew for each of them.
    private static final Pattern NAMED_BY_PLANTS =
            Pattern.compile("(?:jakarta\\.|microprofile-config|vertx-core|kafka-clients).*");
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .filter(entry -> NAMED_BY_PLANTS
                    .matcher(Path.of(entry).getFileName().toString())
                    .matches())
            .collect(Collectors.joining(File.pathSeparator));

    private final JavaClasses classes;

    private Plant(JavaClasses classes) {
        this.classes = classes;
    }

    /** Compiles one source text for each top-level class. */
    static Plant of(String... sources) {
        Path directory = TemporaryDirectory.create("arsredovisning-plant-");
        try {
            List<String> arguments = new ArrayList<>(List.of(
                    "-proc:none", "-nowarn", "-d", directory.resolve("classes").toString()));
            arguments.addAll(List.of("-cp", CLASS_PATH));
            for (String source : sources) {
                Path file = directory
                        .resolve("sources")
                        .resolve(found(PACKAGE, source).replace('.', '/'))
                        .resolve(found(TYPE, source) + ".java");
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, source).toString());
            }
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
            return new Plant(new ClassFileImporter()
                    .importPath(directory.resolve("classes"))
                    .that(JavaClass.Predicates.resideInAPackage("se.arsredovisning..")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TemporaryDirectory.delete(directory);
        }
    }

    private static String found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertThat(matcher.find()).as(source).isTrue();
        return matcher.group(1);
    }

    /** Holds that the rule finds a violation and names the class. */
    Plant violates(ArchRule rule, String className) {
        var result = rule.allowEmptyShould(true).evaluate(classes);
        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(className);
        return this;
    }

    /** Holds that the rule finds nothing. */
    Plant keeps(ArchRule rule) {
        var result = rule.allowEmptyShould(true).evaluate(classes);
        assertThat(result.getFailureReport().getDetails())
                .as(rule.getDescription())
                .isEmpty();
        return this;
    }
}
