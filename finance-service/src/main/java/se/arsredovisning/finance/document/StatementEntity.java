package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import se.arsredovisning.kit.sentence.Sentence;

/** Whose income and costs a statement holds. Statements of different entities are never added. */
public enum StatementEntity {
    BOARD("finance.result.board"),
    MUNICIPALITY("finance.result.municipality"),
    /** The municipality with its companies: <i>kommunkoncernen</i>, <i>sammanställda räkenskaper</i>. */
    GROUP("finance.result.group"),
    COMPANY("finance.result.company"),
    /** <i>Kommunalförbund</i>. */
    FEDERATION("finance.result.federation");

    private final String result;

    StatementEntity(String result) {
        this.result = result;
    }

    /** What its total is called. */
    Sentence resultLabel() {
        return Sentence.of(result);
    }

    /** Whether there are many of its kind, so that two statements may be of two of them. */
    boolean isOneOfMany() {
        return this == COMPANY || this == FEDERATION;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
