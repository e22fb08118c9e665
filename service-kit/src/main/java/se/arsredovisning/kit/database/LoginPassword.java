package se.arsredovisning.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the password of a login is: in the files {@code password} and, while it changes, {@code other-password} of a directory,
 * read anew each time, or in a setting.
 *
 * @param files the directory; where there is none the setting counts
 * @param setting the password itself
 */
public record LoginPassword(Optional<String> files, Optional<String> setting) {

    /**
     * What a connection is opened with: the password, and another to try where that one is refused.
     *
     * @throws UncheckedIOException where the directory has no password
     */
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        if (files.isEmpty()) {
            setting.ifPresent(password -> properties.put("password", password));
            return properties;
        }
        Path directory = Path.of(files.get());
        try {
            properties.put("password", read(directory.resolve("password")));
            Path other = directory.resolve(RotatedDriver.OTHER);
            if (Files.exists(other)) {
                properties.put(RotatedDriver.OTHER, read(other));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("the database's password cannot be read from " + directory, e);
        }
    }

    /** Whoever wrote the file may have ended its line. */
    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replaceFirst("\\R$", "");
    }
}
