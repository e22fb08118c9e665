package se.arsredovisning.kit.testing.promise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import javax.sql.DataSource;
import se.arsredovisning.kit.testing.PostgresResource;

/** What a service has of its own, as the promises of every service need it. */
public interface Sample {

    /** The root of its API: {@code /goals/v1}. */
    String root();

    /** The collection, below the root, of the documents that it keeps: {@code sections}. */
    String collection();

    /** The topic of its events. */
    String topic();

    /** A document without faults, as new as can be changed. */
    ObjectNode valid();

    /** The member of the document that may have any text. */
    String text();

    /** A request to its API, held against its OpenAPI document. */
    RequestSpecification request();

    /** An id of the collection that no other test writes. */
    default String newId() {
        return SectionApi.newSection();
    }

    /** The document with that text in it. */
    default String saying(String text) {
        return valid().put(text(), text).toString();
    }

    /** The database of the running service, for whoever owns it. */
    default DataSource database() {
        return PostgresResource.owner();
    }
}
