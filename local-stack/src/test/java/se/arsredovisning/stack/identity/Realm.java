package se.arsredovisning.stack.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A realm of a Keycloak, as its administrator changes it, as a system gets tokens there, and as people sign in. */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Keycloak keycloak;
    private final String name;
    private final Supplier<HttpClient.Builder> clients;
    private final HttpClient http;

    private Realm(Keycloak keycloak, String name, Supplier<HttpClient.Builder> clients) {
        this.keycloak = keycloak;
        this.name = name;
        this.clients = clients;
        this.http = clients.get().build();
    }

    /**
     * Takes a realm in.
     *
     * @param description as it is exported and imported
     * @param clients each believes the Keycloak's certificate
     */
    static Realm imported(Keycloak keycloak, String description, Supplier<HttpClient.Builder> clients)
            throws Exception {
        Realm realm =
                new Realm(keycloak, JSON.readTree(description).path("realm").textValue(), clients);
        expect(201, realm.administrate("POST", "/admin/realms", BodyPublishers.ofString(description)));
        return realm;
    }

    /** The issuer that its tokens name. */
    URI issuer() {
        return keycloak.url().resolve("/realms/" + name);
    }

    /** Gives a client that secret. */
    void setSecret(String client, String secret) throws Exception {
        ObjectNode described = client(client);
        change("/clients/" + described.path("id").textValue(), described.put("secret", secret));
    }

    /** Has a client's tokens be what Keycloak calls lightweight. */
    void lighten(String client) throws Exception {
        ObjectNode described = client(client);
        described.withObject("/attributes").put("client.use.lightweight.access.token.enabled", "true");
        change("/clients/" + described.path("id").textValue(), described);
    }

    private ObjectNode client(String id) throws Exception {
        return (ObjectNode) ask("/clients?clientId=" + id).path(0);
    }

    /**
     * Adds a person.
     *
     * @param described what is beside the name of the account and the password
     * @return the account's id
     */
    String addPerson(String account, String password, Consumer<ObjectNode> described) throws Exception {
        ObjectNode person = JSON.createObjectNode()
                .put("username", account)
                .put("email", account + "@kommun.example")
                .put("enabled", true);
        person.putArray("credentials").addObject().put("type", "password").put("value", password);
        described.accept(person);
        expect(201, administrate("POST", path("/users"), BodyPublishers.ofString(person.toString())));
        return ask("/users?exact=true&username=" + account).at("/0/id").textValue();
    }

    /** The keys that its tokens are signed with, the one in use first. */
    List<String> keys() throws Exception {
        JsonNode keys = ask("/keys");
        String used = keys.at("/active/RS256").textValue();
        return keys.findParents("kid").stream()
                .filter(key -> key.path("algorithm").asText().equals("RS256"))
                .map(key -> key.path("kid").textValue())
                .sorted((one, other) -> Boolean.compare(other.equals(used), one.equals(used)))
                .toList();
    }

    /** Signs with a new key from now on; the ones of before are still published. */
    void rotate() throws Exception {
        ObjectNode key = JSON.createObjectNode()
                .put("name", "rotated")
                .put("providerId", "rsa-generated")
                .put("providerType", "org.keycloak.keys.KeyProvider");
        ObjectNode config = key.putObject("config");
        Map.of("priority", "" + (1000 + keys().size()), "enabled", "true", "active", "true", "algorithm", "RS256")
                .forEach((setting, value) -> config.putArray(setting).add(value));
        expect(201, administrate("POST", path("/components"), BodyPublishers.ofString(key.toString())));
    }

    /** Takes a key back. */
    void disable(String key) throws Exception {
        String provider = ask("/keys").path("keys").findParents("kid").stream()
                .filter(each -> each.path("kid").textValue().equals(key))
                .map(each -> each.path("providerId").textValue())
                .findFirst()
                .orElseThrow();
        ObjectNode component = (ObjectNode) ask("/components/" + provider);
        component.withObject("/config").putArray("active").add("false");
        component.withObject("/config").putArray("enabled").add("false");
        change("/components/" + provider, component);
    }

    /** A token of a system, by its client's credentials. */
    String token(String client, String secret) throws Exception {
        return token(issuer(), client, secret);
    }

    /** A token of the administrator's, which another realm issues. */
    String administratorsToken() throws Exception {
        return token(keycloak.url().resolve("/realms/master"), Keycloak.ADMINISTRATOR, keycloak.secret());
    }

    private String token(URI issuer, String client, String secret) throws Exception {
        HttpResponse<String> answer = send(
                http,
                form(
                        issuer + "/protocol/openid-connect/token",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)));
        return JSON.readTree(expect(200, answer).body()).path("access_token").textValue();
    }

    /** What somebody gets who signs in as in a browser: {@code access_token}, {@code id_token} … */
    JsonNode signIn(String client, URI back, String account, String password) throws Exception {
        HttpClient browser = clients.get().cookieHandler(new CookieManager()).build();
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        HttpResponse<String> page = send(
                browser,
                HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/auth?"
                        + encoded(Map.of(
                                "client_id",
                                client,
                                "redirect_uri",
                                back.toString(),
                                "response_type",
                                "code",
                                "scope",
                                "openid",
                                "code_challenge",
                                challenge,
                                "code_challenge_method",
                                "S256")))));
        Matcher target = FORM.matcher(expect(200, page).body());
        if (!target.find()) {
            throw new AssertionError(page.body());
        }
        HttpResponse<String> signedIn = send(
                browser,
                form(target.group(1).replace("&amp;", "&"), Map.of("username", account, "password", password)));
        Matcher code = CODE.matcher(
                expect(302, signedIn).headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new AssertionError(signedIn.headers());
        }
        HttpResponse<String> tokens = send(
                browser,
                form(
                        issuer() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                client,
                                "redirect_uri",
                                back.toString(),
                                "code",
                                code.group(1),
                                "code_verifier",
                                verifier)));
        return JSON.readTree(expect(200, tokens).body());
    }

    /** What the page says on which people see and change what is known of them. */
    HttpResponse<String> account(String token, String method, String body) throws Exception {
        return send(
                http,
                HttpRequest.newBuilder(URI.create(issuer() + "/account/"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private JsonNode ask(String path) throws Exception {
        return JSON.readTree(expect(200, administrate("GET", path(path), BodyPublishers.noBody()))
                .body());
    }

    private void change(String path, JsonNode description) throws Exception {
        expect(204, administrate("PUT", path(path), BodyPublishers.ofString(description.toString())));
    }

    private String path(String below) {
        return "/admin/realms/" + name + below;
    }

    private HttpResponse<String> administrate(String method, String path, BodyPublisher body) throws Exception {
        return send(
                http,
                HttpRequest.newBuilder(keycloak.url().resolve(path))
                        .header("Authorization", "Bearer " + administratorsToken())
                        .header("Content-Type", "application/json")
                        .method(method, body));
    }

    private static HttpRequest.Builder form(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer + ": " + answer.body());
        }
        return answer;
    }
}
