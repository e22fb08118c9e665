package se.arsredovisning.kit.section;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How sections are approved: {@code approval.…}. */
@ConfigMapping(prefix = "approval")
public interface ApprovalSettings {

    /** Whether who approves a section must have written nothing of it since it was last approved. */
    @WithDefault("true")
    boolean fourEyes();
}
