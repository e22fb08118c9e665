package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a section has come on its way to what the board decides on, the least first. */
public enum SectionStatus {
    /** It is being written. */
    DRAFT,
    /** An editor says that it is complete. */
    READY,
    /** An approver says that it is what the board may decide on: nothing of it changes any more. */
    APPROVED;

    /** The name in JSON and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name, written exactly so. */
    public static Optional<SectionStatus> named(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
