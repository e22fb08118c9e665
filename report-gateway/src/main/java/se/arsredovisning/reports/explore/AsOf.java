package se.arsredovisning.reports.explore;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.TimeParameter;
import se.arsredovisning.reports.access.EditionParameters;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.access.FigureSources;
import se.arsredovisning.reports.page.PageRequest;

/** From which editions a page of many reports is answered: those that stand, or those that stood when a day ended. */
@Singleton
final class AsOf {

    /** The parameter that pins. */
    static final String NAME = "asOf";

    private final FigureSources sources;
    private final Clock clock;

    AsOf(FigureSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    FigureSource source(PageRequest request, ParameterReader reader) {
        EditionParameters edition = new EditionParameters();
        edition.asOf = request.parameter(NAME);
        return sources.of(edition, reader);
    }

    Instant now() {
        return clock.instant();
    }

    /** What pins to today what was asked for without a day; today's reports are in it as far as they are published. */
    String pin(PageRequest request) {
        Map<String, String> all = new TreeMap<>(request.parameters());
        all.putIfAbsent(
                NAME, clock.instant().atZone(TimeParameter.HERE).toLocalDate().toString());
        return query(all);
    }

    /** Parameters as an address has them, with its question mark; nothing where there are none. */
    static String query(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The same with one parameter otherwise. */
    static String with(PageRequest request, String name, String value) {
        Map<String, String> all = new TreeMap<>(request.parameters());
        all.put(name, value);
        return query(all);
    }
}
