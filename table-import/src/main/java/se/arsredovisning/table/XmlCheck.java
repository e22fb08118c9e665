package se.arsredovisning.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

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

    /** The same XML reader as the library's, set as the library sets it. */
    private static final XMLInputFactory FACTORY = new InputFactoryImpl();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final SheetParts sheets = new SheetParts();
    private final MergedCells merges = new MergedCells();
    private final CellPlaces places = new CellPlaces();
    private final StringBuilder value = new StringBuilder();
    private long elements;
    private int sharedTexts;
    private int arrayFormulas;
    private long formulaWork;
    private int longestFormula;
    private int cellsInRow;

    /** The part that is being read. */
    private String part = "";

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
    void check(String name, InputStream content) throws IOException, XMLStreamException {
        part = name;
        places.begin(name);
        XMLStreamReader reader = FACTORY.createXMLStreamReader(content);
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
        content.transferTo(OutputStream.nullOutputStream());
    }

    /**
     * After the last part: what is wrong with single rows and cells, by the names of their sheets.
     *
     * @throws ProblemException {@code invalid-content} where there is any
     */
    void end() {
        places.end(sharedTexts, sheets);
    }

    /** Whether the program that wrote the workbook has left a formula without its number. */
    boolean isUncalculated() {
        return uncalculated;
    }

    /** The areas of merged cells of the sheet of that relation. */
    List<String> merged(String relation) {
        return merges.of(sheets.part(relation));
    }

    private void start(XMLStreamReader reader) throws IOException {
        switch (reader.getLocalName()) {
            case "Relationship", "sheet" -> sheets.start(part, reader);
            case "mergeCell" -> merges.start(part, reader);
            case "row" -> {
                cellsInRow = 0;
                places.row(reader.getAttributeValue(null, "r"));
            }
            case "c" -> {
                bound(++cellsInRow, MAX_CELLS_IN_ROW);
                String given = reader.getAttributeValue(null, "t");
                type = given == null ? "n" : given;
                places.cell(reader.getAttributeValue(null, "r"), type, reader.getAttributeValue(null, "s"));
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

    private void end(String element) {
        switch (element) {
            case "c" -> {
                uncalculated |= hasFormula && "n".equals(type) && value.length() == 0;
                type = null;
            }
            case "si" -> isText = false;
            case "f" -> isFormula = false;
            case "v" -> {
                if (isValue && type.equals("s") && value.length() > 0) {
                    places.sharedText(value.toString());
                }
                isValue = false;
            }
            default -> {}
        }
    }

    private static void bound(long count, long most) throws TooMuch {
        if (count > most) {
            throw new TooMuch(Sentence.of("table.too-much"));
        }
    }
}
