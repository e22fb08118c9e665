package se.arsredovisning.kit.http;

/**
 * The strong validator of a section's representation: {@code "7.1"} is revision 7 as the rules of version 1 show it.
 *
 * @param revision the revision shown
 * @param rules the version of the rules that derive what is derived; without a dot or a quote
 */
public record EntityTag(long revision, String rules) {

    /** The header's value, in quotes. */
    @Override
    public String toString() {
        return "\"" + revision + "." + rules + "\"";
    }
}
