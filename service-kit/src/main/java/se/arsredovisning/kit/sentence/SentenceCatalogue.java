package se.arsredovisning.kit.sentence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of all sentences: a file of each module, in which each key has a text in Swedish and one in English. */
final class SentenceCatalogue {

    static final String LOCATION = "META-INF/sentences.yaml";

    private static final YAMLMapper YAML = new YAMLMapper();

    private SentenceCatalogue() {}

    /** Read once: it is part of what was built. */
    private static final class Texts {
        private static final Map<String, SentenceText> BY_KEY = all();
    }

    /**
     * The text of a key.
     *
     * @throws IllegalArgumentException where there is none
     */
    static SentenceText text(String key) {
        SentenceText text = Texts.BY_KEY.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no sentence is called " + key);
        }
        return text;
    }

    /**
     * The texts of one file, by key, in its order.
     *
     * @throws IllegalArgumentException where a text lacks a language or its languages have other places
     */
    static Map<String, SentenceText> read(URL file) {
        Map<String, SentenceText> texts = new LinkedHashMap<>();
        try (InputStream yaml = file.openStream()) {
            for (Map.Entry<String, JsonNode> text : YAML.readTree(yaml).properties()) {
                String swedish = text.getValue().path("sv").asText();
                String english = text.getValue().path("en").asText();
                texts.put(text.getKey(), SentenceText.of(text.getKey(), swedish, english));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Map<String, SentenceText> all() {
        Map<String, SentenceText> all = new HashMap<>();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(LOCATION))) {
                read(file).forEach((key, text) -> {
                    SentenceText known = all.putIfAbsent(key, text);
                    if (known != null && !known.equals(text)) {
                        throw new IllegalStateException("two modules have a sentence that is called " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
