package se.arsredovisning.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.edition.EditionText;
import se.arsredovisning.reports.page.PageNumbers.Amounts;

/** Pages of an edition that a test has, without a server. */
final class ShownEdition {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(ShownEdition::template)
            .build();

    private static final PageSettings SETTINGS = new PageSettings() {
        @Override
        public String name() {
            return "Årsredovisningar";
        }

        @Override
        public Optional<String> origin() {
            return Optional.empty();
        }

        @Override
        public Optional<String> accessibilityContact() {
            return Optional.empty();
        }

        @Override
        public Optional<String> accessibilityText() {
            return Optional.empty();
        }
    };

    static final PageTemplates TEMPLATES = new PageTemplates(ENGINE);
    static final PageFrames FRAMES = new PageFrames(SETTINGS, new Stylesheet());

    private final ObjectNode body;
    private final SectionId report;

    ShownEdition(ObjectNode body) {
        this.body = body;
        this.report = SectionId.parse(body.path("id").asText());
    }

    /** The report of 2020 of Kommunstyrelsen in Alingsås, as its edition says it. */
    static ObjectNode of2020() {
        try (InputStream json = ShownEdition.class.getResourceAsStream("/edition-2020/edition.json")) {
            return (ObjectNode) Json.read(new String(json.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReportContext context(Language language, Amounts amounts) {
        EditionText text = new EditionText(
                report, 1, 1, 0, "decided", Instant.parse("2026-11-27T18:29:21Z"), new RevisionId(1, 1), body);
        PageRequest request = new PageRequest(
                language,
                List.of(report.municipality(), report.board(), report.period()),
                "",
                Map.of(),
                Set.of(),
                "/",
                "https://rapporter.example.se",
                List.of());
        return ReportContext.of(request, text, amounts, false);
    }

    Document report(Language language) {
        return report(language, Amounts.TKR);
    }

    Document report(Language language, Amounts amounts) {
        return Jsoup.parse(new ReportPage(FRAMES, TEMPLATES, context -> Map.of()).html(context(language, amounts)));
    }

    Document figure(String code) {
        return Jsoup.parse(new SourcePage(FRAMES, TEMPLATES).html(context(Language.SWEDISH, Amounts.TKR), code));
    }

    Document checks() {
        return Jsoup.parse(new ChecksPage(FRAMES, TEMPLATES).html(context(Language.SWEDISH, Amounts.TKR)));
    }

    private static Optional<TemplateLocator.TemplateLocation> template(String id) {
        InputStream file = ShownEdition.class.getResourceAsStream("/templates/" + id + ".html");
        return Optional.ofNullable(file).map(found -> new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(found, UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType("text/html"));
            }
        });
    }
}
