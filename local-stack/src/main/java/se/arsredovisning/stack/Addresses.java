package se.arsredovisning.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where to find the parts of a running stack: for people as a table, for scripts as variables. */
final class Addresses {

    private final Stack stack;
    private final Workspace workspace;

    Addresses(Stack stack, Workspace workspace) {
        this.stack = stack;
        this.workspace = workspace;
    }

    /** The addresses to open, one a line. */
    String table() {
        Map<String, String> lines = new LinkedHashMap<>();
        stack.services().stream()
                .filter(service -> service.description().api().equals("reports"))
                .forEach(gateway -> lines.put("Reports, to read", gateway.url() + "/"));
        for (ServiceProcess service : stack.services()) {
            String module = service.description().module();
            firstReport().ifPresent(id -> lines.put(module, service.url() + published(service.description(), id)));
            lines.put(
                    module + ", OpenAPI",
                    service.url() + "/" + service.description().api() + "/v1/openapi.yaml");
        }
        lines.put("Kafka", stack.broker().bootstrapServers());
        lines.put(
                "PostgreSQL",
                stack.database().jdbcUrl("…") + " (a service's database, login and password are one word)");
        lines.put(
                "Logs",
                workspace.logs().directory() + " (.log of this run, .1.log to ." + LogFiles.KEPT
                        + ".log of those before)");
        StringBuilder table = new StringBuilder("\n");
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((name, address) -> table.append(("  %-" + width + "s  %s\n").formatted(name, address)));
        return table.toString();
    }

    /** Variables such as {@code ARSREDOVISNING_GOALS_URL}, for a command that is run while the stack is up. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (ServiceProcess service : stack.services()) {
            String name = service.description().database().toUpperCase(Locale.ROOT);
            variables.put("ARSREDOVISNING_" + name + "_URL", service.url().toString());
        }
        variables.put("ARSREDOVISNING_TOKEN", stack.token());
        variables.put("ARSREDOVISNING_KAFKA", stack.broker().bootstrapServers());
        return variables;
    }

    /** The published report, which everybody may read, and the sections behind it. */
    private static String published(ServiceDescription service, String id) {
        return service.path(id).replace("/drafts/", "/reports/");
    }

    private Optional<String> firstReport() {
        if (!Files.isDirectory(workspace.data())) {
            return Optional.empty();
        }
        try (Stream<Path> reports = Files.list(workspace.data())) {
            return reports.map(report -> report.getFileName().toString())
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
