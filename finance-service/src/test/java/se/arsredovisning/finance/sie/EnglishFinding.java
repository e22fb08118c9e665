package se.arsredovisning.finance.sie;

import java.util.List;
import se.arsredovisning.kit.sentence.Language;

/** What is wrong with a file, or only remarkable, as an English reader is told of it. */
record EnglishFinding(long line, String label, String message, boolean fatal) {

    static List<EnglishFinding> of(List<SieFault> findings) {
        return findings.stream()
                .map(one -> new EnglishFinding(
                        one.line(), one.label(), one.message().in(Language.ENGLISH), one.fatal()))
                .toList();
    }
}
