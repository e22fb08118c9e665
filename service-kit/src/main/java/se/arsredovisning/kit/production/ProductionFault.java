package se.arsredovisning.kit.production;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.arsredovisning.kit.database.LoginPassword;

/** A setting that is good on one machine and not in production. */
enum ProductionFault {
    /** Nobody could send a token, or anybody whom nobody asked for one. */
    NO_ISSUER(
            "there is no issuer of tokens: set quarkus.oidc.auth-server-url",
            setting -> setting.apply("quarkus.oidc.auth-server-url").isEmpty()),
    PLAIN_ISSUER(
            "the issuer's keys are asked for in plain text: set quarkus.oidc.auth-server-url to its https address",
            setting -> Stream.of("quarkus.oidc.auth-server-url", "quarkus.oidc.jwks-path")
                    .anyMatch(name -> setting.apply(name).orElse("").startsWith("http:"))),
    ANY_TOKEN(
            "tokens for or of anybody are taken: set quarkus.oidc.token.audience and unset quarkus.oidc.token.issuer",
            setting -> Stream.of("quarkus.oidc.token.audience", "quarkus.oidc.token.issuer")
                    .anyMatch(name -> setting.apply(name).orElse("").equals("any"))),
    LOCAL_KEY(
            "tokens are held against a key of one machine: unset quarkus.oidc.public-key",
            setting -> setting.apply("quarkus.oidc.public-key").isPresent()),
    ANY_HOST(
            "requests to hosts of any name are answered: set access.hosts to the names that callers use",
            setting -> setting.apply("access.hosts").isEmpty()),
    DEFAULT_PASSWORD(
            "the database's password is the one that everybody knows: set quarkus.datasource.password",
            setting -> password(setting, "database.passwords", "quarkus.datasource.password")
                    .equals(setting.apply("quarkus.datasource.username"))),
    DEFAULT_OWNER_PASSWORD(
            "the password of the database's owner is their name: set database.owner.password",
            // Where there is no owner beside it, the login that runs owns.
            setting -> !setting.apply("database.owner.username").equals(setting.apply("quarkus.datasource.username"))
                    && setting.apply("database.owner.username").isPresent()
                    && password(setting, "database.owner.passwords", "database.owner.password")
                            .equals(setting.apply("database.owner.username"))),
    /** A service that signs has the setting whether it makes its key itself. */
    NO_SIGNING_KEY(
            "editions cannot be signed: set editions.signing-key to the file of a key",
            setting -> setting.apply("editions.make-signing-key").isPresent()
                    && setting.apply("editions.signing-key").isEmpty()),
    PLAIN_KAFKA("events go to Kafka in plain text: set kafka.security.protocol to SASL_SSL or SSL", setting -> !List.of(
                    "SSL", "SASL_SSL")
            .contains(setting.apply("kafka.security.protocol").orElse("").toUpperCase(Locale.ROOT)));

    private final String line;

    @SuppressWarnings("ImmutableEnumChecker") // It holds nothing.
    private final Predicate<Function<String, Optional<String>>> applies;

    ProductionFault(String line, Predicate<Function<String, Optional<String>>> applies) {
        this.line = line;
        this.applies = applies;
    }

    /** None where its file cannot be read, which the service says when it connects. */
    private static Optional<String> password(
            Function<String, Optional<String>> setting, String files, String password) {
        try {
            return Optional.ofNullable(new LoginPassword(setting.apply(files), setting.apply(password))
                    .properties()
                    .get("password"));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Its name where it is allowed ({@code production.allow}): {@code plain-kafka}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, and what to do about it, in one line. */
    String line() {
        return line + ", or allow it: production.allow=" + code();
    }

    /** Those that the settings have and that are not allowed. */
    static List<ProductionFault> of(Function<String, Optional<String>> setting, List<String> allowed) {
        return Arrays.stream(values())
                .filter(fault -> !allowed.contains(fault.code()))
                .filter(fault -> fault.applies.test(name -> setting.apply(name).filter(text -> !text.isBlank())))
                .toList();
    }
}
