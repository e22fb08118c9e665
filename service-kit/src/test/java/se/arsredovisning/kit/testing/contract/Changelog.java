package se.arsredovisning.kit.testing.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the changelog says of the release to come. */
record Changelog(List<String> lines) {

    private static final String RELEASE = "## ";

    /** The lines below the heading of what is not released. */
    static Changelog of(Path file) throws IOException {
        return new Changelog(Files.readAllLines(file).stream()
                .dropWhile(line -> !line.equals("## Unreleased"))
                .skip(1)
                .takeWhile(line -> !line.startsWith(RELEASE))
                .toList());
    }

    /**
     * Sees to it that whoever reads the changelog learns what it breaks for them.
     *
     * @throws AssertionError that gives the lines that are missing, where they are missing
     */
    void mustName(String api, Collection<String> breaks) {
        String missing = breaks.stream()
                .map(each -> "- `" + api + "`: `" + each + "`")
                .filter(entry -> lines.stream().noneMatch(line -> line.startsWith(entry)))
                .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            throw new AssertionError("This breaks clients. Where it is meant, add to \"Breaks clients\" of"
                    + " CHANGELOG.md, below \"Unreleased\", each with the reason and what to do instead:\n" + missing);
        }
    }
}
