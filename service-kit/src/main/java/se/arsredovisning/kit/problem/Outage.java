package se.arsredovisning.kit.problem;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.transaction.xa.XAException;

/** What the end of a request says of the database. */
enum Outage {
    /** The database is not the reason. */
    NONE,
    /** It could not be reached before anything was committed. */
    BEFORE_COMMIT,
    /** It was lost while it committed: what became of the transaction is not known. */
    IN_COMMIT;

    /** SQL states of class 08 are lost connections, 57P an administrator's shutdown, 53 a server out of resources. */
    private static final String[] AWAY = {"08", "57P", "53"};

    /** What a server says that only reads: a replica that was not made, or is no longer, the one to write to. */
    private static final String READ_ONLY = "25006";

    /**
     * Looks through everything that an exception holds: causes, what was suppressed, where a transaction manager keeps
     * the reason of a failed commit, and the further exceptions of a batch.
     */
    static Outage of(Throwable thrown) {
        boolean away = false;
        boolean inCommit = false;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable found = open.remove();
            if (!seen.add(found)) {
                continue;
            }
            inCommit |= endsACommit(found);
            if (found instanceof SQLException sql) {
                away |= isAway(sql);
                add(open, sql.getNextException());
            }
            add(open, found.getCause());
            Collections.addAll(open, found.getSuppressed());
        }
        if (!away) {
            return NONE;
        }
        return inCommit ? IN_COMMIT : BEFORE_COMMIT;
    }

    private static void add(Deque<Throwable> open, Throwable next) {
        if (next != null) {
            open.add(next);
        }
    }

    private static boolean endsACommit(Throwable found) {
        return found instanceof RollbackException
                || found instanceof HeuristicMixedException
                || found instanceof HeuristicRollbackException
                || found instanceof XAException
                || found instanceof UnknownOutcomeException;
    }

    /** A pool that gives no connection says no state. */
    private static boolean isAway(SQLException sql) {
        if (sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException) {
            return true;
        }
        String state = sql.getSQLState();
        if (state == null || state.equals(READ_ONLY)) {
            return true;
        }
        for (String prefix : AWAY) {
            if (state.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
