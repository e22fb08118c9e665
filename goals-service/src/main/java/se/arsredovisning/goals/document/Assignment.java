package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that the board was told or has decided to do: an assignment, <i>uppdrag</i>, or an activity,
 * <i>aktivitet</i>.
 *
 * @param key its name in URLs and codes, unique among the section's assignments
 * @param title what is to be done, in Swedish
 * @param kind which of the two
 * @param from who gave it
 * @param decision by which it was given, or null
 * @param goal the key of the section's goal that it is to help, or null where it stands apart
 * @param status how far it has come
 * @param percentDone how much of it is done, 0–100, or null where the report does not say
 * @param comment Markdown, or null
 */
public record Assignment(
        String key,
        String title,
        Kind kind,
        Giver from,
        Decision decision,
        String goal,
        Status status,
        Integer percentDone,
        String comment) {

    static final int DONE = 100;

    private static final String PREFIX = "goals.assignment.";

    /** The code of its figures: {@code goals.assignment.{key}}. */
    public String code() {
        return PREFIX + key;
    }

    /** What sort it is. */
    public enum Kind {
        /** <i>Uppdrag</i>: somebody told the board to do it. */
        ASSIGNMENT,
        /** <i>Aktivitet</i>: what the board does to reach a goal. */
        ACTIVITY;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return Assignment.code(this);
        }
    }

    /** Who gave it. */
    public enum Giver {
        COUNCIL,
        BOARD;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return Assignment.code(this);
        }
    }

    /** How far it has come. */
    public enum Status {
        NOT_STARTED,
        ONGOING,
        COMPLETED,
        /** Ended without being done, or taken back. */
        CANCELLED;

        /** The name in JSON, in lists and in figure codes. */
        @JsonValue
        public String code() {
            return Assignment.code(this);
        }
    }

    /**
     * The decision that it was given by.
     *
     * @param date its day, or null
     * @param paragraph its paragraph, such as {@code § 95}, or null
     * @param diaryNumber of the matter, or null
     */
    public record Decision(LocalDate date, String paragraph, String diaryNumber) {}

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
