package se.arsredovisning.kit.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The operations of the code, and those of the document: what they are called by, what they take, what they answer in. */
public final class Routes {

    private Routes() {}

    /**
     * One operation.
     *
     * @param parameters each as {@code query:page}
     * @param consumes the media types of its body
     * @param produces the media types of its answer
     */
    public record Operation(Set<String> parameters, Set<String> consumes, Set<String> produces) {

        /** Of code that answers in several forms, chooses among them itself, and says nothing of them. */
        private static final Set<String> ANY = Set.of("any");

        Operation with(Operation other) {
            return new Operation(
                    union(parameters, other.parameters),
                    union(consumes, other.consumes),
                    union(produces, other.produces));
        }

        private Operation orAs(Operation written) {
            return produces.equals(ANY) ? new Operation(parameters, consumes, written.produces) : this;
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> all = new TreeSet<>(some);
            all.addAll(others);
            return all;
        }
    }

    /** Where code and document differ, in words; empty where they do not. */
    public static List<String> differences(Map<String, Operation> code, Map<String, Operation> document) {
        List<String> differences = new ArrayList<>();
        code.forEach((name, operation) -> {
            Operation written = document.get(name);
            if (written == null) {
                differences.add(name + " is not in the document");
            } else if (!written.equals(operation.orAs(written))) {
                differences.add(name + ": the code has " + operation + ", the document " + written);
            }
        });
        document.keySet().stream()
                .filter(name -> !code.containsKey(name))
                .forEach(name -> differences.add(name + " is not in the code"));
        return differences;
    }

    /** The operations of these classes, such as {@code GET /sections/{id}}. */
    public static Map<String, Operation> of(Stream<Class<?>> resources) {
        Map<String, Operation> operations = new TreeMap<>();
        resources.forEach(
                resource -> Arrays.stream(resource.getDeclaredMethods()).forEach(method -> verb(method)
                        .forEach(verb -> operations.merge(
                                verb + " " + path(resource) + path(method), of(resource, method), Operation::with))));
        return operations;
    }

    /** The operations of a document. */
    public static Map<String, Operation> of(JsonNode document) {
        Map<String, Operation> operations = new TreeMap<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        of(document, operation.getValue()))));
        return operations;
    }

    /** The resources of a service: its own, and those of the kit. */
    public static Stream<Class<?>> resources(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packages).stream()
                        .filter(found -> found.isAnnotatedWith(Path.class) && !found.isInterface())
                        // The kit's tests come in a jar, which the option does not know.
                        .filter(found -> !found.getPackageName().startsWith("se.arsredovisning.kit.testing"))
                        .map(JavaClass::reflect);
    }

    private static Operation of(JsonNode document, JsonNode operation) {
        Set<String> parameters = new TreeSet<>();
        operation.path("parameters").forEach(given -> {
            JsonNode parameter = given.has("$ref")
                    ? document.at(given.path("$ref").textValue().substring(1))
                    : given;
            parameters.add(parameter.path("in").textValue() + ":"
                    + parameter.path("name").textValue());
        });
        Set<String> produces = new TreeSet<>();
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(
                        answer -> answer.getValue().path("content").fieldNames().forEachRemaining(produces::add));
        Set<String> consumes = new TreeSet<>();
        operation.at("/requestBody/content").fieldNames().forEachRemaining(consumes::add);
        return new Operation(parameters, consumes, produces);
    }

    private static Operation of(Class<?> resource, Method method) {
        Set<String> parameters = new TreeSet<>();
        boolean hasBody = false;
        for (Parameter parameter : method.getParameters()) {
            hasBody |= parameter.getAnnotations().length == 0;
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields()).forEach(field -> add(parameters, field));
                Arrays.stream(parameter.getType().getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .forEach(each -> add(parameters, each));
            } else {
                add(parameters, parameter);
            }
        }
        Consumes consumes = of(resource, method, Consumes.class);
        Produces produces = of(resource, method, Produces.class);
        // OpenAPI has no parameters of these names: the media types say it.
        parameters.removeAll(Set.of("header:Content-Type", "header:Accept"));
        return new Operation(
                parameters,
                consumes == null || !hasBody ? Set.of() : new TreeSet<>(List.of(consumes.value())),
                method.getReturnType() == void.class
                        ? Set.of()
                        : produces == null ? Operation.ANY : new TreeSet<>(List.of(produces.value())));
    }

    private static <A extends Annotation> A of(Class<?> resource, Method method, Class<A> annotation) {
        return method.isAnnotationPresent(annotation)
                ? method.getAnnotation(annotation)
                : resource.getAnnotation(annotation);
    }

    private static void add(Set<String> parameters, AnnotatedElement element) {
        if (element.isAnnotationPresent(PathParam.class)) {
            parameters.add("path:" + element.getAnnotation(PathParam.class).value());
        }
        if (element.isAnnotationPresent(QueryParam.class)) {
            parameters.add("query:" + element.getAnnotation(QueryParam.class).value());
        }
        if (element.isAnnotationPresent(HeaderParam.class)) {
            parameters.add("header:" + element.getAnnotation(HeaderParam.class).value());
        }
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String text = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return text.isEmpty() ? "" : "/" + text.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
