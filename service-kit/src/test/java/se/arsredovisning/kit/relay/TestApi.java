package se.arsredovisning.kit.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.api.ApiInfo;

/** An API of sections, by its name. */
record TestApi(String name) implements ApiInfo {

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
        return "sections";
    }

    @Override
    public String resource() {
        return "section";
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
