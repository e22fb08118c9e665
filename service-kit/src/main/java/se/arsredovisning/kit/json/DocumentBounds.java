package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.SentenceSerializer;

/**
 * How large a document may be: as it is sent, and as it is read. What was read can be sent back, so no write, in
 * whichever way it came (an import, a patch, a successor), may make a document that is over these bounds when it is read.
 */
public final class DocumentBounds {

    /** The most bytes of a body. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** The most values, names and brackets of a body: each takes far more memory than its bytes. */
    public static final int MAX_TOKENS = 200_000;

    private DocumentBounds() {}

    /**
     * Holds a document, with all that follows from it, against the bounds of a body.
     *
     * @param shown what a GET of it would answer
     * @throws ProblemException {@code content-too-large}
     */
    static void ensureTaken(JsonNode shown) {
        Sentence what = Sentence.of("problem.not-sent-back");
        if (tokens(shown) > MAX_TOKENS) {
            throw tooManyTokens(what);
        }
        Counter written = new Counter();
        try {
            // In both languages, as it may be read and sent back, too.
            Json.MAPPER
                    .writer()
                    .withAttribute(SentenceSerializer.LANGUAGE, AnswerLanguage.BOTH)
                    .writeValue(written, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (written.bytes > MAX_BYTES) {
            throw new ProblemException(ProblemType.CONTENT_TOO_LARGE, Sentence.of("problem.more-bytes", what));
        }
    }

    static ProblemException tooManyTokens(Sentence what) {
        return new ProblemException(ProblemType.CONTENT_TOO_LARGE, Sentence.of("problem.more-tokens", what));
    }

    /** As the parser counts them. */
    private static long tokens(JsonNode node) {
        if (!node.isContainerNode()) {
            // A sentence may stand there in both languages.
            return node.isPojo() ? 3 : 1;
        }
        long tokens = 2L + (node.isObject() ? node.size() : 0);
        for (JsonNode value : node) {
            tokens += tokens(value);
        }
        return tokens;
    }

    /** Keeps nothing of what is written to it. */
    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
