package se.arsredovisning.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through the XML of a workbook and refuses what would cost the library more than a table is worth. It fills a list
 * up to whatever column or shared text a cell names, holds every cell of a row at once, works out shared formulas, and
 * looks at every array formula for every cell.
 */
final class XmlCheck {

    private static final int MAX_ELEMENTS = 5_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_SHARED_TEXTS = 1_000_000;
    private static final int MAX_CELLS_IN_ROW = 16_384;
    private static final int MAX_ARRAY_FORMULAS = 200;

    /** Characters of formulas that the library would write again, all uses of shared ones together. */
    private static final long MAX_FORMULA_WORK = 200_000_000;

    /** The text of a cell, its phonetic reading and its formula. */
    private static final int MAX_TEXT = 4 * CellText.MAX_LENGTH;

    private static final int MAX_NUMBER = 400;

    /** Columns A to ZZZ, rows to 9,999,999. */
    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[1-9][0-9]{0,6}");

    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Pattern SHARED_TEXT = Pattern.compile("[0-9]{1,7}");

    /** The same XML reader as the library's, set as the library sets it. */
    private static final XMLInputFactory FACTORY = new InputFactoryImpl();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final MergedCells merges = new MergedCells();
    private final StringBuilder value = new StringBuilder();
    private long elements;
    private int sharedTexts;
    private int wantedTexts;
    private int arrayFormulas;
    private long formulaWork;
    private int longestFormula;
    private int cellsInRow;

    /** The type of the cell that is being read; null outside of cells. */
    private String type;

    private boolean isText;
    private boolean isValue;
    private boolean isFormula;
    private int formulaLength;
    private boolean hasFormula;
    private boolean uncalculated;
    private int textLength;

    /** Reads a part to its end. */
    void check(String name, InputStream part) throws IOException, XMLStreamException {
        merges.begin(name);
        XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    depth++;
                    bound(elements, MAX_ELEMENTS);
                    bound(depth, MAX_DEPTH);
                    start(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(reader);
                default -> {}
            }
        }
        reader.close();
        part.transferTo(OutputStream.nullOutputStream());
    }

    /** After the last part: every shared text that a cell names must be there. */
    void end() throws IOException {
        if (wantedTexts > sharedTexts) {
            throw new IOException("no such shared text");
        }
    }

    /** Whether the program that wrote the workbook has left a formula without its number. */
    boolean isUncalculated() {
        return uncalculated;
    }

    /** The areas of merged cells of the sheet of that relation. */
    List<String> merged(String relation) {
        return merges.of(relation);
    }

    private void start(XMLStreamReader reader) throws IOException {
        switch (reader.getLocalName()) {
            case "Relationship", "mergeCell" -> merges.start(reader);
            case "row" -> {
                cellsInRow = 0;
                match(reader.getAttributeValue(null, "r"), ROW);
            }
            case "c" -> {
                match(reader.getAttributeValue(null, "r"), CELL);
                bound(++cellsInRow, MAX_CELLS_IN_ROW);
                String given = reader.getAttributeValue(null, "t");
                type = given == null ? "n" : given;
                textLength = 0;
                hasFormula = false;
                value.setLength(0);
            }
            case "si" -> {
                bound(++sharedTexts, MAX_SHARED_TEXTS);
                isText = true;
                textLength = 0;
            }
            case "v" -> {
                isValue = type != null;
                value.setLength(0);
            }
            case "f" -> formula(reader.getAttributeValue(null, "t"));
            default -> {}
        }
    }

    private void formula(String kind) throws IOException {
        isFormula = true;
        hasFormula = true;
        formulaLength = 0;
        if ("array".equals(kind)) {
            bound(++arrayFormulas, MAX_ARRAY_FORMULAS);
        } else if ("shared".equals(kind)) {
            formulaWork += longestFormula;
            bound(formulaWork, MAX_FORMULA_WORK);
        }
    }

    private void text(XMLStreamReader reader) throws IOException {
        if (type == null && !isText) {
            return;
        }
        textLength += reader.getTextLength();
        bound(textLength, MAX_TEXT);
        if (isFormula) {
            formulaLength += reader.getTextLength();
            longestFormula = Math.max(longestFormula, formulaLength);
        }
        if (isValue && (type.equals("n") || type.equals("s"))) {
            value.append(reader.getText());
            bound(value.length(), MAX_NUMBER);
        }
    }

    private void end(String element) throws IOException {
        switch (element) {
            case "c" -> {
                uncalculated |= hasFormula && "n".equals(type) && value.length() == 0;
                type = null;
            }
            case "si" -> isText = false;
            case "f" -> isFormula = false;
            case "v" -> {
                if (isValue && type.equals("s") && value.length() > 0) {
                    match(value.toString(), SHARED_TEXT);
                    wantedTexts = Math.max(wantedTexts, Integer.parseInt(value.toString()) + 1);
                }
                isValue = false;
            }
            default -> {}
        }
    }

    private static void match(String given, Pattern pattern) throws IOException {
        if (given != null && !pattern.matcher(given).matches()) {
            throw new IOException("no place in a sheet, or no number of a text");
        }
    }

    private static void bound(long count, long most) throws TooMuch {
        if (count > most) {
            throw new TooMuch("has more in it than any table here");
        }
    }
}
