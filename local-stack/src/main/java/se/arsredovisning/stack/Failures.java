package se.arsredovisning.stack;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import se.arsredovisning.stack.load.LoadFailure;

/** Turns whatever stopped the stack into the one line that its user reads; the rest goes to the launcher's log. */
final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());
    private static final String NO_SPACE = "No space left on device";

    private Failures() {}

    /** One line, without a stack trace. */
    static String line(Throwable failure, Workspace workspace) {
        LOG.log(Level.ERROR, "the stack does not start", failure);
        if (mentionsNoSpace(failure)) {
            return "the disk is full: " + NO_SPACE;
        }
        try {
            workspace.requireSpace();
        } catch (StartFailure full) {
            return full.getMessage();
        }
        return failure instanceof StartFailure || failure instanceof LoadFailure
                ? failure.getMessage()
                : "the stack does not start: " + failure + "; details: " + workspace.log("start");
    }

    private static boolean mentionsNoSpace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
                return true;
            }
        }
        return false;
    }
}
