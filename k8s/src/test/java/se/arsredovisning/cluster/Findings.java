package se.arsredovisning.cluster;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, a sentence each. */
final class Findings {

    private final List<String> sentences = new ArrayList<>();

    /**
     * Says what is wrong where something is.
     *
     * @param name of what
     * @param so whether it is as it should be
     * @param otherwise what it is or does then
     */
    void is(String name, boolean so, String otherwise) {
        if (!so) {
            sentences.add(name + " " + otherwise);
        }
    }

    List<String> list() {
        return sentences;
    }
}
