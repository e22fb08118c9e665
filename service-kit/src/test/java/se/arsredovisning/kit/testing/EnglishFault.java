package se.arsredovisning.kit.testing;

import java.util.Collection;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Language;

/** A fault as an English reader is told of it: a test says what it expects in plain words. */
public record EnglishFault(String property, Object value, String reason) {

    /** The fault, in English. */
    public static EnglishFault of(Fault fault) {
        return new EnglishFault(fault.property(), fault.value(), fault.reason().in(Language.ENGLISH));
    }

    /** The faults, in English. */
    public static List<EnglishFault> of(Collection<Fault> faults) {
        return faults.stream().map(EnglishFault::of).toList();
    }
}
