package se.arsredovisning.kit.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods an address takes: what the framework's 405 leaves out. */
final class AllowedMethods {

    private AllowedMethods() {}

    /**
     * The methods of the address that was asked, in the order of the alphabet; none where no
     * resource has it, or where the method that was used is one of them.
     */
    static Set<String> of(ResteasyReactiveRequestContext request) {
        String path = request.getPathWithoutPrefix();
        Set<String> methods = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", request.getDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (method != null && matches(template, path)) {
                            methods.add(method);
                        }
                    }
                });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods.contains(request.getMethod()) ? Set.of() : methods;
    }

    private static boolean matches(String template, String path) {
        var one = new RequestMapper.RequestPath<>(false, new URITemplate(template, false), template);
        return new RequestMapper<>(new ArrayList<>(List.of(one))).map(path) != null;
    }
}
