package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedBytesTest {

    @Test
    void aPartOfAnArrayIsNotCopied() {
        byte[] bytes = "abcdef".getBytes(StandardCharsets.UTF_8);

        Buffer part = SharedBytes.of(bytes, 2, 3);

        assertThat(part).hasToString("cde");
        bytes[2] = 'x';
        assertThat(part).hasToString("xde");
    }

    @Test
    void memoryOutsideOfTheHeapIsNotCopied() {
        ByteBuffer memory = ByteBuffer.allocateDirect(3);
        memory.put("abc".getBytes(StandardCharsets.UTF_8)).flip();

        Buffer buffer = SharedBytes.of(memory);

        memory.put(0, (byte) 'x');
        assertThat(buffer).hasToString("xbc");
        assertThat(buffer.getByteBuf().isDirect()).isTrue();
    }

    @Test
    void theyLeaveAsTheyAreAsOftenAsTheyAreSent() throws Exception {
        ByteBuffer memory = ByteBuffer.allocateDirect(3);
        memory.put("abc".getBytes(StandardCharsets.UTF_8)).flip();
        Buffer buffer = SharedBytes.of(memory);
        try (TestServer server = TestServer.of(request -> request.response().end(buffer))) {
            assertThat(server.answer(TestServer.get("/"))).endsWith("\r\n\r\nabc");
            assertThat(server.answer(TestServer.get("/"))).endsWith("\r\n\r\nabc");
        }
    }
}
