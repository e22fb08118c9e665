package se.arsredovisning.reports.section;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.SectionId;

/** Asks the services for their sections. Nothing here touches the database, and no transaction may be open. */
@ApplicationScoped
class SectionSource {

    private static final int PAGE = 1000;
    private static final int TRIES = 3;
    private static final String NOT_FOUND = "/problems/not-found";

    private final Map<Part, SectionClient> clients = new EnumMap<>(Part.class);
    private final int maxBytes;

    SectionSource(
            Services services,
            @ConfigProperty(name = "fetch.connect-timeout", defaultValue = "1s") Duration connectTimeout,
            @ConfigProperty(name = "fetch.read-timeout", defaultValue = "5s") Duration readTimeout,
            @ConfigProperty(name = "fetch.max-bytes", defaultValue = "20971520") int maxBytes) {
        this.maxBytes = maxBytes;
        services.byApi().forEach((api, service) -> {
            Part part = Part.of(api)
                    .orElseThrow(() -> new IllegalArgumentException("services." + api + ": there is no such service"));
            clients.put(
                    part,
                    QuarkusRestClientBuilder.newBuilder()
                            .baseUri(URI.create(service.url().toString().replaceAll("/+$", "") + "/" + api + "/v1"))
                            .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                            .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                            .disableDefaultMapper(true)
                            .build(SectionClient.class));
        });
    }

    /** The parts whose services have an address. */
    Set<Part> configured() {
        return Collections.unmodifiableSet(clients.keySet());
    }

    /**
     * One section of a service's list.
     *
     * @param revision its revision
     * @param etag its ETag with the quotes
     */
    record Listed(long revision, String etag) {}

    /** All sections that a service has, by id. */
    Map<String, Listed> list(Part part) throws UnreachableException, UnusableException {
        Map<String, Listed> all = new HashMap<>();
        long pages = 1;
        for (int page = 1; page <= pages; page++) {
            int asked = page;
            Reply reply = ask(() -> clients.get(part).list(asked, PAGE));
            if (reply.status() != 200) {
                throw new UnusableException("its list of sections was answered with " + reply.status());
            }
            JsonNode body = object(reply.text());
            for (JsonNode row : body.path("sections")) {
                all.put(
                        row.path("id").asText(),
                        new Listed(
                                row.path("revision").asLong(), row.path("etag").asText()));
            }
            pages = body.path("_meta").path("totalPages").asLong();
        }
        return all;
    }

    /**
     * One section with its figures.
     *
     * @param held the ETag of the copy that there is, or null
     */
    SectionAnswer read(Part part, String id, String held) throws UnreachableException, UnusableException {
        SectionClient client = clients.get(part);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Reply section = ask(() -> client.section(id, held));
            if (section.status() == 304 && held != null) {
                return new SectionAnswer.Unchanged();
            }
            if (section.status() == 404 && isAboutSections(section)) {
                return new SectionAnswer.Gone();
            }
            if (section.status() != 200 || section.etag() == null) {
                throw new UnusableException("the section was answered with " + section.status()
                        + (section.etag() == null ? " and no ETag" : ""));
            }
            SectionText text = text(id, section);
            Reply figures = ask(() -> client.figures(id));
            if (figures.status() == 200 && section.etag().equals(figures.etag())) {
                return new SectionAnswer.Found(section.etag(), text, figures(id, figures));
            }
            if (figures.status() != 200 && figures.status() != 404) {
                throw new UnusableException("the figures were answered with " + figures.status());
            }
        }
        throw new UnusableException("the section and its figures are of different versions");
    }

    /** A proxy's or another server's 404 takes no section out of any report. */
    private static boolean isAboutSections(Reply reply) {
        try {
            return object(reply.text()).path("type").asText().equals(NOT_FOUND);
        } catch (UnusableException e) {
            return false;
        }
    }

    private static SectionText text(String id, Reply reply) throws UnusableException {
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

    private static List<Figure> figures(String id, Reply reply) throws UnusableException {
        try {
            return FigureReader.read(SectionId.parse(id), reply.text());
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

    private record Reply(int status, String etag, String text) {}

    private Reply ask(Supplier<RestResponse<InputStream>> call) throws UnreachableException, UnusableException {
        try (RestResponse<InputStream> response = call.get()) {
            int status = response.getStatus();
            if (status >= 502 && status <= 504) {
                throw new UnreachableException("it answered with " + status);
            }
            return new Reply(status, response.getHeaderString(HttpHeaders.ETAG), body(response));
        } catch (ProcessingException | IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnreachableException(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
    }

    private String body(RestResponse<InputStream> response) throws IOException, UnusableException {
        try (InputStream stream = response.getEntity()) {
            if (stream == null) {
                return "";
            }
            byte[] bytes = stream.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new UnusableException("an answer is larger than " + maxBytes + " bytes");
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new UnusableException("an answer is not valid UTF-8");
            }
        }
    }
}
