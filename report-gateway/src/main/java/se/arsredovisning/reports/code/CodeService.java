package se.arsredovisning.reports.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;

/** Answers which codes are in use. */
@ApplicationScoped
public class CodeService {

    private final CodeRepository codes;

    CodeService(CodeRepository codes) {
        this.codes = codes;
    }

    /** One page of the codes that are asked for, by code. */
    @Transactional
    CodePage find(CodeSelection selection, FigureSource source, Paging paging) {
        CodeCatalogue catalogue = CodeCatalogue.get();
        List<String> found = codes.find(selection, source).entrySet().stream()
                .filter(code -> selection.wants(code.getValue()
                        && catalogue
                                .find(code.getKey())
                                .filter(CodeEntry::comparable)
                                .isPresent()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> page =
                found.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return new CodePage(page.isEmpty() ? List.of() : codes.uses(page, source), found.size());
    }

    /** How one code is used; nothing where no figure has it. */
    @Transactional
    public Optional<CodeUse> find(String code, FigureSource source) {
        return codes.uses(List.of(code), source).stream().findFirst();
    }

    /**
     * Some codes.
     *
     * @param codes those of the page
     * @param total how many there are on all pages
     */
    record CodePage(List<CodeUse> codes, long total) {}
}
