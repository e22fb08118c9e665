package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Outbox {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String sectionId;
    String type;
    String payload;
    Instant createdAt;
}
