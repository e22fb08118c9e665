package se.arsredovisning.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.embedded.LocalIssuer;

/**
 * {@code ./start token}: prints a token for this machine, and nothing else. The stack need not run.
 *
 * @param roles what it grants; none named means everything
 * @param board for which municipality, board and chapter: {@code 1489/kommunstyrelsen/goals}
 * @param valid for how long
 */
record TokenCommand(List<String> roles, String board, Duration valid) {

    static final String WORD = "token";

    /** What may be granted; the services know what each role may do. */
    private static final List<String> ROLES =
            List.of("reader", "editor", "approver", "publisher", "admin", "personnel-reader");

    /** All that there is to do, as no one role may do everything. */
    private static final List<String> EVERYTHING = List.of("admin", "personnel-reader");

    private static final Pattern BOARD = Pattern.compile(
            "(\\*|\\d{4})/(\\*|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)/" + "(\\*|goals|finance|hr|internal-control|report)");
    private static final int LONGEST = 24 * 60;

    /** Reads the words after {@code token}. */
    static TokenCommand parse(List<String> arguments) throws Options.Misunderstood {
        List<String> roles = new ArrayList<>();
        String board = "*/*/*";
        int minutes = 60;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            String value = words.hasNext() ? words.next() : "";
            switch (word) {
                case "--role" -> roles.add(role(value));
                case "--for" -> board = board(value);
                case "--minutes" -> minutes = minutes(value);
                default -> throw new Options.Misunderstood("unknown option " + word + " of token");
            }
        }
        return new TokenCommand(List.copyOf(roles), board, Duration.ofMinutes(minutes));
    }

    private static String role(String word) throws Options.Misunderstood {
        if (ROLES.contains(word)) {
            return word;
        }
        throw new Options.Misunderstood("--role needs one of " + String.join(", ", ROLES));
    }

    private static String board(String word) throws Options.Misunderstood {
        if (BOARD.matcher(word).matches()) {
            return word;
        }
        throw new Options.Misunderstood(
                "--for needs MUNICIPALITY/BOARD/CHAPTER, such as 1489/kommunstyrelsen/goals or 1489/*/*");
    }

    private static int minutes(String word) throws Options.Misunderstood {
        if (word.matches("[0-9]{1,4}")) {
            int minutes = Integer.parseInt(word);
            if (minutes >= 1 && minutes <= LONGEST) {
                return minutes;
            }
        }
        throw new Options.Misunderstood("--minutes needs a number from 1 to " + LONGEST);
    }

    void run(Workspace workspace, PrintStream out) {
        out.println(token(workspace));
    }

    /** A token, which is on the list of those that were given out before anybody has it. */
    private String token(Workspace workspace) {
        List<String> granted = roles.isEmpty() ? EVERYTHING : roles;
        List<String> grants =
                granted.stream().map(role -> role + ":" + board).distinct().toList();
        String name = "./start token: "
                + Stream.concat(granted.stream(), Stream.of(board)).collect(Collectors.joining(" "));
        String subject = "local-" + String.join("-", granted);
        LocalIssuer issuer = workspace.issuer();
        IssuedTokens.Issued issued = new IssuedTokens.Issued(
                UUID.randomUUID().toString(), subject, granted, board, valid.toMinutes(), issuer.now());
        workspace.issuedTokens().add(issued);
        return issuer.token(issued.id(), subject, name, grants, issued.at(), valid);
    }

    /** One that has these roles for every board, for as long as a day; all that there are where none is named. */
    static String of(Workspace workspace, String... roles) {
        return new TokenCommand(List.of(roles), "*/*/*", Duration.ofMinutes(LONGEST)).token(workspace);
    }
}
