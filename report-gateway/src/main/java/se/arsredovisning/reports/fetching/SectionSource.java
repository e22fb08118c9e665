package se.arsredovisning.reports.fetching;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.FetchResult;
import se.arsredovisning.reports.section.ListedSection;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopy;
import se.arsredovisning.reports.section.SectionText;
import se.arsredovisning.reports.section.ServiceAddresses;

/** Asks the services for their sections. Nothing here touches the database, and no transaction may be open. */
@ApplicationScoped
class SectionSource {

    private static final int PAGE = 1000;
    private static final int TRIES = 3;
    private static final Pattern STATE = Pattern.compile("W/\"\\d+-[0-9a-f]{16}\\.[^\"]+\"");
    private static final String NOT_FOUND = "/problems/not-found";

    private static final String INCLUDED = "figures";
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    /** How long a service that does not include figures is asked for them apart before it is asked to include them again. */
    static final Duration ASKED_AGAIN = Duration.ofSeconds(1);

    private final ServiceToken token;
    private final Map<ReportPart, ResilientClient> services = new EnumMap<>(ReportPart.class);
    /** The parts whose services give figures apart only, and when that was found. */
    private final Map<ReportPart, Long> apart = new ConcurrentHashMap<>();

    private final Map<ReportPart, ResilientClient> probedServices = new EnumMap<>(ReportPart.class);

    SectionSource(
            ServiceAddresses addresses,
            FetchSettings bounds,
            ServiceToken token,
            @ConfigProperty(name = "probe.timeout", defaultValue = "1s") Duration probeTimeout) {
        this.token = token;
        for (ReportPart part : addresses.parts()) {
            URI root = addresses.root(part);
            services.put(part, ResilientClient.patient(part.api(), root, bounds));
            probedServices.put(part, ResilientClient.impatient(part.api() + "-probe", root, bounds, probeTimeout));
        }
    }

    /** The parts whose services have an address. */
    Set<ReportPart> configured() {
        return Collections.unmodifiableSet(services.keySet());
    }

    /**
     * Asks a service once, and briefly, for the shortest list of its sections: whoever answers that has its database and
     * can be asked for any section.
     *
     * @param known what it answered last, or null
     * @return the list's ETag, which stands for all sections that the service has; empty where it gives none
     *     that could be compared
     */
    String probe(ReportPart part, String known) throws UnreachableException, UnusableException {
        ResilientClient.Reply reply =
                ask(probedServices.get(part), (client, shown) -> client.list(shown, 1, 1, known), coming -> {});
        if (reply.status() == 304 && known != null) {
            return known;
        }
        sections(reply);
        return reply.etag() != null && STATE.matcher(reply.etag()).matches() ? reply.etag() : "";
    }

    /** All sections that a service has, by id. */
    Map<String, ListedSection> list(ReportPart part) throws UnreachableException, UnusableException {
        Map<String, ListedSection> all = new HashMap<>();
        long pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode body = page(services.get(part), page, PAGE);
            for (JsonNode row : body.path("sections")) {
                all.put(
                        row.path("id").asText(),
                        new ListedSection(
                                row.path("revision").asLong(), row.path("etag").asText()));
            }
            pages = body.path("sections").isEmpty()
                    ? 0
                    : body.path("_meta").path("totalPages").asLong();
        }
        return all;
    }

    /** Asks with the gateway's token; one that is refused is not shown again. */
    private ResilientClient.Reply ask(
            ResilientClient service, BiFunction<SectionClient, String, Response> question, LongConsumer room)
            throws UnreachableException, UnusableException {
        String shown = token.header();
        ResilientClient.Reply reply = service.ask(client -> question.apply(client, shown), room);
        if (reply.status() == UNAUTHORIZED) {
            token.refused();
            throw new UnreachableException(
                    "it refuses the gateway's token (401): look at the issuer and the audience of both");
        }
        return reply;
    }

    private JsonNode page(ResilientClient service, int page, int limit) throws UnreachableException, UnusableException {
        return sections(ask(service, (client, shown) -> client.list(shown, page, limit, null), coming -> {}));
    }

    private static JsonNode sections(ResilientClient.Reply reply) throws UnusableException {
        if (reply.status() != 200) {
            throw new UnusableException("its list of sections was answered with " + reply.status());
        }
        JsonNode body = object(reply.text());
        if (!body.path("sections").isArray()
                || !body.path("_meta").path("totalPages").isIntegralNumber()) {
            throw new UnusableException("its list of sections is none");
        }
        return body;
    }

    /**
     * One section with its figures: both in one answer, or in two where the service is of a version that does not give them so.
     *
     * @param before what is known of it
     * @param room makes room for what has come and is about to come, in bytes
     */
    FetchResult read(ReportPart part, String id, SectionCopy before, LongConsumer room)
            throws UnreachableException, UnusableException {
        ResilientClient service = services.get(part);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            ResilientClient.Reply section = section(part, id, before.etag(), room);
            if (section.status() == 304 && before.held()) {
                return new FetchResult.Unchanged();
            }
            if (section.status() == 404 && isAboutSections(section)) {
                return new FetchResult.Gone();
            }
            if (section.status() != 200 || section.etag() == null) {
                throw new UnusableException("the section was answered with " + section.status()
                        + (section.etag() == null ? " and no ETag" : ""));
            }
            // The answer is not held on to from here on: it may take more than all that is made of it.
            String etag = section.etag();
            long known = section.text().length();
            SectionText text = text(id, section);
            if (text.figures() != null) {
                List<Figure> figures = before.hasFiguresOf(text)
                        ? null
                        : figures(() -> FigureReader.readRows(SectionId.parse(id), text.figures()));
                return new FetchResult.Found(etag, text.withoutFigures(), figures);
            }
            ResilientClient.Reply figures =
                    ask(service, (client, shown) -> client.figures(shown, id), coming -> room.accept(known + coming));
            if (figures.status() == 200 && etag.equals(figures.etag())) {
                return new FetchResult.Found(
                        etag, text, figures(() -> FigureReader.read(SectionId.parse(id), figures.text())));
            }
            if (figures.status() != 200 && figures.status() != 404) {
                throw new UnusableException("the figures were answered with " + figures.status());
            }
        }
        throw new UnusableException("the section and its figures are of different versions");
    }

    /** A service of the version before refuses to include figures; a process of it may answer for some minutes beside newer ones. */
    private ResilientClient.Reply section(ReportPart part, String id, String held, LongConsumer room)
            throws UnreachableException, UnusableException {
        ResilientClient service = services.get(part);
        Long since = apart.get(part);
        if (since == null || System.nanoTime() - since > ASKED_AGAIN.toNanos()) {
            ResilientClient.Reply reply =
                    ask(service, (client, shown) -> client.section(shown, id, INCLUDED, held), room);
            if (reply.status() != BAD_REQUEST) {
                apart.remove(part);
                return reply;
            }
            apart.put(part, System.nanoTime());
        }
        return ask(service, (client, shown) -> client.section(shown, id, null, held), room);
    }

    /** A proxy's or another server's 404 takes no section out of any report. */
    private static boolean isAboutSections(ResilientClient.Reply reply) {
        try {
            return object(reply.text()).path("type").asText().equals(NOT_FOUND);
        } catch (UnusableException e) {
            return false;
        }
    }

    private static SectionText text(String id, ResilientClient.Reply reply) throws UnusableException {
        SectionText text;
        try {
            text = SectionText.read(reply.text());
        } catch (IOException e) {
            throw new UnusableException("the section is no section's document");
        }
        if (!text.id().equals(id)) {
            throw new UnusableException("the section is another one");
        }
        return text;
    }

    private static List<Figure> figures(Supplier<List<Figure>> reading) throws UnusableException {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableException(e.getMessage());
        }
    }

    private static JsonNode object(String text) throws UnusableException {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // The message would hold content.
        }
        throw new UnusableException("an answer is no JSON object");
    }
}
