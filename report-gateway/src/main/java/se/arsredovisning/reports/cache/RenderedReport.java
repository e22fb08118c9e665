package se.arsredovisning.reports.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import se.arsredovisning.kit.http.AcceptedCoding;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.platform.SharedBytes;
import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * A selection of a report as bytes, made and compressed once and then sent as often as it is asked for.
 *
 * @param lastModified the value of {@code Last-Modified}
 * @param language the value of {@code Content-Language}
 * @param head what else the head of an answer says of it
 * @param plain the bytes as they are
 * @param gzip the same bytes compressed
 */
public record RenderedReport(String lastModified, String language, Head head, Body plain, Body gzip) {

    /** The media type of JSON, as it is sent. */
    public static final String MEDIA_TYPE = "application/json;charset=UTF-8";

    private static final Head JSON = Head.of(MEDIA_TYPE, Map.of());

    /** What it costs to keep one, beside its bytes. */
    private static final int OVERHEAD = 1024;

    /** The names of months are English in HTTP, whatever language this runs in. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /**
     * What the head of every answer with these bytes says, beside what names them.
     *
     * @param mediaType the value of {@code Content-Type}
     * @param more other headers by name
     */
    public record Head(CharSequence mediaType, Map<CharSequence, CharSequence> more) {

        /** Ready to be sent many times. */
        public static Head of(String mediaType, Map<String, String> more) {
            return new Head(
                    HttpHeaders.createOptimized(mediaType),
                    more.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    header -> HttpHeaders.createOptimized(header.getKey()),
                                    header -> HttpHeaders.createOptimized(header.getValue()))));
        }
    }

    /**
     * The bytes of an answer, outside of the heap, so that they go to the network without a copy. They are freed with
     * this object.
     *
     * @param tag their ETag
     * @param etag the same, as the header has it
     * @param coding their coding: {@code gzip}, or {@code identity} for none
     * @param length how many they are, as the header has it
     * @param bytes the bytes; never to be written to
     */
    public record Body(EntityTag tag, String etag, String coding, String length, Buffer bytes) {

        private static Body of(EntityTag tag, String coding, byte[] content) {
            ByteBuffer memory = ByteBuffer.allocateDirect(content.length);
            memory.put(content).flip();
            return new Body(tag, tag.toString(), coding, Integer.toString(content.length), SharedBytes.of(memory));
        }
    }

    /**
     * Compresses a selection of a report.
     *
     * @param tag what names it
     * @param changedAt when it last changed
     * @param language what its sentences are in
     * @param json the selection
     */
    public static RenderedReport of(EntityTag tag, Instant changedAt, AnswerLanguage language, String json) {
        return of(tag, changedAt, language, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes that are what they are. */
    public static RenderedReport of(EntityTag tag, Instant changedAt, AnswerLanguage language, byte[] plain) {
        return of(tag, changedAt, language, JSON, plain);
    }

    /** The same of bytes of another sort. */
    public static RenderedReport of(
            EntityTag tag, Instant changedAt, AnswerLanguage language, Head head, byte[] plain) {
        return new RenderedReport(
                HTTP_DATE.format(changedAt.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)),
                language.contentLanguage(),
                head,
                Body.of(tag, AcceptedCoding.IDENTITY, plain),
                Body.of(tag.coded(AcceptedCoding.GZIP), AcceptedCoding.GZIP, compressed(plain)));
    }

    /** What is sent to a caller that takes these codings: the value of {@code Accept-Encoding}, or null. */
    public Body body(String acceptEncoding) {
        return AcceptedCoding.isGzip(acceptEncoding) ? gzip : plain;
    }

    /**
     * The ETag of the representation that the caller holds, where that is this one, in whatever coding; else null.
     *
     * @param ifNoneMatch the header, or null
     * @param ifModifiedSince the header, or null; it counts only without the other
     * @param chosen what would be sent to the caller
     */
    public String held(String ifNoneMatch, String ifModifiedSince, Body chosen) {
        if (chosen.etag().equals(ifNoneMatch)) {
            return chosen.etag();
        }
        if (ifNoneMatch == null) {
            return ifModifiedSince != null && isSince(ifModifiedSince) ? chosen.etag() : null;
        }
        return Stream.of(chosen, plain, gzip)
                .filter(body -> names(ifNoneMatch, body))
                .findFirst()
                .map(Body::etag)
                .orElse(null);
    }

    private static boolean names(String ifNoneMatch, Body body) {
        return Precondition.isFresh(ifNoneMatch, body.tag());
    }

    /** What is no date of HTTP is passed over (RFC 9110, 13.1.3). */
    private boolean isSince(String ifModifiedSince) {
        if (lastModified.equals(ifModifiedSince)) {
            return true;
        }
        try {
            Instant given = DateTimeFormatter.RFC_1123_DATE_TIME.parse(ifModifiedSince.strip(), Instant::from);
            return !given.isBefore(DateTimeFormatter.RFC_1123_DATE_TIME.parse(lastModified, Instant::from));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What it takes up, in bytes. */
    int weight() {
        return OVERHEAD + plain.bytes().length() + gzip.bytes().length();
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
