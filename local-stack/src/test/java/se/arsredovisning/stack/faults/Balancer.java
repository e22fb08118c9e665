package se.arsredovisning.stack.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import se.arsredovisning.stack.ServiceProcess;

/**
 * What a cluster has in front of a service's processes: hands each connection to the next of those that are ready, as their
 * probes say it, and whatever is sent on it to the same one. It asks no more often than a cluster does, knows nothing of what is
 * sent, and tries nothing twice.
 */
final class Balancer implements AutoCloseable {

    private static final HttpClient PROBES =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ClusterFiles.Probe startup;
    private final ClusterFiles.Probe readiness;
    private final ServerSocket door;
    private final Map<ServiceProcess, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "balancer");
        thread.setDaemon(true);
        return thread;
    });

    Balancer(ClusterFiles files) throws IOException {
        this.startup = files.probe("startupProbe");
        this.readiness = files.probe("readinessProbe");
        this.door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        threads.execute(this::take);
    }

    /** Where callers are. */
    int port() {
        return door.getLocalPort();
    }

    URI url() {
        return URI.create("http://localhost:" + port());
    }

    /** Begins to probe a process that has been started, until it is gone. */
    void add(ServiceProcess process) {
        ready.put(process, false);
        threads.execute(() -> probe(process));
    }

    /** Returns when a process is ready; false where it has ended. */
    boolean awaitReady(ServiceProcess process) throws InterruptedException {
        while (process.alive() && !ready.getOrDefault(process, false)) {
            Thread.sleep(50);
        }
        return process.alive();
    }

    private void probe(ServiceProcess process) {
        try {
            while (process.alive() && !holds(process, "started", startup)) {
                Thread.sleep(startup.period().toMillis());
            }
            int failures = 0;
            while (process.alive() && !door.isClosed()) {
                failures = holds(process, "ready", readiness) ? 0 : failures + 1;
                if (failures == 0) {
                    ready.put(process, true);
                } else if (failures >= readiness.failures()) {
                    ready.put(process, false);
                }
                // A cluster hears at once that a process has ended, and asks all others in their time.
                for (long waited = 0; waited < readiness.period().toMillis() && process.alive(); waited += 100) {
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            ready.remove(process);
        }
    }

    private static boolean holds(ServiceProcess process, String what, ClusterFiles.Probe probe)
            throws InterruptedException {
        try {
            return PROBES.send(
                                    HttpRequest.newBuilder(process.management().resolve("/q/health/" + what))
                                            .timeout(probe.timeout())
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> connect(caller));
            } catch (IOException | RejectedExecutionException closing) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        List<ServiceProcess> there = ready.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted((one, other) ->
                        Integer.compare(one.url().getPort(), other.url().getPort()))
                .toList();
        Socket service = new Socket();
        try {
            if (there.isEmpty()) {
                throw new IOException("nobody is ready");
            }
            caller.setTcpNoDelay(true);
            service.setTcpNoDelay(true);
            int port = there.get(Math.floorMod(turn.getAndIncrement(), there.size()))
                    .url()
                    .getPort();
            service.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            threads.execute(() -> carry(service, caller));
            carry(caller, service);
        } catch (IOException e) {
            close(caller);
            close(service);
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
