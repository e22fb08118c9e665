package se.arsredovisning.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tokens were given out on this machine: a line of JSON each, added and never changed, for its owner's eyes alone. The
 * services' audits name a token by the same id. The tokens themselves are kept nowhere.
 *
 * @param file the list; it is made when there is something to add
 */
record IssuedTokens(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rw-------");

    /**
     * What is kept of a token.
     *
     * @param id its id ({@code jti})
     * @param subject whose it is
     * @param roles what it grants
     * @param scope for which municipality, board and chapter
     * @param minutes for how long
     * @param at from when on
     */
    record Issued(String id, String subject, List<String> roles, String scope, long minutes, Instant at) {

        String line() throws IOException {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", id);
            line.put("subject", subject);
            line.put("roles", roles);
            line.put("scope", scope);
            line.put("minutes", minutes);
            line.put("issuedAt", at.toString());
            return JSON.writeValueAsString(line) + "\n";
        }
    }

    /**
     * Adds a token. Several processes may do so at once: a line is written whole, at the end.
     *
     * @throws StartFailure where that is not possible; then the token must not be given out
     */
    void add(Issued token) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel list = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    PosixFilePermissions.asFileAttribute(MINE))) {
                Files.setPosixFilePermissions(file, MINE);
                list.write(ByteBuffer.wrap(token.line().getBytes(UTF_8)));
                list.force(true);
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "no token is given out, as it cannot be noted in " + file + ": " + e.getMessage(), e);
        }
    }
}
