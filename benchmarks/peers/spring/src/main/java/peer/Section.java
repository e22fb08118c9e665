package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
class Section {

    @Id
    String id;

    /** Null where it is new. */
    @Version
    Long version;

    String document;
    Instant updatedAt;

    String etag() {
        return "\"" + version + "\"";
    }
}
