package peer;

import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

@Service
class SectionService {

    private final SectionRepository sections;
    private final SectionHistoryRepository history;
    private final OutboxRepository outbox;

    SectionService(SectionRepository sections, SectionHistoryRepository history, OutboxRepository outbox) {
        this.sections = sections;
        this.history = history;
        this.outbox = outbox;
    }

    @Transactional(readOnly = true)
    Optional<Section> find(String id) {
        return sections.findById(id);
    }

    /** Replaces the document; one that somebody else has changed meanwhile is left to them. */
    @Transactional
    Section replace(String id, String document, String ifMatch) {
        Section section = sections.findById(id).orElse(null);
        if (ifMatch != null && (section == null || !ifMatch.equals(section.etag()))) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        Instant now = Instant.now();
        if (section == null) {
            section = new Section();
            section.id = id;
        }
        section.document = document;
        section.updatedAt = now;
        section = sections.saveAndFlush(section);
        SectionHistory revision = new SectionHistory();
        revision.sectionId = id;
        revision.version = section.version;
        revision.document = document;
        revision.changedAt = now;
        history.save(revision);
        Outbox event = new Outbox();
        event.sectionId = id;
        event.type = "section-changed";
        event.payload = "{\"section\":\"" + id + "\",\"version\":" + section.version + "}";
        event.createdAt = now;
        outbox.save(event);
        return section;
    }
}
