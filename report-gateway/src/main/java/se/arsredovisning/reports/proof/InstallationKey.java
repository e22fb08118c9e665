package se.arsredovisning.reports.proof;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that this installation signs with now, from the file {@code editions.signing-key}. On one machine it is made where it
 * is not there ({@code editions.make-signing-key}). A file that holds none keeps the gateway from starting.
 */
@Startup
@Singleton
public final class InstallationKey {

    private final Optional<SigningKey> key;

    InstallationKey(
            @ConfigProperty(name = "editions.signing-key") Optional<Path> file,
            @ConfigProperty(name = "editions.make-signing-key") boolean isMade) {
        this.key = file.map(path -> read(new SigningKeyFile(path), isMade));
    }

    /** The key; none where none is configured, which production has to allow ({@code no-signing-key}): nothing can be published then. */
    public Optional<SigningKey> key() {
        return key;
    }

    private static SigningKey read(SigningKeyFile file, boolean isMade) {
        try {
            return isMade ? file.readOrMake() : file.read();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key that editions are signed with cannot be used: " + e.getMessage(), e);
        }
    }
}
