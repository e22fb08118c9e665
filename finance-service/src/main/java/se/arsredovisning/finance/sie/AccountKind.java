package se.arsredovisning.finance.sie;

import java.util.Optional;

/** What an account is, as {@code #KTYP} says or as its number tells. */
public enum AccountKind {
    /** {@code T}, tillgång. */
    ASSET('T'),
    /** {@code S}, skuld or equity. */
    LIABILITY('S'),
    /** {@code I}, intäkt. */
    INCOME('I'),
    /** {@code K}, kostnad. */
    COST('K');

    private final char letter;

    AccountKind(char letter) {
        this.letter = letter;
    }

    /**
     * The kind that the first digit of an account's number tells, as BAS and Kommun-Bas have it: 1 asset, 2 liability,
     * 3 income, 4–8 cost. Class 8 may be either: in Kommun-Bas 80–82 are tax income and state grants, and financial
     * income and costs stand side by side. So {@code #KTYP} decides where the file has it.
     *
     * @return empty for class 9, 0 and what is no account number: these are neither balance nor result
     */
    public static Optional<AccountKind> of(String account) {
        if (account.isEmpty()) {
            return Optional.empty();
        }
        return switch (account.charAt(0)) {
            case '1' -> Optional.of(ASSET);
            case '2' -> Optional.of(LIABILITY);
            case '3' -> Optional.of(INCOME);
            case '4', '5', '6', '7', '8' -> Optional.of(COST);
            default -> Optional.empty();
        };
    }

    /** The kind that a letter of {@code #KTYP} means, in either case; empty for another text. */
    public static Optional<AccountKind> ofLetter(String letter) {
        for (AccountKind kind : values()) {
            if (letter.length() == 1 && Character.toUpperCase(letter.charAt(0)) == kind.letter) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether it belongs to the result ({@code #RES}), not to the balance sheet ({@code #IB}, {@code #UB}). */
    public boolean isResult() {
        return this == INCOME || this == COST;
    }

    /**
     * Whether the account is normally in credit. Credit is negative in SIE, so such an amount has its sign turned where
     * a reader expects it positive: income of one million is -1000000.00 in the file.
     */
    public boolean isCredit() {
        return this == INCOME || this == LIABILITY;
    }
}
