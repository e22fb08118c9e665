package se.arsredovisning.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.arsredovisning.kit.access.AccessSettings;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.access.Chapter;
import se.arsredovisning.kit.access.GrantReader;
import se.arsredovisning.kit.access.Grants;
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.json.Json;

/** Reads who holds a token that has been verified, and what they may do. */
@Singleton
public final class TokenReader {

    static final int LONGEST_SUBJECT = 255;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_ID = 100;

    private final AccessSettings settings;
    private final GrantReader grants;
    private final Chapter chapter;

    TokenReader(AccessSettings settings, ApiInfo api) {
        this.settings = settings;
        this.grants = new GrantReader(settings.groups());
        this.chapter = Chapter.ofApi(api.name());
    }

    /** Who holds the token; nothing where it does not say so in a way that could be kept. */
    Optional<Caller> read(JsonWebToken token) {
        JsonNode claims = claims(token.getRawToken());
        String subject = claims.path("sub").asText("");
        if (subject.isBlank()
                || subject.equals(Caller.ANONYMOUS)
                || subject.length() > LONGEST_SUBJECT
                || subject.codePoints().anyMatch(TokenReader::isUnwritable)) {
            return Optional.empty();
        }
        return Optional.of(new Caller(subject, name(claims), id(claims), grants(claims), chapter));
    }

    /**
     * What a token grants here, verified or not.
     *
     * @throws RuntimeException where it is no JWT
     */
    public Grants grants(String token) {
        return grants(claims(token));
    }

    private Grants grants(JsonNode claims) {
        return grants.read(texts(claims, settings.grantsClaim()), texts(claims, settings.groupsClaim()));
    }

    private static JsonNode claims(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return Json.read(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
    }

    private static String name(JsonNode claims) {
        return Stream.of("name", "preferred_username", "client_id")
                .map(claim -> writable(claims.path(claim).asText(""), LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String id(JsonNode claims) {
        String id = writable(claims.path("jti").asText(""), LONGEST_ID);
        return id.isEmpty() ? null : id;
    }

    private static String writable(String text, int longest) {
        return text.codePoints()
                .filter(point -> !isUnwritable(point))
                .limit(longest)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
    }

    private static boolean isUnwritable(int point) {
        return Character.isISOControl(point) || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** A claim that is a list of texts, or one text. */
    private static List<String> texts(JsonNode claims, String path) {
        JsonNode claim = claims;
        for (String step : path.split("/", -1)) {
            claim = claim.path(step);
        }
        List<String> texts = new ArrayList<>();
        if (claim.isTextual()) {
            texts.add(claim.textValue());
        }
        claim.forEach(each -> texts.add(each.isTextual() ? each.textValue() : each.toString()));
        return texts;
    }
}
