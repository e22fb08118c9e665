package se.arsredovisning.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import se.arsredovisning.stack.load.ReportPublisher;

/** The reports that come with the project: loaded, published, and continued by a draft of the year after. */
final class InitialReports {

    private static final String NOT_IN_THE_SOURCE =
            "Källan säger inte när och under vilken paragraf nämnden beslutade.";

    private final Workspace workspace;
    private final Services services;
    private final Progress progress;

    InitialReports(Workspace workspace, Services services, Progress progress) {
        this.workspace = workspace;
        this.services = services;
        this.progress = progress;
    }

    /** As {@link #publish}, and begins those of the year after, where they are not there and never were. */
    void publishAndContinue(Path directory) {
        List<String> reports = load(directory);
        ReportPublisher publisher = publisher();
        reports.forEach(id -> publish(publisher, id));
        reports.forEach(id -> beginNext(publisher, id));
    }

    /** Loads the reports of a directory and publishes those that have no edition yet. */
    void publish(Path directory) {
        List<String> reports = load(directory);
        ReportPublisher publisher = publisher();
        reports.forEach(id -> publish(publisher, id));
    }

    /** The ids of those that can be published; none where a service is missing, since then no report is whole. */
    private List<String> load(Path directory) {
        List<String> reports = new DataLoader(directory, services.all(), TokenCommand.of(workspace), progress).load();
        return services.all().size() < ServiceDescription.ALL.size() ? List.of() : reports;
    }

    /** Publishes reports as two that are not the one who loads them. */
    ReportPublisher publisher() {
        return new ReportPublisher(
                services.addresses(),
                TokenCommand.of(workspace, "editor"),
                TokenCommand.of(workspace, "approver", "publisher"));
    }

    private void publish(ReportPublisher publisher, String id) {
        long beginning = System.nanoTime();
        ReportPublisher.Outcome outcome = publisher.publish(id, NOT_IN_THE_SOURCE);
        String said =
                switch (outcome) {
                    case PUBLISHED -> "approved and published";
                    case KEPT -> "published before";
                    case NOT_PUBLISHABLE -> "approved, and a draft still: the source does not explain all of it";
                };
        progress.done(id + ": " + said, Duration.ofNanos(System.nanoTime() - beginning));
    }

    private void beginNext(ReportPublisher publisher, String id) {
        long beginning = System.nanoTime();
        publisher
                .beginNext(id)
                .ifPresent(next ->
                        progress.done(next + ": begun as a draft", Duration.ofNanos(System.nanoTime() - beginning)));
    }
}
