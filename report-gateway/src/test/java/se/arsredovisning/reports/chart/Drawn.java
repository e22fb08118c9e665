package se.arsredovisning.reports.chart;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Language;

/** What a chart's SVG has in it, read as XML. */
record Drawn(String svg, Document document) {

    static Drawn of(Chart chart) {
        String svg = chart.svg(Language.SWEDISH);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawn(svg, factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + svg, e);
        }
    }

    /** The charts of a report among the test's resources. */
    static List<Chart> charts(String report) {
        try {
            return Charts.of(Json.read(Files.readString(
                    Path.of("src/test/resources/charts/" + report + ".json"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Chart chart(String report, String key) {
        return charts(report).stream()
                .filter(chart -> chart.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The elements of that name and class. */
    List<Element> all(String name, String paint) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            if (element.getAttribute("class").equals("chart-" + paint)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** All that is written in the image. */
    String words() {
        NodeList texts = document.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        return words.stream().collect(Collectors.joining("\n"));
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    double width() {
        return number(document.getDocumentElement(), "width");
    }

    double height() {
        return number(document.getDocumentElement(), "height");
    }
}
