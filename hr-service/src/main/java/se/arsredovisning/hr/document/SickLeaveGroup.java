package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whose sick leave, or which part of it, a row is about: the groups that the law names. */
public enum SickLeaveGroup {
    TOTAL("total", Kind.TOTAL, null),
    DAYS_1_TO_14("days-1-14", Kind.LENGTH, "1-14"),
    DAYS_15_TO_59("days-15-59", Kind.LENGTH, "15-59"),
    DAYS_FROM_60("days-from-60", Kind.LENGTH, "60-"),
    WOMEN("women", Kind.SEX, "women"),
    MEN("men", Kind.SEX, "men"),
    AGE_TO_29("age-to-29", Kind.AGE, "-29"),
    AGE_30_TO_49("age-30-49", Kind.AGE, "30-49"),
    AGE_FROM_50("age-from-50", Kind.AGE, "50-");

    /** What the groups of one kind divide. */
    public enum Kind {
        /** All sick leave of all employees. */
        TOTAL(null),
        /** Sick leave by how long it lasted: the lengths add up to the total. */
        LENGTH("absenceLength"),
        /** Employees by sex: the total is a weighted mean of the two. */
        SEX("sex"),
        /** Employees by age: the total is a weighted mean of the three. */
        AGE("ageGroup");

        /** The kinds whose groups are people, of whom a percentage may tell too much. */
        public static final List<Kind> OF_PEOPLE = List.of(SEX, AGE);

        private final String dimension;

        Kind(String dimension) {
            this.dimension = dimension;
        }

        /** The groups of this kind, in order: together they are everything, and none overlaps another. */
        public List<SickLeaveGroup> groups() {
            return Arrays.stream(SickLeaveGroup.values())
                    .filter(group -> group.kind == this)
                    .toList();
        }
    }

    private final String code;
    private final Kind kind;
    private final String value;

    SickLeaveGroup(String code, Kind kind, String value) {
        this.code = code;
        this.kind = kind;
        this.value = value;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is a group of people, so that its figures may have to be suppressed. */
    public boolean isOfPeople() {
        return Kind.OF_PEOPLE.contains(kind);
    }

    /** What tells its figures from those of the other groups. */
    public Map<String, String> dimensions() {
        return kind.dimension == null ? Map.of() : Map.of(kind.dimension, value);
    }

    /** The name in JSON and in URLs. */
    @JsonValue
    public String code() {
        return code;
    }
}
