package se.arsredovisning.finance.sie;

import java.util.Optional;

/**
 * What accounts are split by ({@code #DIM}, {@code #UNDERDIM}).
 *
 * @param number its number
 * @param name its name
 * @param parent the number of the dimension that it is part of, or null
 */
public record SieDimension(int number, String name, Integer parent) {

    /**
     * A dimension that the standard reserves, which a file uses without saying what it is. The standard also keeps 3–5
     * and 11–19 for itself, without a meaning yet; from 20 on they are free.
     */
    public static Optional<SieDimension> standard(int number) {
        return switch (number) {
            case 1 -> Optional.of(new SieDimension(1, "Kostnadsställe", null));
            case 2 -> Optional.of(new SieDimension(2, "Kostnadsbärare", 1));
            case 6 -> Optional.of(new SieDimension(6, "Projekt", null));
            case 7 -> Optional.of(new SieDimension(7, "Anställd", null));
            case 8 -> Optional.of(new SieDimension(8, "Kund", null));
            case 9 -> Optional.of(new SieDimension(9, "Leverantör", null));
            case 10 -> Optional.of(new SieDimension(10, "Faktura", null));
            default -> Optional.empty();
        };
    }
}
