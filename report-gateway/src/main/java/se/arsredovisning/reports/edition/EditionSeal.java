package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.http.TimeParameter;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.proof.ContentHash;
import se.arsredovisning.reports.proof.InstallationKey;
import se.arsredovisning.reports.proof.SigningKey;

/** Gives content its number, its time and its salt, and signs the bytes that come of it. */
@Singleton
class EditionSeal {

    private final InstallationKey key;
    private final Clock clock;

    EditionSeal(InstallationKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * An edition with its bytes.
     *
     * @param edition the edition
     * @param body its bytes
     * @param key what they are signed with
     */
    @SuppressWarnings("ArrayRecordComponent") // Stored and dropped.
    record Sealed(Edition edition, byte[] body, SigningKey key) {}

    /** The day that a publication now is of. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeParameter.HERE);
    }

    /** The key that would be signed with; without one nothing is published. */
    Optional<SigningKey> key() {
        return key.key();
    }

    Sealed seal(SectionId report, int number, Edition.Terms terms, EditionContent content, List<String> preliminary) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] bytes = content.body(member(number, terms, now, preliminary), ContentHash.salt());
        SigningKey signing = key.key().orElseThrow();
        Edition.Proof proof =
                new Edition.Proof(ContentHash.of(bytes), bytes.length, signing.detached(bytes), content.hash());
        ObjectNode sections = Json.MAPPER.createObjectNode();
        content.json()
                .path("sections")
                .properties()
                .forEach(part -> sections.set(part.getKey(), part.getValue().path("revision")));
        Edition.Names names = new Edition.Names(
                content.json().path("title").textValue(),
                content.json().at("/board/name").textValue());
        Edition edition = new Edition(report, names, number, terms, now, Json.write(sections), proof, null, null);
        return new Sealed(edition, bytes, signing);
    }

    private static ObjectNode member(int number, Edition.Terms terms, Instant now, List<String> preliminary) {
        ObjectNode edition = Json.MAPPER.createObjectNode();
        edition.put("number", number);
        edition.put("kind", terms.kind().code());
        edition.put("publishedAt", now.toString());
        EditionView.putTerms(edition, terms);
        ArrayNode codes = edition.putArray("preliminary");
        preliminary.stream().sorted().forEach(codes::add);
        return edition;
    }
}
