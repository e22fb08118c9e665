package se.arsredovisning.stack;

import java.util.List;

/**
 * A service of the stack.
 *
 * @param api the name under which others reach it, the first part of its URLs
 * @param module where it is built
 * @param port its standard port
 * @param resources the collection that its part of a report belongs to, below {@code /{api}/v1/}
 * @param document the name of the file, among a report's data, that is its part
 */
public record ServiceDescription(String api, String module, int port, String resources, String document) {

    /** How far its port for who runs it is from its port for callers. */
    private static final int MANAGEMENT = 1000;

    /** Every service, in the order in which they are listed; the data of the report are loaded first. */
    public static final List<ServiceDescription> ALL = List.of(
            section("goals", "goals-service", 8081),
            section("finance", "finance-service", 8082),
            section("hr", "hr-service", 8083),
            section("internal-control", "internal-control-service", 8084),
            new ServiceDescription("reports", "report-gateway", 8080, "drafts", "report.json"));

    /** A domain service, which owns one section of each report. */
    public static ServiceDescription section(String api, String module, int port) {
        return new ServiceDescription(api, module, port, "sections", api + ".json");
    }

    /** The name of its database, and of the login (and its password) that owns it. */
    public String database() {
        return api.replace('-', '_');
    }

    /** The standard port of its health and its metrics. */
    public int managementPort() {
        return port + MANAGEMENT;
    }

    /** The path, on its own port, of its part of one report. */
    public String path(String sectionId) {
        return "/" + api + "/v1/" + resources + "/" + sectionId;
    }
}
