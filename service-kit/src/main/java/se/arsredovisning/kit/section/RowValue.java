package se.arsredovisning.kit.section;

import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.language.SectionId;

/** What a list over sections works out of a section's document for its row. No row takes its page with it. */
public final class RowValue {

    private static final Logger LOG = Logger.getLogger(RowValue.class);

    private RowValue() {}

    /**
     * The part of a row; nothing where the document cannot be read, which is a fault of ours and stands in the log: every
     * write is read before it is kept.
     */
    public static <T> Optional<T> of(SectionId section, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The section %s cannot be read; a list leaves out what it would have said of it", section);
            return Optional.empty();
        }
    }
}
