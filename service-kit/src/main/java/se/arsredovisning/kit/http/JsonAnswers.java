package se.arsredovisning.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import se.arsredovisning.kit.platform.CurrentRequest;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.SentenceSerializer;

/**
 * Writes answers as JSON: whole into memory, from where they leave as fast as their reader takes them. So no thread and no
 * document waits for a reader, only the text of the answer does.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces({"application/json", "application/*+json"})
public final class JsonAnswers implements ServerMessageBodyWriter<Object> {

    private final ObjectMapper mapper;
    private final AnswerSender sender;

    JsonAnswers(ObjectMapper mapper, AnswerSender sender) {
        this.mapper = mapper;
        this.sender = sender;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public void writeResponse(Object answer, Type generic, ServerRequestContext request) throws IOException {
        CurrentRequest current = CurrentRequest.of(request);
        byte[] bytes = bytes(answer, current.routed());
        current.letGo();
        if (bytes.length < AnswerSender.PIECE) {
            request.serverResponse().end(bytes);
        } else {
            sender.send(current.routed(), bytes);
        }
    }

    /** A text is JSON already. What has a sentence in it says in which language. */
    private byte[] bytes(Object answer, RoutingContext asked) throws IOException {
        if (answer instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        AnswerLanguage language = AcceptedLanguage.asked();
        Runnable says = () -> asked.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, language.contentLanguage());
        return mapper.writer()
                .withAttribute(SentenceSerializer.LANGUAGE, language)
                .withAttribute(SentenceSerializer.NOTICE, says)
                .writeValueAsBytes(answer);
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(
                answer instanceof String text
                        ? text.getBytes(StandardCharsets.UTF_8)
                        : mapper.writeValueAsBytes(answer));
    }
}
