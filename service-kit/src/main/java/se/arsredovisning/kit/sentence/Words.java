package se.arsredovisning.kit.sentence;

import java.math.BigDecimal;
import java.util.List;

/** Something that is said otherwise in another language. */
public interface Words {

    /** The words in a language. */
    String in(Language language);

    /**
     * A number as prose writes it.
     *
     * @param decimals its accuracy: so many are written at least
     */
    static Words number(BigDecimal number, int decimals) {
        return language -> language.number(number, decimals);
    }

    /** An enumeration: {@code 2018, 2019 och 2020}. */
    static Words list(List<?> words) {
        return language -> {
            List<String> all = words.stream().map(language::words).toList();
            int last = all.size() - 1;
            return last <= 0
                    ? String.join("", all)
                    : String.join(", ", all.subList(0, last)) + language.and() + all.get(last);
        };
    }
}
