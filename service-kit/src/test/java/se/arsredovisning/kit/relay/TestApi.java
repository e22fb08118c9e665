package se.arsredovisning.kit.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.api.ApiInfo;

/** An API by its name: the gateway's keeps drafts of reports, any other sections. */
record TestApi(String name) implements ApiInfo {

    private boolean isOfReports() {
        return name.equals("reports");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public LocalDate released() {
        return LocalDate.of(2026, 11, 23);
    }

    @Override
    public String status() {
        return "active";
    }

    @Override
    public String resources() {
        return isOfReports() ? "drafts" : "sections";
    }

    @Override
    public String resource() {
        return isOfReports() ? "report" : "section";
    }

    @Override
    public List<String> rooms() {
        return List.of();
    }

    @Override
    public Optional<Set<String>> streamed() {
        return Optional.empty();
    }
}
