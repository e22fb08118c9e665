package se.arsredovisning.reports.page;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * What a reader asks for.
 *
 * @param language the language that the address names: English below {@code /en}
 * @param path the parts of the address after that, decoded, without an extension: {@code 1489}, {@code kommunstyrelsen}, {@code 2020}
 * @param extension what the last part ends with: {@code json}; empty where nothing
 * @param parameters each once
 * @param repeated the names of those that were given several times
 * @param uri the address as it was asked for
 * @param origin where it was asked for: {@code https://rapporter.example.se}
 * @param accept the lines of {@code Accept}
 */
public record PageRequest(
        Language language,
        List<String> path,
        String extension,
        Map<String, String> parameters,
        Set<String> repeated,
        String uri,
        String origin,
        List<String> accept) {

    private static final Set<String> EXTENSIONS = Set.of("json", "csv", "xlsx", "pdf", "docx", "svg");
    private static final String ENGLISH = "en";

    public PageRequest {
        path = List.copyOf(path);
        accept = List.copyOf(accept);
    }

    static PageRequest of(RoutingContext context) {
        String uri = context.request().uri();
        int query = uri.indexOf('?');
        List<String> parts = new ArrayList<>();
        for (String part : (query < 0 ? uri : uri.substring(0, query)).split("/", -1)) {
            parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        parts.remove(0);
        if (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        Language language = Language.SWEDISH;
        if (!parts.isEmpty() && parts.get(0).equals(ENGLISH)) {
            language = Language.ENGLISH;
            parts.remove(0);
        }
        String extension = "";
        if (!parts.isEmpty()) {
            String last = parts.get(parts.size() - 1);
            int dot = last.lastIndexOf('.');
            if (dot > 0 && EXTENSIONS.contains(last.substring(dot + 1))) {
                extension = last.substring(dot + 1);
                parts.set(parts.size() - 1, last.substring(0, dot));
            }
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Set<String> repeated = new TreeSet<>();
        MultiMap given = context.queryParams();
        given.forEach((name, value) -> {
            if (parameters.putIfAbsent(name, value) != null) {
                repeated.add(name);
            }
        });
        return new PageRequest(
                language,
                parts,
                extension,
                parameters,
                repeated,
                uri,
                context.request().scheme() + "://" + context.request().authority(),
                context.request().headers().getAll(HttpHeaders.ACCEPT));
    }

    /** Where pages of a language begin: nothing, or {@code /en}. */
    public static String root(Language language) {
        return language == Language.ENGLISH ? "/" + ENGLISH : "";
    }

    /** Where pages of this language begin. */
    public String root() {
        return root(language);
    }

    /** Where the first page of this language is. */
    String start() {
        return root().isEmpty() ? "/" : root();
    }

    /** Whether the address has this beginning: {@code series}. */
    public boolean isBelow(String first) {
        return !path.isEmpty() && path.get(0).equals(first);
    }

    public PageWords words() {
        return PageWords.of(language);
    }

    public PageNumbers numbers() {
        return new PageNumbers(language);
    }

    /** A parameter's value, or null. An empty one of a form is none. */
    public String parameter(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * A page takes these parameters and no others.
     *
     * @throws ProblemException {@code invalid-content} that names each other one, and each that was given twice
     */
    public void takes(String... names) {
        List<Fault> faults = new ArrayList<>();
        for (String name : parameters.keySet()) {
            if (!Arrays.asList(names).contains(name)) {
                faults.add(new Fault(name, null, Sentence.of("fault.unknown-parameter")));
            }
        }
        repeated.forEach(name -> faults.add(new Fault(name, null, Sentence.of("fault.given-several-times", 2))));
        ProblemException.throwIfAny(faults);
    }
}
