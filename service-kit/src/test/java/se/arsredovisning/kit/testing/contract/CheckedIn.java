package se.arsredovisning.kit.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contracts that are checked in: what others build on changes only where somebody sees it change. */
public final class CheckedIn {

    /** Set to {@code true}, the files are rewritten instead: {@code -Dcontracts.update=true}. */
    static final String UPDATE = "contracts.update";

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
