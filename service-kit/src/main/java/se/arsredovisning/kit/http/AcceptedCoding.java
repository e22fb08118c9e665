package se.arsredovisning.kit.http;

import java.util.Locale;

/** Reads {@code Accept-Encoding}. */
public final class AcceptedCoding {

    /** The one coding that is offered. */
    public static final String GZIP = "gzip";

    /** No coding. */
    public static final String IDENTITY = "identity";

    private AcceptedCoding() {}

    /**
     * Whether a caller takes gzip: it is named, or {@code *} is and gzip is not, with a weight above 0 that is not below
     * that of {@code identity}.
     *
     * @param header the header, or null, which takes no coding
     */
    public static boolean isGzip(String header) {
        if (header == null) {
            return false;
        }
        if (header.equals(GZIP)) {
            return true;
        }
        float gzip = -1;
        float any = -1;
        float identity = 0;
        for (String element : header.split(",", -1)) {
            String[] parts = element.strip().split(";", 2);
            float weight = parts.length == 1 ? 1 : weight(parts[1]);
            switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
                case GZIP, "x-gzip" -> gzip = Math.max(gzip, weight);
                case "*" -> any = weight;
                case IDENTITY -> identity = weight;
                default -> {}
            }
        }
        float taken = gzip < 0 ? any : gzip;
        return taken > 0 && taken >= identity;
    }

    /** A weight that is none counts as 0: what the caller takes is then what it takes in any case. */
    private static float weight(String parameter) {
        String[] parts = parameter.split("=", 2);
        if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("q")) {
            String value = parts[1].strip();
            if (value.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?")) {
                return Float.parseFloat(value);
            }
        }
        return 0;
    }
}
