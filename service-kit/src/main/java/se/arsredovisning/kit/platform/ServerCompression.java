package se.arsredovisning.kit.platform;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;

/** What the server compresses, which it decides by itself and after everybody else. */
public final class ServerCompression {

    private static final Compressor COMPRESSOR = new Compressor();

    private ServerCompression() {}

    /** The coding that the server chooses for a caller that takes these ({@code Accept-Encoding}); null for none. */
    public static String coding(String accepted) {
        return COMPRESSOR.determineEncoding(accepted);
    }

    private static final class Compressor extends HttpContentCompressor {

        Compressor() {
            super(0, StandardCompressionOptions.gzip());
        }

        @Override
        public String determineEncoding(String acceptEncoding) {
            return super.determineEncoding(acceptEncoding);
        }
    }
}
