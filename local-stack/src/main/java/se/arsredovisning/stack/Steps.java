package se.arsredovisning.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The steps that bring a stack up. The first failure, of a step or of a part that has been started, ends them all. */
final class Steps {

    private final CompletableFuture<Void> broken = new CompletableFuture<>();

    /**
     * Takes steps beside each other and waits for all of them, or for the first failure.
     *
     * @throws StartFailure the first failure, where it is one
     */
    void inParallel(List<Runnable> steps) {
        CompletableFuture<Void> all = CompletableFuture.allOf(steps.stream()
                .map(step -> CompletableFuture.runAsync(step, Steps::daemon))
                .map(future -> future.whenComplete((done, failure) -> {
                    if (failure != null) {
                        broken.completeExceptionally(failure);
                    }
                }))
                .toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, broken).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Tells of a failure beside the steps; false where they have failed or ended already. */
    boolean fail(StartFailure failure) {
        return broken.completeExceptionally(failure);
    }

    /** No failure ends anything from here on. */
    void end() {
        broken.complete(null);
    }

    /** Runs a command in a thread that does not keep the JVM. */
    static void daemon(Runnable command) {
        Thread thread = new Thread(command, "stack");
        thread.setDaemon(true);
        thread.start();
    }
}
