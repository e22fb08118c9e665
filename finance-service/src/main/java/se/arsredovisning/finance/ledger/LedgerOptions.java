package se.arsredovisning.finance.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a request decides of a file that could be taken in more than one way.
 *
 * @param accepted what is accepted of it
 * @param basis what outcomes are told by; null for what tells them best
 */
record LedgerOptions(Set<Acceptance> accepted, OutcomeBasis basis) {

    /** Nothing is accepted, and outcomes are told by what tells them best. */
    static final LedgerOptions NONE = new LedgerOptions(Set.of(), null);

    LedgerOptions {
        accepted = Set.copyOf(accepted);
    }

    boolean accept(Acceptance one) {
        return accepted.contains(one);
    }

    /** As it stands in the reason of a revision, empty where nothing was chosen. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (!accepted.isEmpty()) {
            parts.add(
                    "accept=" + accepted.stream().sorted().map(Acceptance::word).collect(Collectors.joining(",")));
        }
        if (basis != null) {
            parts.add("basis=" + basis.word());
        }
        return String.join(", ", parts);
    }
}
