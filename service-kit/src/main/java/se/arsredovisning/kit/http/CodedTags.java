package se.arsredovisning.kit.http;

/** ETag headers of answers that are compressed: a strong validator names bytes, so each coding has one of its own. */
final class CodedTags {

    /** With the quote that ends a tag. */
    private static final String ENDING = "-" + AcceptedCoding.GZIP + "\"";

    private CodedTags() {}

    /** Whether a tag may have a coded form that is another: it is strong, and not coded already. */
    static boolean isPlain(String tag) {
        return tag.length() > 1
                && tag.charAt(0) == '"'
                && tag.indexOf('"', 1) == tag.length() - 1
                && !tag.endsWith(ENDING);
    }

    /** The tag of the same representation in gzip: {@code "7.1"} becomes {@code "7.1-gzip"}. */
    static String coded(String tag) {
        return tag.substring(0, tag.length() - 1) + ENDING;
    }

    /**
     * The tag of a 304: the one that the caller holds, in whatever coding; of several that of what would be sent.
     *
     * @param tag the representation's, not coded
     * @param ifNoneMatch the header, or null
     * @param isCoded whether what would be sent is compressed
     */
    static String held(String tag, String ifNoneMatch, boolean isCoded) {
        String coded = coded(tag);
        String sent = isCoded ? coded : tag;
        String other = isCoded ? tag : coded;
        return ifNoneMatch != null && ifNoneMatch.contains(other) && !ifNoneMatch.contains(sent) ? other : sent;
    }
}
