package se.arsredovisning.kit.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** The contracts that are checked in: what others build on changes only where somebody sees it change. */
public final class CheckedIn {

    /** Set to {@code true}, the files are rewritten instead: {@code -Dcontracts.update=true}. */
    static final String UPDATE = "contracts.update";

    private static final Path REPOSITORY = Path.of("..");

    private CheckedIn() {}

    /**
     * Holds a published document against the file that is checked in.
     *
     * @throws AssertionError where they differ, saying at which line and what to do
     */
    public static void check(String published, Path file) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, published);
                return;
            }
            String known = Files.exists(file) ? Files.readString(file) : "";
            if (!known.equals(published)) {
                throw new AssertionError("The published document differs from " + file.normalize() + " at line "
                        + firstDifference(known, published) + ". Where that is meant, run the test again with -D"
                        + UPDATE + "=true and commit the file.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds an API's published document against the one that is checked in. Written anew, it may take from clients only what
     * the changelog says.
     *
     * @throws AssertionError where they differ, saying at which line and what to do
     */
    public static void checkApi(String api, String published) {
        try {
            Path file = REPOSITORY.resolve(Path.of("contracts", api, "openapi.yaml"));
            if (Files.exists(file)) {
                Changelog.of(REPOSITORY.resolve("CHANGELOG.md"))
                        .mustName(api, Breaks.between(Files.readString(file), published));
            }
            check(published, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds the codes of figures that are known against those that are checked in, a line each. Others build on them: one may
     * only go where the changelog says so.
     *
     * @throws AssertionError where they differ, saying at which line and what to do
     */
    public static void checkCodes(String api, Collection<String> codes) {
        try {
            Path file = REPOSITORY.resolve(Path.of("contracts", api, "codes.txt"));
            if (Files.exists(file)) {
                Changelog.of(REPOSITORY.resolve("CHANGELOG.md"))
                        .mustName(
                                api,
                                Files.readAllLines(file).stream()
                                        .filter(code -> !codes.contains(code))
                                        .map(code -> code + " is gone")
                                        .toList());
            }
            check(codes.stream().sorted().distinct().collect(Collectors.joining("\n", "", "\n")), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstDifference(String one, String other) {
        String[] ours = one.split("\n", -1);
        String[] theirs = other.split("\n", -1);
        int line = 0;
        while (line < ours.length && line < theirs.length && ours[line].equals(theirs[line])) {
            line++;
        }
        return line + 1;
    }
}
