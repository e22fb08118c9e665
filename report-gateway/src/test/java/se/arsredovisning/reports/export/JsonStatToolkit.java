package se.arsredovisning.reports.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** The npm package jsonstat-toolkit, run in the JVM: reads our JSON-stat as its users do. */
final class JsonStatToolkit implements AutoCloseable {

    private static final String PACKAGE = "/jsonstat-toolkit-2.2.2/iife.js";

    private final Context context = Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    JsonStatToolkit() {
        try (InputStream script = JsonStatToolkit.class.getResourceAsStream(PACKAGE)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            context.eval(Source.newBuilder("js", text, "iife.js").build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a function of the answer as the toolkit has it, {@code j}, and of a text, {@code t}. */
    Value run(String answer, String text, String body) {
        return context.eval("js", "((a, t) => { const j = JSONstat(JSON.parse(a)); " + body + " })")
                .execute(answer, text);
    }

    String text(String answer, String body) {
        return run(answer, "", "return JSON.stringify((() => { " + body + " })());")
                .asString();
    }

    @Override
    public void close() {
        context.close();
    }
}
