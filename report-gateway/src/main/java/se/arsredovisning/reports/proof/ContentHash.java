package se.arsredovisning.reports.proof;

import java.security.SecureRandom;
import java.util.HexFormat;
import se.arsredovisning.kit.json.Sha256;

/** The SHA-256 of what was stored, and the salt that keeps it from giving away what that was. */
public final class ContentHash {

    /** What stands where there is no hash: 64 zeros. */
    public static final String NONE = "0".repeat(64);

    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentHash() {}

    /** The hash of these bytes: 64 lower-case hexadecimal digits, as {@code sha256sum} prints them. */
    public static String of(byte[] content) {
        return Sha256.hex(content);
    }

    /** 256 random bits, as 64 hexadecimal digits: with them inside nobody can try figures until a hash fits. */
    public static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** Whether a text is such a hash. */
    static boolean isOne(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
