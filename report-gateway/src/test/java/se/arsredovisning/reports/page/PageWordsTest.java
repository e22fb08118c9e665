package se.arsredovisning.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.Sentences;

class PageWordsTest {

    private static final Pattern SAID = Pattern.compile("\\.say\\((?:\"|')([a-zA-Z0-9.-]+)(?:\"|')[,)]");

    /** Keys that begin so are put together of what data say. */
    private static final List<String> MADE_UP = List.of(
            "kind.",
            "unit.",
            "month.",
            "status.",
            "accuracy.",
            "result.",
            "assessment.",
            "control.",
            "staff.",
            "chapter.",
            "amounts.",
            "note.");

    private static String read(String root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void whatPagesSayHasWordsInBothLanguagesAndAllWordsAreSaid() throws IOException {
        JsonNode words = new YAMLMapper()
                .readTree(Path.of("src/main/resources/se/arsredovisning/reports/page/words.yaml")
                        .toFile());
        Set<String> keys = new TreeSet<>();
        words.fieldNames().forEachRemaining(keys::add);
        String all = read("src/main/java", ".java") + read("src/main/resources/templates", ".html");

        assertThat(SAID.matcher(all).results().map(said -> said.group(1)).filter(key -> !key.endsWith(".")))
                .isSubsetOf(keys);
        assertThat(keys.stream()
                        .filter(key -> MADE_UP.stream().noneMatch(key::startsWith))
                        .filter(key -> !all.contains('"' + key + '"')
                                && !all.contains("'" + key + "'")
                                && !key.endsWith(".sign")))
                .as("words that nobody says")
                .isEmpty();
        assertThat(Sentences.untranslated(words)).isEmpty();
    }
}
