package se.arsredovisning.stack;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.stack.load.LoadSize;

/**
 * What the user of {@code ./start} wants.
 *
 * @param fresh whether what an earlier run left is forgotten first
 * @param boards whether the reports of other boards are loaded too
 * @param load how many generated reports are loaded, if any
 * @param command what to run while the stack is up; without one the stack stays until it is interrupted
 * @param portOffset by how much every port is moved
 * @param var the directory of data and logs, when it is not the standard one
 * @param serviceOptions options of the JVM that every service gets after its usual ones
 */
public record Options(
        boolean fresh,
        boolean boards,
        Optional<LoadSize> load,
        Optional<String> command,
        int portOffset,
        Optional<Path> var,
        List<String> serviceOptions) {

    /** Words on the command line, or values in the environment, that mean nothing; the message is one line. */
    public static final class Misunderstood extends Exception {

        Misunderstood(String line) {
            super(line + "; see ./start --help");
        }
    }

    /** Reads the command line, and from the environment what two stacks beside each other differ in. */
    public static Options parse(List<String> arguments, Map<String, String> environment) throws Misunderstood {
        boolean fresh = false;
        boolean boards = false;
        Optional<LoadSize> load = Optional.empty();
        Optional<String> command = Optional.empty();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--boards" -> boards = true;
                case "--load" -> load = Optional.of(sizeAmong(words));
                case "--for" -> command = Optional.of(commandAmong(words));
                default -> throw new Misunderstood("unknown option " + word);
            }
        }
        return new Options(
                fresh,
                boards,
                load,
                command,
                portOffset(environment.getOrDefault("ARSREDOVISNING_PORT_OFFSET", "0")),
                Optional.ofNullable(environment.get("ARSREDOVISNING_VAR"))
                        .filter(path -> !path.isBlank())
                        .map(Path::of),
                words(environment.getOrDefault("ARSREDOVISNING_SERVICE_OPTIONS", "")));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static LoadSize sizeAmong(Iterator<String> words) throws Misunderstood {
        String size = words.hasNext() ? words.next() : "";
        try {
            return LoadSize.parse(size);
        } catch (IllegalArgumentException e) {
            throw new Misunderstood("--load needs BOARDSxYEARS from 1x1 to 500x20, such as 50x5" + given(size));
        }
    }

    private static String given(String word) {
        return word.isEmpty() ? "" : ", not " + word;
    }

    private static String commandAmong(Iterator<String> words) throws Misunderstood {
        String command = words.hasNext() ? words.next() : "";
        if (command.isBlank()) {
            throw new Misunderstood("--for needs a command");
        }
        return command;
    }

    private static int portOffset(String text) throws Misunderstood {
        try {
            int offset = Integer.parseInt(text);
            if (offset >= -4000 && offset <= 50_000) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Misunderstood("ARSREDOVISNING_PORT_OFFSET is not a number from -4000 to 50000: " + text);
    }
}
