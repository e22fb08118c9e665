package se.arsredovisning.hr.section;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is told of groups of employees: {@code hr.disclosure.threshold}. */
@ConfigMapping(prefix = "hr.disclosure")
public interface DisclosureSettings {

    /** The most employees of a sex or an age whose sick leave is not told. The law says ten. */
    @WithDefault("10")
    int threshold();
}
