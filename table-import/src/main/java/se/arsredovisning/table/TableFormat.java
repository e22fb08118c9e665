package se.arsredovisning.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file formats that a table comes in and that a template is offered in. */
public enum TableFormat {
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The format that a {@code Content-Type} names, whatever its parameters. */
    public static Optional<TableFormat> of(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file name of this format ends in, without the dot. */
    public String extension() {
        return extension;
    }
}
