package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** What holds for every request to a resource of ours. */
@Singleton
public final class ParameterFilter {

    private static final String NUL = "\0";
    private static final List<String> CONDITIONS = List.of("If-Match", "If-None-Match");

    /** The parameters of each method, and whether they are lists. */
    private final Map<Method, Map<String, Boolean>> parameters = new ConcurrentHashMap<>();

    /**
     * A parameter that no method knows is a slip of the caller's, and so is one that is empty, one value that is given
     * twice, or an empty condition, which would pass for one that was not sent: each is named, never passed over. No text
     * that the database could not hold gets further.
     */
    @ServerRequestFilter
    public void refuseSlips(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        List<Fault> faults = new ArrayList<>();
        if (!given.isEmpty()) {
            Map<String, Boolean> known =
                    parameters.computeIfAbsent(resource.getResourceMethod(), ParameterFilter::known);
            new TreeMap<>(given).forEach((name, values) -> {
                if (!known.containsKey(name)) {
                    faults.add(new Fault(name.replace(NUL, ""), null, Sentence.of("fault.unknown-parameter")));
                } else if (values.contains("")) {
                    faults.add(new Fault(name, "", Sentence.of("fault.empty")));
                } else if (values.size() > 1 && !known.get(name)) {
                    faults.add(new Fault(name, null, Sentence.of("fault.given-several-times", values.size())));
                } else {
                    refuseNul(name, values, faults);
                }
            });
        }
        new TreeMap<>(request.getUriInfo().getPathParameters())
                .forEach((name, values) -> refuseNul(name, values, faults));
        for (String condition : CONDITIONS) {
            List<String> values = request.getHeaders().get(condition);
            if (values != null && values.stream().anyMatch(String::isBlank)) {
                faults.add(new Fault(condition, "", Sentence.of("fault.empty")));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void refuseNul(String name, List<String> values, List<Fault> faults) {
        if (values.stream().anyMatch(value -> value.contains(NUL))) {
            faults.add(new Fault(name, null, Sentence.of("fault.nul")));
        }
    }

    private static Map<String, Boolean> known(Method method) {
        Stream<AnnotatedElement> members = Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getFields())
                        : Stream.of(parameter));
        return members.filter(member -> member.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toUnmodifiableMap(
                        member -> member.getAnnotation(QueryParam.class).value(), ParameterFilter::isList));
    }

    private static boolean isList(AnnotatedElement member) {
        Class<?> type = member instanceof Field field ? field.getType() : ((Parameter) member).getType();
        return Collection.class.isAssignableFrom(type);
    }
}
