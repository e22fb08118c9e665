package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import se.arsredovisning.kit.revision.Revision;

/**
 * What a write came to.
 *
 * @param revision the section's revision now
 * @param shown what the answer shows of it: the section as it is read, or the part that was written
 * @param created whether the section, or the part that was written, did not exist before
 */
public record Written(Revision revision, JsonNode shown, boolean created) {}
