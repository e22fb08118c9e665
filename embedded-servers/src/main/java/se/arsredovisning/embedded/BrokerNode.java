package se.arsredovisning.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One Kafka node in a JVM of its own, which ends with this one. Holds nothing but where the node is.
 *
 * @param directory what the node has on disk
 * @param log where it says what it does
 */
record BrokerNode(Path directory, Path log) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Where its data are. */
    Path data() {
        return directory.resolve("data");
    }

    /**
     * Starts it, on the data that is there when it has been started before; it is not ready yet.
     *
     * @param settings the text of its properties
     * @param cluster the id of its cluster, for a node that is not the only one
     * @param temporary whether its directory goes with this JVM
     */
    ChildProcess start(String settings, Optional<String> cluster, boolean temporary) throws IOException {
        if (process().isPresent()) {
            throw new IllegalStateException("Kafka is started already");
        }
        Files.createDirectories(data());
        List<String> command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + BrokerFiles.writeLogging(directory).toUri(),
                "@" + BrokerFiles.writeClassPath(directory),
                BrokerMain.class.getName(),
                BrokerFiles.writeServer(directory, settings).toString(),
                data().toString()));
        cluster.ifPresent(command::add);
        ChildProcess broker = ChildProcess.start(command, Map.of(), log);
        if (temporary) {
            broker.endWithThisJvm("KILL", Optional.of(directory));
        }
        pidFile().write(broker);
        return broker;
    }

    /** Waits until the node that was started listens and what is asked of it holds. */
    void awaitReady(ChildProcess broker, int port, BooleanSupplier holds) throws IOException {
        long deadline = System.nanoTime() + BrokerAdmin.PATIENCE.toNanos();
        while (!listens(port) || !holds.getAsBoolean()) {
            if (!broker.alive()) {
                throw new IOException("Kafka ended while it was starting: " + log);
            }
            if (System.nanoTime() > deadline) {
                broker.kill();
                throw new IOException("Kafka was not ready within " + BrokerAdmin.PATIENCE.toSeconds() + " s: " + log);
            }
            BrokerAdmin.pauseBriefly();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it in good order; nothing happens when it does not run. */
    void stop() {
        process().ifPresent(broker -> broker.stop(GRACE));
    }

    ChildProcess running() {
        return process().orElseThrow(() -> new IllegalStateException("Kafka does not run"));
    }

    /** Its process, when it is there. */
    Optional<ChildProcess> process() {
        return pidFile().process();
    }

    private PidFile pidFile() {
        return new PidFile(directory.resolve("broker.pid"));
    }
}
