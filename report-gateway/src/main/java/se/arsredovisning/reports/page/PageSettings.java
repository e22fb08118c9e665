package se.arsredovisning.reports.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an installation says of itself on its pages: {@code pages.…}. */
@ConfigMapping(prefix = "pages")
public interface PageSettings {

    /** Whose pages these are. */
    @WithDefault("Årsredovisningar")
    String name();

    /** Where readers reach the pages: {@code https://rapporter.example.se}. Without it nothing names them absolutely. */
    Optional<String> origin();

    /** Whom a reader turns to who cannot use a page: an address of mail. */
    Optional<String> accessibilityContact();

    /** What the accessibility statement says in the publisher's own words, as Markdown, beside what was tested. */
    Optional<String> accessibilityText();
}
