package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose income and costs a statement holds. Statements of different entities are never added. */
public enum StatementEntity {
    BOARD("Nämndens resultat"),
    MUNICIPALITY("Kommunens resultat"),
    /** The municipality with its companies: <i>kommunkoncernen</i>, <i>sammanställda räkenskaper</i>. */
    GROUP("Koncernens resultat"),
    COMPANY("Bolagets resultat"),
    /** <i>Kommunalförbund</i>. */
    FEDERATION("Förbundets resultat");

    private final String resultLabel;

    StatementEntity(String resultLabel) {
        this.resultLabel = resultLabel;
    }

    /** What its total is called in Swedish. */
    String resultLabel() {
        return resultLabel;
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
