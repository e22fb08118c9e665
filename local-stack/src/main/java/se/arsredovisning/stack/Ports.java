package se.arsredovisning.stack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import se.arsredovisning.embedded.FreePorts;

/** Where each part of a stack listens: the standard ports, those of a second stack beside it, or any free ones. */
public final class Ports {

    /** The standard port of PostgreSQL: one that an installed PostgreSQL does not have. */
    public static final int DATABASE = 5442;

    /** The standard port of Kafka. */
    public static final int BROKER = 9092;

    /** The standard port of Kafka's controller, for the broker alone. */
    public static final int CONTROLLER = 9093;

    private final IntUnaryOperator actual;

    private Ports(IntUnaryOperator actual) {
        this.actual = actual;
    }

    /** The standard ports, each moved by the same number. */
    public static Ports movedBy(int offset) {
        return new Ports(standard -> standard + offset);
    }

    /** A free port for each part, the same every time it is asked for. */
    public static Ports free() {
        Map<Integer, Integer> chosen = new ConcurrentHashMap<>();
        return new Ports(standard -> chosen.computeIfAbsent(standard, any -> FreePorts.next()));
    }

    /** The port in this stack of the part whose standard port is given. */
    public int of(int standard) {
        return actual.applyAsInt(standard);
    }

    /**
     * Holds that a part will be able to listen.
     *
     * @throws StartFailure naming the port and the part
     */
    public void requireFree(int standard, String part) {
        int port = of(standard);
        if (!FreePorts.free(port)) {
            throw new StartFailure("port " + port + " is taken, and " + part
                    + " needs it; free it, or move every port: ARSREDOVISNING_PORT_OFFSET=100 ./start");
        }
    }
}
