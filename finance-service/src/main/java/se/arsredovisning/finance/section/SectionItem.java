package se.arsredovisning.finance.section;

import java.util.Optional;
import java.util.function.Function;
import se.arsredovisning.finance.document.SectionDocument;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A part of a section that has an address of its own.
 *
 * @param absence what a problem says where it is not there
 * @param identity the member that names it, which no patch changes
 * @param place the JSON Pointer of where it stands in a document, if it does
 */
public record SectionItem(Sentence absence, String identity, Function<SectionDocument, Optional<String>> place) {

    /**
     * Where the part stands in a document.
     *
     * @throws ProblemException {@code not-found}
     */
    public String in(SectionDocument document) {
        return place.apply(document).orElseThrow(() -> ProblemException.notFound(absence));
    }
}
