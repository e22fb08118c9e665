package se.arsredovisning.kit.platform;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.ByteBuffer;

/** Bytes that go to the network without being copied: Vert.x's own buffers copy what they are made of. */
public final class SharedBytes {

    private SharedBytes() {}

    /** A part of an array, which is not written to until it has left. */
    public static Buffer of(byte[] bytes, int from, int length) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(bytes, from, length));
    }

    /** What stands in memory outside of the heap, which is never written to again. It is freed with the buffer. */
    public static Buffer of(ByteBuffer memory) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(memory));
    }
}
