package se.arsredovisning.reports.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Some checks of a report.
 *
 * @param rows those of the page, as they are answered
 * @param total how many of those that are asked for there are on all pages
 * @param counts how many of all the report's checks came out in each way, by the result's code
 */
record CheckPage(List<ObjectNode> rows, long total, Map<String, Integer> counts) {}
