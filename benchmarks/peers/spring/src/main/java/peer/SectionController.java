package peer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/sections/{id}")
class SectionController {

    private final SectionService sections;

    SectionController(SectionService sections) {
        this.sections = sections;
    }

    @GetMapping
    ResponseEntity<String> get(@PathVariable String id) {
        return sections.find(id)
                .map(SectionController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PutMapping
    ResponseEntity<String> put(
            @PathVariable String id,
            @RequestBody JsonNode document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(sections.replace(id, document.toString(), ifMatch));
    }

    @ExceptionHandler(ObjectOptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.PRECONDITION_FAILED)
    void changedMeanwhile() {}

    private static ResponseEntity<String> answer(Section section) {
        return ResponseEntity.ok()
                .eTag(section.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(section.document);
    }
}
