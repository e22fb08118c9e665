package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.cache.RenderedReport;

/** The one style sheet of all pages. Its address names its content, so whoever has it need never ask again. */
@Singleton
final class Stylesheet {

    /** So begin the addresses of style sheets. */
    static final String BEGINNING = "/assets/";

    static final String CACHING = "public, max-age=31536000, immutable";

    private final String address;
    private final RenderedReport file;

    Stylesheet() {
        try (InputStream css = Stylesheet.class.getResourceAsStream("style.css")) {
            byte[] content = css.readAllBytes();
            this.address = BEGINNING + "style." + PageFile.hash(content) + ".css";
            this.file =
                    PageFile.file(Language.SWEDISH, RevisionId.NONE, Instant.EPOCH, "text/css;charset=UTF-8", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    RenderedReport file() {
        return file;
    }
}
