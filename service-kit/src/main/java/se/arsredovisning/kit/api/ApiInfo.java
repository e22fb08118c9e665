package se.arsredovisning.kit.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which API a service offers: its card, and the words that its events and addresses are made of. */
@ConfigMapping(prefix = "api")
public interface ApiInfo {

    /** The API's first path segment and its part of topics and event types: {@code goals}. */
    String name();

    /** The API's version (semantic versioning); its major number stands in every path. */
    @WithDefault("1.0.0")
    String version();

    /** The day that this version was released. */
    LocalDate released();

    /** {@code active}, {@code deprecated} or {@code retired}. */
    @WithDefault("active")
    String status();

    /** The resources whose revisions are kept, in the plural: {@code sections}. */
    @WithDefault("sections")
    String resources();

    /** One of them, as event types name it: {@code section}. */
    @WithDefault("section")
    String resource();

    /** The rooms of its OpenAPI document, a file each: {@code section,goal}. */
    List<String> rooms();

    /** The media types of bodies that are read while they come, however large; every other body has the house's limit. */
    Optional<Set<String>> streamed();

    /** The path that all of the API's addresses begin with: {@code /goals/v1}. */
    default String root() {
        return "/" + name() + "/v1";
    }
}
