package se.arsredovisning.kit.testing.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import se.arsredovisning.kit.testing.TestTokens;

/**
 * Every operation that a service publishes, asked by everybody: whoever has no token, and every role for its own and for a
 * foreign municipality, board and chapter. An operation of a kind that the table has no row for is a fault.
 */
public final class AccessMatrix {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final List<String> ROLES =
            List.of("reader", "editor", "approver", "publisher", "admin", "personnel-reader");
    private static final List<String> WRITERS = List.of("editor", "admin");
    private static final List<String> SIGNERS = List.of("editor", "approver", "admin");
    private static final String STATUS = "/sections/{id}/status";
    private static final List<String> PUBLISHERS = List.of("publisher", "admin");

    /** Published reports are everybody's, and the card of the API. */
    private static final Pattern OPEN = Pattern.compile("/api-info|/(reports|editions)(/.*)?");

    /** Operations of those who publish. */
    private static final Pattern PUBLISHING = Pattern.compile("/drafts/\\{id}/editions(/.*)?");

    /** Whoever publishes a report can read all of it. */
    private static final String OF_WHOLE = "/drafts/{id}/editions";

    private static final RestAssuredConfig ANY_TYPE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final int OWN = 0;
    private static final int FOREIGN = 1;
    private static final int OF_ANOTHER_CHAPTER = 2;

    private final String root;
    private final String id;
    private final String chapter;
    private final List<String> faults = new ArrayList<>();
    private int asked;
    private String type;

    /** What an operation is about. */
    private enum Kind {
        OPEN,
        /** Whoever sends no token is answered with what is for everybody. */
        OPEN_IN_PART,
        OPERATOR,
        OVER_MANY,
        OF_A_BOARD
    }

    /**
     * Makes a matrix.
     *
     * @param root the API's path
     * @param id a section or report that is there
     * @param chapter the chapter that its rights are of
     */
    public AccessMatrix(String root, String id, String chapter) {
        this.root = root;
        this.id = id;
        this.chapter = chapter;
    }

    /** How many questions were asked. */
    public int asked() {
        return asked;
    }

    /** What was answered otherwise than the table says. */
    public List<String> faults(JsonNode document) {
        // Reads first: among the writes is one that takes it away.
        for (boolean reads : new boolean[] {true, false}) {
            document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(operation -> operation.getKey().equals("get") == reads)
                    .forEach(operation -> ask(operation.getKey(), path.getKey(), operation.getValue())));
        }
        return faults;
    }

    private void ask(String method, String path, JsonNode operation) {
        Kind kind = kind(path, operation);
        if (kind == null) {
            faults.add(method + " " + path + " has no row");
        } else {
            type = type(operation);
            ask(kind, method, path);
        }
    }

    /** What kind of body it takes; whether it may be sent is judged before what it says. */
    private static String type(JsonNode operation) {
        var content = operation.at("/requestBody/content").fieldNames();
        return content.hasNext() ? content.next() : "";
    }

    private static Kind kind(String path, JsonNode operation) {
        JsonNode security = operation.path("security");
        if (security.isArray() && security.isEmpty()) {
            return OPEN.matcher(path).matches() ? Kind.OPEN : null;
        }
        if (security.valueStream().anyMatch(JsonNode::isEmpty)) {
            return path.matches("/[a-z-]+|/codes/\\{code}") ? Kind.OPEN_IN_PART : null;
        }
        if (path.startsWith("/parked-sections") || path.equals("/replays") || path.equals("/audit")) {
            return Kind.OPERATOR;
        }
        if (path.matches("/[a-z-]+/\\{id}(/.*)?")) {
            return Kind.OF_A_BOARD;
        }
        return path.matches("/[a-z-]+") ? Kind.OVER_MANY : null;
    }

    private void ask(Kind kind, String method, String path) {
        String target = root
                + VARIABLE.matcher(path.replace("{id}", own(path))
                                .replace("{number}", "1")
                                .replace("{edition}", "1"))
                        .replaceAll("x");
        boolean isOpen = kind == Kind.OPEN || kind == Kind.OPEN_IN_PART;
        check(method, target, "nobody", TestTokens.NONE, isOpen ? AccessMatrix::isLetIn : is(401));
        check(
                method,
                target,
                "no token that holds",
                "Bearer x.y.z",
                kind == Kind.OPEN ? AccessMatrix::isLetIn : is(401));
        for (String role : ROLES) {
            for (Map.Entry<String, Integer> scope : scopes().entrySet()) {
                String grant = role + ":" + scope.getKey();
                IntPredicate expected =
                        switch (kind) {
                            case OPEN, OPEN_IN_PART, OVER_MANY -> AccessMatrix::isLetIn;
                            case OPERATOR -> is(403);
                            case OF_A_BOARD -> ofABoard(method, path, role, scope.getValue());
                        };
                check(method, target, grant, TestTokens.holding(grant), expected);
            }
        }
        if (path.equals(OF_WHOLE)) {
            String whole = "publisher:1489/" + board() + "/*";
            check(method, target, whole, TestTokens.holding(whole), AccessMatrix::isLetIn);
        }
        if (kind == Kind.OPERATOR) {
            check(method, target, "admin of all", TestTokens.holding("admin:*/*/" + chapter), AccessMatrix::isLetIn);
        }
    }

    private IntPredicate ofABoard(String method, String path, String role, int scope) {
        boolean reads = method.equals("get");
        boolean isThere = reads
                && path.matches("/(sections|drafts)/.*")
                && !VARIABLE.matcher(path.replace("{id}", "")).find();
        if (scope == OWN) {
            boolean publishes = PUBLISHING.matcher(path).matches();
            List<String> allowed = publishes ? PUBLISHERS : path.equals(STATUS) ? SIGNERS : WRITERS;
            boolean may = allowed.contains(role) && !path.equals(OF_WHOLE);
            return reads || may ? status -> isLetIn(status) && !(isThere && status == 404) : is(403);
        }
        // A report may be read by whoever may read some chapter of it: then it is not hidden from them but not theirs
        // to write.
        return is(scope == OF_ANOTHER_CHAPTER && chapter.equals("report") && !reads ? 403 : 404);
    }

    /** Grants by what they are for, and whose that is. */
    private Map<String, Integer> scopes() {
        String board = board();
        Map<String, Integer> scopes = new LinkedHashMap<>();
        scopes.put("1489/" + board + "/" + chapter, OWN);
        scopes.put("1480/" + board + "/" + chapter, FOREIGN);
        scopes.put("1489/" + board + "x/" + chapter, FOREIGN);
        scopes.put("1489/" + board + "/" + (chapter.equals("goals") ? "finance" : "goals"), OF_ANOTHER_CHAPTER);
        return scopes;
    }

    private String board() {
        return id.substring(5, id.lastIndexOf('-'));
    }

    /** What stands under a board alone has no period. */
    private String own(String path) {
        return path.matches("/(sections|drafts|reports|parked-sections)/.*")
                ? id
                : id.substring(0, id.lastIndexOf('-'));
    }

    private static boolean isLetIn(int status) {
        return status != 401 && status != 403 && status < 500;
    }

    private static IntPredicate is(int expected) {
        return status -> status == expected;
    }

    private void check(String method, String target, String who, String token, IntPredicate expected) {
        asked++;
        RequestSpecification request = RestAssured.given().config(ANY_TYPE);
        Response answer = (type.isEmpty()
                        ? request
                        : request.header("Content-Type", type).body(new byte[] {'{'}))
                .header("Authorization", token)
                .urlEncodingEnabled(false)
                .request(method, target);
        int status = answer.statusCode();
        boolean isRevision = target.contains("/hr/") && target.contains("/revisions/") && status == 403;
        if (!expected.test(status) && !isRevision) {
            faults.add(method + " " + target + " by " + who + ": " + status);
        } else if ((status == 401 || status == 403) && answer.header("WWW-Authenticate") == null) {
            faults.add(method + " " + target + " by " + who + ": no WWW-Authenticate");
        } else if (status >= 400 && !answer.contentType().equals("application/problem+json")) {
            faults.add(method + " " + target + " by " + who + ": no problem but " + answer.contentType());
        }
    }
}
