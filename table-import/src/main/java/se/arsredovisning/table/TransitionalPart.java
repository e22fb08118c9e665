package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
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
 * stands between them. To be flushed at the end of the part.
 */
final class TransitionalPart extends FilterOutputStream {

    /** What the text of a cell of the type d begins with; nothing that a person writes. */
    static final String ISO_DATE = "\uF8F0d:";

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> NAMES = Map.of(
            STRICT + "spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            STRICT + "officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/");

    private static final Pattern DATE_TYPE = Pattern.compile("(\\st\\s*=\\s*)(?:\"d\"|'d')");
    private static final String COMMENT = "<!--";
    private static final int BUFFER = 65_536;

    /** The most bytes of a tag: longer ones are refused before they fill the memory. */
    private static final int MAX_TAG = 400_000;

    private final ByteArrayOutputStream tag = new ByteArrayOutputStream();
    private boolean inTag;
    private boolean inDate;

    /** The quotation mark of the attribute that is being read, or 0. */
    private int quote;

    /** How much of the end of the comment that is being read has been read: none is -1, then up to two hyphens. */
    private int commentEnds = -1;

    TransitionalPart(OutputStream out) {
        super(new BufferedOutputStream(out, BUFFER));
    }

    @Override
    public void write(int b) throws IOException {
        if (commentEnds >= 0) {
            out.write(b);
            commentEnds = b == '-' ? Math.min(commentEnds + 1, 2) : b == '>' && commentEnds == 2 ? -1 : 0;
        } else if (inTag || b == '<') {
            inTag = true;
            inTag(b);
        } else {
            out.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void inTag(int b) throws IOException {
        tag.write(b);
        if (tag.size() > MAX_TAG) {
            throw new IOException("a tag longer than any spreadsheet writes");
        }
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
        } else if (b == '>') {
            end();
        } else if (b == '-' && tag.size() == COMMENT.length() && text().equals(COMMENT)) {
            out.write(tag.toByteArray());
            tag.reset();
            inTag = false;
            commentEnds = 0;
        }
    }

    private void end() throws IOException {
        String written = text();
        tag.reset();
        inTag = false;
        String changed = written;
        if (written.contains(STRICT)) {
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                changed = changed.replace(name.getKey(), name.getValue());
            }
        }
        boolean isEmpty = written.endsWith("/>");
        String name = name(written);
        if (name.equals("c")) {
            Matcher type = DATE_TYPE.matcher(changed);
            boolean isDate = type.find();
            inDate = isDate && !isEmpty;
            changed = isDate ? type.replaceFirst("$1\"str\"") : changed;
        } else if (name.equals("/c")) {
            inDate = false;
        }
        out.write(changed.getBytes(ISO_8859_1));
        if (inDate && name.equals("v") && !isEmpty) {
            out.write(ISO_DATE.getBytes(UTF_8));
        }
    }

    /** The name of an element without its prefix, with a slash before it where it ends. */
    private static String name(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        for (; end < tag.length() - 1 && tag.charAt(end) > ' ' && tag.charAt(end) != '/'; end++) {
            if (tag.charAt(end) == ':') {
                start = end + 1;
            }
        }
        return (tag.startsWith("</") ? "/" : "") + tag.substring(start, end);
    }

    /** Bytes as they are, each a character. */
    private String text() {
        return tag.toString(ISO_8859_1);
    }
}
