import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** A recording (JFR) as text: what ran most by itself, with all that it called, and as a tree: {@code java Profile.java FILE}. */
class Profile {

    private static final int LINES = 40;

    /** Of all samples, what a branch of the tree must have to be shown. */
    private static final double SHOWN = 0.02;

    private static final Map<String, Integer> SELF = new HashMap<>();
    private static final Map<String, Integer> INCLUSIVE = new HashMap<>();
    private static final Node ROOT = new Node();

    private static final class Node {
        int samples;
        final Map<String, Node> called = new HashMap<>();
    }

    public static void main(String[] arguments) throws Exception {
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    add(event.getStackTrace().getFrames().stream().map(Profile::name).toList());
                }
            }
        }
        System.out.printf("%d samples%n", ROOT.samples);
        print("By itself", SELF);
        print("With what it calls", INCLUSIVE);
        System.out.printf("%nFrom the thread down, %.0f %% and more%n", SHOWN * 100);
        print(ROOT, 0);
    }

    private static void add(List<String> frames) {
        ROOT.samples++;
        SELF.merge(frames.get(0), 1, Integer::sum);
        Set<String> once = new HashSet<>(frames);
        once.forEach(frame -> INCLUSIVE.merge(frame, 1, Integer::sum));
        Node node = ROOT;
        for (int f = frames.size() - 1; f >= 0; f--) {
            node = node.called.computeIfAbsent(frames.get(f), any -> new Node());
            node.samples++;
        }
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
    }

    private static void print(String title, Map<String, Integer> samples) {
        System.out.printf("%n%s%n", title);
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LINES)
                .forEach(entry -> System.out.printf("%5.1f %%  %s%n", percent(entry.getValue()), entry.getKey()));
    }

    /** A frame that calls one other and does nothing itself adds no depth. */
    private static void print(Node node, int depth) {
        node.called.entrySet().stream()
                .filter(entry -> entry.getValue().samples >= SHOWN * ROOT.samples)
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().samples))
                .forEach(entry -> {
                    Node called = entry.getValue();
                    boolean passes = called.called.size() == 1
                            && called.called.values().iterator().next().samples == called.samples;
                    if (!passes) {
                        System.out.printf("%5.1f %%  %s%s%n", percent(called.samples), "  ".repeat(depth), entry.getKey());
                    }
                    print(called, passes ? depth : depth + 1);
                });
    }

    private static double percent(int samples) {
        return 100.0 * samples / ROOT.samples;
    }
}
