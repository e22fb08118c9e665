package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a workbook as the library knows it: the names of Strict Open XML (ISO/IEC 29500-1) become those that Excel
 * writes by default, and a cell that is a date by its type becomes a text that says so. Only tags are changed, never what
 * stands between them.
 */
final class TransitionalPart extends FilterOutputStream {

    /** What the text of a cell of the type d begins with; nothing that a person writes. */
    static final String ISO_DATE = "\uF8F0d:";

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> NAMES = Map.of(
            STRICT + "spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            STRICT + "officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/");

    private static final Pattern CELL = Pattern.compile("<(?:[\\w.-]+:)?c\\s.*", Pattern.DOTALL);
    private static final Pattern CELL_ENDS = Pattern.compile("</(?:[\\w.-]+:)?c\\s*>");
    private static final Pattern VALUE = Pattern.compile("<(?:[\\w.-]+:)?v(?:\\s[^>]*)?>");
    private static final Pattern DATE_TYPE = Pattern.compile("(\\st\\s*=\\s*)(?:\"d\"|'d')");

    private final ByteArrayOutputStream tag = new ByteArrayOutputStream();
    private boolean inTag;
    private boolean inComment;
    private int quote;
    private boolean inDate;

    TransitionalPart(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        if (!inTag && b != '<') {
            out.write(b);
            return;
        }
        inTag = true;
        tag.write(b);
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '-' && tag.size() == 4 && text().equals("<!--")) {
            inComment = true;
        } else if (!inComment && (b == '"' || b == '\'')) {
            quote = b;
        } else if (b == '>' && (!inComment || text().endsWith("-->"))) {
            end();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void end() throws IOException {
        String written = text();
        tag.reset();
        inTag = false;
        inComment = false;
        out.write(changed(written).getBytes(ISO_8859_1));
        if (inDate && VALUE.matcher(written).matches()) {
            out.write(ISO_DATE.getBytes(UTF_8));
        }
    }

    private String changed(String written) {
        String changed = written;
        if (written.contains(STRICT)) {
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                changed = changed.replace(name.getKey(), name.getValue());
            }
        }
        if (CELL.matcher(written).matches()) {
            Matcher type = DATE_TYPE.matcher(changed);
            inDate = type.find() && !written.endsWith("/>");
            changed = inDate ? type.replaceFirst("$1\"str\"") : changed;
        } else if (CELL_ENDS.matcher(written).matches()) {
            inDate = false;
        }
        return changed;
    }

    /** Bytes as they are, each a character. */
    private String text() {
        return tag.toString(ISO_8859_1);
    }
}
