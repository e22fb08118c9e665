package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;

/** What holds for every request to a resource of ours. */
@Singleton
public final class HouseFilters {

    private static final List<String> CONDITIONS = List.of("If-Match", "If-None-Match");

    private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();

    /**
     * A parameter that no method knows is a slip of the caller's, and so is one that is empty, or an empty condition,
     * which would pass for one that was not sent: each is named, never passed over.
     */
    @ServerRequestFilter
    public void refuseSlips(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        List<Fault> faults = new ArrayList<>();
        if (!given.isEmpty()) {
            Set<String> known = parameters.computeIfAbsent(resource.getResourceMethod(), HouseFilters::known);
            new TreeMap<>(given).forEach((name, values) -> {
                if (!known.contains(name)) {
                    faults.add(new Fault(name, null, "is not a parameter here"));
                } else if (values.contains("")) {
                    faults.add(new Fault(name, "", "is empty"));
                }
            });
        }
        for (String condition : CONDITIONS) {
            List<String> values = request.getHeaders().get(condition);
            if (values != null && values.stream().anyMatch(String::isBlank)) {
                faults.add(new Fault(condition, "", "is empty"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static Set<String> known(Method method) {
        Stream<AnnotatedElement> members = Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getFields())
                        : Stream.of(parameter));
        return members.filter(member -> member.isAnnotationPresent(QueryParam.class))
                .map(member -> member.getAnnotation(QueryParam.class).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
