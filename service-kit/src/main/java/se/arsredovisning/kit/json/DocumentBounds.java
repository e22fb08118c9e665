package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
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
        Size size = new Size();
        size.add(shown);
        if (size.tokens > MAX_TOKENS) {
            throw tooManyTokens(Sentence.of("problem.not-sent-back"));
        }
        if (size.bytes > MAX_BYTES && written(shown) > MAX_BYTES) {
            throw new ProblemException(
                    ProblemType.CONTENT_TOO_LARGE,
                    Sentence.of("problem.more-bytes", Sentence.of("problem.not-sent-back")));
        }
    }

    /** In both languages, as it may be read and sent back, too. */
    private static long written(JsonNode shown) {
        Counter written = new Counter();
        try {
            Json.MAPPER
                    .writer()
                    .withAttribute(SentenceSerializer.LANGUAGE, AnswerLanguage.BOTH)
                    .writeValue(written, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.bytes;
    }

    static ProblemException tooManyTokens(Sentence what) {
        return new ProblemException(ProblemType.CONTENT_TOO_LARGE, Sentence.of("problem.more-tokens", what));
    }

    /** How large a document is: its tokens as the parser counts them, and no fewer bytes than it is written with. */
    private static final class Size {

        /** Of an integer and of a word of JSON, and of a decimal beside its digits. */
        private static final int SHORT = 24;

        /** A character that is escaped by its number. */
        private static final int ESCAPED = 6;

        private long tokens;
        private long bytes;

        void add(JsonNode node) {
            if (node instanceof ObjectNode object) {
                tokens += 2L + object.size();
                bytes += 2;
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    long name = text(member.getKey()) + 1;
                    // A sentence may stand there in both languages, and then has a member more.
                    bytes += member.getValue() instanceof POJONode ? 2 * name + SHORT : name;
                    add(member.getValue());
                }
            } else if (node instanceof ArrayNode array) {
                tokens += 2;
                bytes += 2;
                for (JsonNode item : array) {
                    add(item);
                }
            } else if (node instanceof POJONode pojo) {
                tokens += 3;
                bytes += pojo.getPojo() instanceof Sentence said
                        ? 2L * (ESCAPED * said.longest() + SHORT)
                        : MAX_BYTES + 1L;
            } else {
                tokens++;
                bytes += node instanceof TextNode text ? text(text.textValue()) : number(node);
            }
        }

        private static long number(JsonNode node) {
            return node.isBigDecimal() || node.isBigInteger()
                    ? SHORT
                            + node.decimalValue().precision()
                            + Math.abs((long) node.decimalValue().scale())
                    : SHORT;
        }

        /** With its quotes and the comma behind it. */
        private static long text(String text) {
            long bytes = 3;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                bytes += c < 0x80 ? ofAscii(c) : c < 0x800 ? 2 : Character.isSurrogate(c) ? ESCAPED : 3;
            }
            return bytes;
        }

        private static int ofAscii(char c) {
            return c < ' ' ? ESCAPED : c == '"' || c == '\\' ? 2 : 1;
        }
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
