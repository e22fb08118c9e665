package se.arsredovisning.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** What tables make of a section's document, as the section's service understands them. */
public interface TakenTables {

    /** The document to be written. */
    JsonNode document();

    /** How many rows of the section the file does not name, by layout. */
    Map<String, Long> untouched();

    /** What somebody should look at, a sentence each. */
    List<Sentence> warnings();

    /** A problem of the new document, its places told as the file's author knows them. */
    ProblemException withFilePlaces(ProblemException problem, String address);
}
