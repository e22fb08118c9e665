package se.arsredovisning.finance.document;

import java.util.List;

/**
 * What the section says of the total of its statements.
 *
 * @param of the keys of the statements that are added; empty where there is no total
 */
public record SectionTotal(List<String> of) {

    public SectionTotal {
        of = of == null ? List.of() : List.copyOf(of);
    }
}
