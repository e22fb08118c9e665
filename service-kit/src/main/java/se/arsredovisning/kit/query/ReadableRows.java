package se.arsredovisning.kit.query;

import java.util.List;
import java.util.function.UnaryOperator;

/** Which rows whoever asks may read. They learn nothing of any other, not even how many there are. */
public interface ReadableRows {

    /** Whether it is every row there is. */
    boolean isAll();

    /**
     * The condition that a row is one of them, in SQL or in the language of Hibernate.
     *
     * @param prefix what stands before the row's columns
     * @param value takes a value, and gives the text that stands for it
     */
    String condition(String prefix, UnaryOperator<String> value);

    /**
     * The condition in SQL, with a question mark for each of its values.
     *
     * @param values gets them, in their order, after those that it has
     */
    default String condition(String prefix, List<? super String> values) {
        return condition(prefix, value -> {
            values.add(value);
            return "?";
        });
    }
}
