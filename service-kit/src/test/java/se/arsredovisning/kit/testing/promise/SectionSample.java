package se.arsredovisning.kit.testing.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import se.arsredovisning.kit.testing.ETags;

/** What a service of sections has of its own, as the promises of every section need it. */
public interface SectionSample extends Sample {

    /** Its API. */
    SectionApi api();

    /** The shortest document that is a section. */
    String shortest();

    /** The document of the report of 2020. */
    String report();

    /** The path, below the section, of an item of {@link #valid} that has a comment: {@code goals/klimat}. */
    String item();

    /** Where that item stands in the document, as a JSON Pointer. */
    String itemPlace();

    /** Where a number stands in {@link #valid}, as a JSON Pointer. */
    String numberPlace();

    /**
     * Where an object or a list of {@link #valid} may stand that may be left out, as JSON Pointers; one of them right in
     * the item. The part is there without them.
     *
     * @return what holds nothing there, by its place
     */
    Map<String, JsonNode> nothings();

    /** A table that is queried, and that has a row for each item of a kind that is in {@link #valid}. */
    String table();

    /** The rules' part of its ETags. */
    default String rules() {
        return "1";
    }

    /** Whether the document of a revision, and the difference of two, are told to everybody. */
    default boolean tellsDocuments() {
        return true;
    }

    @Override
    default String collection() {
        return "sections";
    }

    @Override
    default String text() {
        return "comment";
    }

    @Override
    default RequestSpecification request() {
        return api().api();
    }

    /** The ETag of a revision under its rules, as a regular expression. */
    default String tag(long revision) {
        return ETags.of(revision, rules());
    }

    /** The id of a section that no other test writes, with {@link #valid} as its first revision. */
    default String given() {
        return api().given(valid());
    }
}
