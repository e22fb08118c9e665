package se.arsredovisning.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * What a write expects of the resource before it changes anything: If-Match and If-None-Match as RFC 9110 has them, with
 * the difference that If-Match compares the revision only (its number and the bits that it drew), since a new version of the rules is no other data.
 */
public final class Precondition {

    /** Empty elements of a list are passed over (RFC 9110, 5.6.1.2). */
    private static final Pattern TAG = Pattern.compile("[\\s,]*(W/)?\"([^\"]*)\"\\s*(?:,[\\s,]*|$)");

    private static final Pattern REVISION = Pattern.compile("([0-9a-f-]{1,40})(?:\\.[^\"]*)?");

    private final String ifMatch;
    private final boolean ifNoneMatchAny;

    private Precondition(String ifMatch, boolean ifNoneMatchAny) {
        this.ifMatch = ifMatch;
        this.ifNoneMatchAny = ifNoneMatchAny;
    }

    /** The two headers of a write, each null where it was not sent. Of If-None-Match only {@code *} is taken. */
    public static Precondition of(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals("*")) {
            throw ProblemException.invalid(
                    List.of(new Fault("If-None-Match", ifNoneMatch, Sentence.of("fault.if-none-match"))));
        }
        if (ifMatch != null && !ifMatch.strip().equals("*")) {
            tags(ifMatch);
        }
        return new Precondition(ifMatch == null ? null : ifMatch.strip(), ifNoneMatch != null);
    }

    /**
     * The If-Match header of a write to a part of a section, where it is required.
     *
     * @throws ProblemException {@code precondition-required} when it was not sent
     */
    public static Precondition required(String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, Sentence.of("problem.send-if-match"));
        }
        return of(ifMatch, null);
    }

    /**
     * Holds the headers against what there is.
     *
     * @param revision the present revision, or {@link RevisionId#NONE} where the resource does not exist
     * @throws ProblemException {@code precondition-failed}
     */
    public void check(RevisionId revision) {
        if (ifNoneMatchAny && !revision.equals(RevisionId.NONE)) {
            throw failed(Sentence.of("problem.exists", revision));
        }
        if (ifMatch == null) {
            return;
        }
        if (revision.equals(RevisionId.NONE)) {
            throw failed(Sentence.of("problem.does-not-exist"));
        }
        if (!ifMatch.equals("*") && tags(ifMatch).stream().noneMatch(tag -> names(tag, revision))) {
            throw failed(Sentence.of("problem.present-revision", revision));
        }
    }

    /** Whether an If-None-Match header of a read names the present representation. Comparison is weak. */
    public static boolean isFresh(String ifNoneMatch, EntityTag present) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        String opaque = present.toString();
        Matcher tags = TAG.matcher(ifNoneMatch);
        while (tags.find()) {
            if (opaque.equals("\"" + tags.group(2) + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String tag, RevisionId revision) {
        Matcher parts = REVISION.matcher(tag);
        return parts.matches() && parts.group(1).equals(revision.toString());
    }

    /** The opaque parts of strong tags; a weak tag never matches (RFC 9110, 13.1.1). */
    private static List<String> tags(String header) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            if (matcher.group(1) == null) {
                tags.add(matcher.group(2));
            }
        }
        if (end != header.length() || end == 0) {
            throw ProblemException.invalid(List.of(new Fault("If-Match", header, Sentence.of("fault.entity-tags"))));
        }
        return tags;
    }

    private static ProblemException failed(Sentence detail) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, detail);
    }
}
