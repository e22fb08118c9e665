package se.arsredovisning.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path var;

    @Test
    void whatIsGivenOutIsOnAListByItsIdAndNeverItself() throws Exception {
        String first = token("--role", "editor", "--for", "1489/kommunstyrelsen/goals", "--minutes", "5");
        Files.setPosixFilePermissions(list(), PosixFilePermissions.fromString("rw-rw-rw-"));
        String second = token();

        List<String> lines = Files.readAllLines(list());
        assertThat(lines).hasSize(2);
        JsonNode listed = JSON.readTree(lines.get(0));
        assertThat(listed.path("id").textValue())
                .isEqualTo(claims(first).path("jti").textValue());
        assertThat(listed.path("subject").textValue())
                .isEqualTo(claims(first).path("sub").textValue());
        assertThat(listed.path("roles")).extracting(JsonNode::textValue).containsExactly("editor");
        assertThat(listed.path("scope").textValue()).isEqualTo("1489/kommunstyrelsen/goals");
        assertThat(listed.path("minutes").intValue()).isEqualTo(5);
        assertThat(listed.path("issuedAt").textValue()).startsWith("20").endsWith("Z");
        assertThat(JSON.readTree(lines.get(1)).path("id").textValue())
                .isEqualTo(claims(second).path("jti").textValue());
        String kept = Files.readString(list());
        assertThat(kept).doesNotContain(first).doesNotContain(second.split("\\.", -1)[2]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list())))
                .isEqualTo("rw-------");
    }

    @Test
    void noTokenIsGivenOutThatCannotBeListed() throws Exception {
        Files.createDirectory(list());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> TokenCommand.parse(List.of()).run(workspace(), new PrintStream(out, true, UTF_8)))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("no token is given out");
        assertThat(out.size()).isZero();
    }

    private String token(String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TokenCommand.parse(List.of(words)).run(workspace(), new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).strip();
    }

    private Workspace workspace() {
        return new Workspace(var, var);
    }

    private Path list() {
        return var.resolve("issued-tokens.jsonl");
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
