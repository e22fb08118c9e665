package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.sentence.Language;

/** The words of pages in one language ({@code words.yaml}), for templates and code. */
public final class PageWords {

    private static final Map<Language, PageWords> ALL =
            Map.of(Language.SWEDISH, read(Language.SWEDISH), Language.ENGLISH, read(Language.ENGLISH));

    private final Map<String, String> texts;

    private PageWords(Map<String, String> texts) {
        this.texts = texts;
    }

    public static PageWords of(Language language) {
        return ALL.get(language);
    }

    /**
     * What a key stands for.
     *
     * @throws IllegalArgumentException where it stands for nothing
     */
    public String say(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no words are called " + key));
    }

    /** The same with something in the place of {@code {0}}. */
    public String say(String key, Object first) {
        return say(key).replace("{0}", String.valueOf(first));
    }

    /** The same with something in two places. */
    public String say(String key, Object first, Object second) {
        return say(key, first).replace("{1}", String.valueOf(second));
    }

    /** What a key stands for, which may be nothing: one that data make up. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private static PageWords read(Language language) {
        try (InputStream yaml = PageWords.class.getResourceAsStream("words.yaml")) {
            Map<String, String> texts = new HashMap<>();
            for (Map.Entry<String, JsonNode> text :
                    new YAMLMapper().readTree(yaml).properties()) {
                texts.put(
                        text.getKey(), text.getValue().required(language.tag()).asText());
            }
            return new PageWords(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
