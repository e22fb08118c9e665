package se.arsredovisning.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that stand once in a workbook, while cells name them by their number. There is room for so many that a file's usual
 * ones are among them; a text that finds none stands in its cell.
 */
final class SharedTexts {

    private static final int MOST_TEXTS = 20_000;
    private static final int MOST_CHARACTERS = 2_000_000;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int characters;

    /** What follows the place of a cell with the text. */
    String of(String text) {
        Integer number = numbers.get(text);
        if (number == null && numbers.size() < MOST_TEXTS && characters + text.length() <= MOST_CHARACTERS) {
            number = numbers.size();
            numbers.put(text, number);
            characters += text.length();
        }
        return number == null
                ? " t=\"inlineStr\"><is>" + element(text) + "</is></c>"
                : " t=\"s\"><v>" + number + "</v></c>";
    }

    /** Writes them as the workbook's part. */
    void write(XmlBytes xml) throws IOException {
        xml.put(XmlBytes.of(WorkbookParts.DECLARATION
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\""
                + numbers.size() + "\">"));
        for (String text : numbers.keySet()) {
            xml.put(XmlBytes.of("<si>" + element(text) + "</si>"));
            xml.flushFull();
        }
        xml.put(XmlBytes.of("</sst>"));
    }

    private static String element(String text) {
        return "<t xml:space=\"preserve\">" + XmlBytes.escaped(text) + "</t>";
    }
}
