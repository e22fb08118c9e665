package se.arsredovisning.reports.explore;

import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.code.CodePattern;
import se.arsredovisning.reports.code.CodeService;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.draft.BoardNames;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageRequest;
import se.arsredovisning.reports.page.PageWords;

/** What codes, kinds and boards are called on these pages. */
@Singleton
final class CodeNames {

    private final CodeService codes;

    CodeNames(CodeService codes) {
        this.codes = codes;
    }

    /**
     * How the code of an address is used in what is published.
     *
     * @throws ProblemException {@code not-found}
     */
    CodeUse use(PageRequest request, FigureSource source) {
        String code = request.path().get(1);
        Sentence none = Sentence.of("reports.no-code", code);
        if (!CodePattern.isOne(code) || !new CodePattern(code).exact()) {
            throw ProblemException.notFound(none);
        }
        return codes.find(code, source).orElseThrow(() -> ProblemException.notFound(none));
    }

    static String name(CodeUse use, Language language) {
        Optional<CodeEntry> entry = CodeCatalogue.get().find(use.code());
        String swedish = entry.map(CodeEntry::labelSv).orElse(use.label());
        String english = entry.map(CodeEntry::labelEn).orElse(swedish);
        return language == Language.ENGLISH ? english : swedish;
    }

    static String kind(String kind, PageWords w) {
        return w.find("kind." + kind).orElse(kind);
    }

    static List<Frame.Crumb> kinds(CodeUse use, PageWords w) {
        return use.kinds().stream()
                .map(kind -> new Frame.Crumb(kind, kind(kind, w)))
                .toList();
    }

    /** {@code Alingsås, Kommunstyrelsen}. */
    static String board(SectionId section, Map<BoardNames.Board, String> names) {
        String name = Objects.requireNonNullElse(names.get(BoardNames.Board.of(section)), section.board());
        return Municipalities.name(section.municipality()).orElse(section.municipality()) + ", " + name;
    }

    /** All of them, in the order of the Swedish alphabet. */
    static List<Frame.Crumb> municipalities() {
        Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
        return Municipalities.all().entrySet().stream()
                .map(entry -> new Frame.Crumb(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Frame.Crumb::text, swedish))
                .toList();
    }
}
