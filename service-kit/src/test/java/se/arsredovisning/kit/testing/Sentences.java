package se.arsredovisning.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the sentences of a module are whole: what is said has a text in both languages, and each text is said. */
public final class Sentences {

    private static final Path CATALOGUE = Path.of("src/main/resources/META-INF/sentences.yaml");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:the|which|with|cannot|has|have|this)\\b");
    private static final Pattern SAID = Pattern.compile("Sentence\\s*\\.of\\(\\s*\"([^\"]+)\"");

    private Sentences() {}

    /**
     * Holds the catalogue of the module that the test runs in against its code, which has each key as a literal.
     */
    public static void check() {
        String code = code();
        Set<String> keys = keys();

        assertThat(SAID.matcher(code).results().map(said -> said.group(1)).filter(key -> !isKnown(key)))
                .as("what is said without a text")
                .isEmpty();
        assertThat(keys.stream().filter(key -> !code.contains('"' + key + '"')))
                .as("texts that nobody says")
                .isEmpty();
        assertThat(untranslated(texts()))
                .as("texts that are not Swedish in Swedish")
                .isEmpty();
    }

    /** Those that say the same words in both languages, and those with English words in Swedish. */
    public static List<String> untranslated(JsonNode texts) {
        return texts.properties().stream()
                .filter(text -> {
                    String swedish = text.getValue().path("sv").asText();
                    boolean isSame = swedish.equals(text.getValue().path("en").asText());
                    return (isSame
                                    && WORDS.matcher(PLACE.matcher(swedish).replaceAll(""))
                                            .find())
                            || ENGLISH.matcher(swedish).find();
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A text that lacks a language, or whose languages have other places, is not found either. */
    private static boolean isKnown(String key) {
        try {
            Sentence.of(key);
            return true;
        } catch (IllegalArgumentException e) {
            return e.getMessage().startsWith(key + " has ") && e.getMessage().contains(" places, not ");
        }
    }

    private static Set<String> keys() {
        return texts().properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode texts() {
        try {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(CATALOGUE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(CODE)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
