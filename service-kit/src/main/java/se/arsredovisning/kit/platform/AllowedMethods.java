package se.arsredovisning.kit.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods an address takes: what the framework's 405 leaves out, and OPTIONS does not say. */
final class AllowedMethods {

    private AllowedMethods() {}

    /** The methods of the address that was asked, each with the media types of bodies that it takes; none for no resource. */
    static Map<String, Set<String>> of(ResteasyReactiveRequestContext request) {
        String path = request.getPathWithoutPrefix();
        Map<String, Set<String>> methods = new TreeMap<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", request.getDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (method != null && matches(template, path)) {
                            Set<String> types = methods.computeIfAbsent(method, any -> new TreeSet<>());
                            resource.getConsumes().forEach(type -> types.add(type.toString()));
                        }
                    }
                });
        if (methods.containsKey("GET")) {
            methods.put("HEAD", Set.of());
        }
        if (!methods.isEmpty()) {
            methods.put("OPTIONS", Set.of());
        }
        return methods;
    }

    private static boolean matches(String template, String path) {
        var one = new RequestMapper.RequestPath<>(false, new URITemplate(template, false), template);
        return new RequestMapper<>(new ArrayList<>(List.of(one))).map(path) != null;
    }
}
