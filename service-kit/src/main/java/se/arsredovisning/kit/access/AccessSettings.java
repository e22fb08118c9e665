package se.arsredovisning.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a token says what its holder may do: {@code access.…}. */
@ConfigMapping(prefix = "access")
public interface AccessSettings {

    /** The claim that has grants as they are written; steps of a path are parted by {@code /}. */
    @WithDefault("grants")
    String grantsClaim();

    /** The claim that has the provider's own groups or roles: {@code groups}, {@code realm_access/roles}. */
    @WithDefault("groups")
    String groupsClaim();

    /** What each of the provider's groups or roles stands for: {@code access.groups."/ekonomi"=editor:1489/*}{@code /finance}. */
    Map<String, List<String>> groups();

    /** What of the service everybody reads alike, and no token is looked at: the beginnings of paths. */
    Optional<List<String>> open();

    /** What of the service is read with a token or without: the beginnings of paths. A token that is sent must hold. */
    Optional<List<String>> optional();

    /** The names under which callers reach the service, without ports; any where none is given. */
    Optional<List<String>> hosts();
}
