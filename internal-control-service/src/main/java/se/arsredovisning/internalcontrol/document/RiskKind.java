package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of a control's risks is meant. */
public enum RiskKind {
    /** The one that the plan prints without saying more. */
    CURRENT("", ""),
    /** <i>Inneboende risk, bruttorisk</i>: before any control. */
    INHERENT("inherentRisk", "Inneboende"),
    /** <i>Kvarstående risk, nettorisk, restrisk</i>: with the controls that there are. */
    RESIDUAL("residualRisk", "Kvarstående"),
    /** <i>Accepterad risk</i>: as much as the board is willing to bear. */
    ACCEPTED("acceptedRisk", "Accepterad");

    private static final RiskRating UNKNOWN = new RiskRating(null, null, null);

    private final String member;
    private final String adjective;

    RiskKind(String member, String adjective) {
        this.member = member;
        this.adjective = adjective;
    }

    /** How a control's risk of this kind is judged; with nothing known where it is not. */
    public RiskRating of(ControlDocument control) {
        RiskRating given =
                switch (this) {
                    case CURRENT -> new RiskRating(control.likelihood(), control.consequence(), control.riskValue());
                    case INHERENT -> control.inherentRisk();
                    case RESIDUAL -> control.residualRisk();
                    case ACCEPTED -> control.acceptedRisk();
                };
        return given == null ? UNKNOWN : given;
    }

    /** The member of a control that has it, or the empty string where the control itself has. */
    public String member() {
        return member;
    }

    /** Where it stands below a control: {@code /inherentRisk}, or the empty string. */
    public String pointer() {
        return member.isEmpty() ? "" : "/" + member;
    }

    /** What a number of it is called in Swedish: {@code Sannolikhet}, {@code Inneboende sannolikhet}. */
    public String label(String noun) {
        boolean isNeuter = noun.endsWith("värde");
        String agreeing = this == ACCEPTED && isNeuter ? "Accepterat" : adjective;
        return agreeing.isEmpty() ? noun : agreeing + " " + noun.toLowerCase(Locale.ROOT);
    }

    /** What a number of it is called in codes: {@code risk-value}, {@code inherent-risk-value}. */
    String code(String noun) {
        return this == CURRENT ? noun : code() + "-" + noun;
    }

    /** The kind of that name; nothing where there is none. */
    public static Optional<RiskKind> named(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
