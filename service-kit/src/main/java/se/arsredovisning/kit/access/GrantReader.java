package se.arsredovisning.kit.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes grants of what a provider says: grants as they are written, and groups or roles of its own that stand for some. What
 * cannot be read gives nothing, and is told in the log once.
 */
public final class GrantReader {

    private static final Logger LOG = Logger.getLogger(GrantReader.class);

    /** So many texts are remembered as told; a caller chooses them. */
    private static final int MOST_TOLD = 1000;

    private static final int LONGEST_TOLD = 100;

    private final Map<String, List<Grant>> byGroup;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Consumer<String> log;

    /**
     * Makes a reader.
     *
     * @param groups what each of a provider's groups or roles stands for; a group that is not named stands for nothing
     */
    public GrantReader(Map<String, List<String>> groups) {
        this(groups, text -> LOG.warnf("A grant cannot be read and gives nothing: %s", text));
    }

    GrantReader(Map<String, List<String>> groups, Consumer<String> log) {
        this.log = log;
        this.byGroup = groups.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, group -> grants(group.getValue())));
    }

    /**
     * All that is granted.
     *
     * @param written grants as they are written
     * @param groups the provider's groups or roles
     */
    public Grants read(Collection<String> written, Collection<String> groups) {
        List<Grant> all = new ArrayList<>(grants(written));
        groups.forEach(group -> all.addAll(byGroup.getOrDefault(group, List.of())));
        return new Grants(all.stream().distinct().toList());
    }

    private List<Grant> grants(Collection<String> written) {
        List<Grant> grants = new ArrayList<>();
        for (String text : written) {
            Grant.parse(text).ifPresentOrElse(grants::add, () -> tell(text));
        }
        return grants;
    }

    private void tell(String text) {
        String shown = text.codePoints()
                .limit(LONGEST_TOLD)
                .mapToObj(point -> Character.isISOControl(point) ? "?" : Character.toString(point))
                .collect(Collectors.joining());
        if (told.size() < MOST_TOLD && told.add(shown)) {
            log.accept(shown);
        }
    }
}
