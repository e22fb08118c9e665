package se.arsredovisning.reports.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.reports.edition.PublishableReport.DECIDED;
import static se.arsredovisning.reports.edition.PublishableReport.check;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.testing.TestTokens;

/**
 * How long it takes to publish a report of the size of the 2020 one; no test, run by name: {@code -Dtest=PublishingTime}. The aim is
 * half a second.
 */
@QuarkusTest
class PublishingTime {

    private static final Logger LOG = Logger.getLogger(PublishingTime.class);
    private static final int FIGURES = 900;
    private static final int CHECKS = 250;
    private static final int TIMES = 15;

    @Test
    void ofAReportOf900FiguresAnd250Checks() {
        PublishableReport report = new PublishableReport().put("");
        String checks = IntStream.range(0, CHECKS)
                .mapToObj(i -> check("goals.sum" + i, "ok"))
                .collect(Collectors.joining(","));
        Figure[] figures = IntStream.range(0, FIGURES)
                .mapToObj(i -> report.figure("k" + i, "7"))
                .toArray(Figure[]::new);
        report.deliver("approved", checks, figures);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            String body = i == 0 ? DECIDED : DECIDED.replace("\"kind\"", "\"reason\":\"Igen.\",\"kind\"");
            String tag = report.etag();
            long began = System.nanoTime();
            assertThat(report.publish(body, tag, TestTokens.everything()).statusCode())
                    .isEqualTo(201);
            millis.add((System.nanoTime() - began) / 1_000_000);
        }
        LOG.infof("Milliseconds to publish %d figures and %d checks: %s", FIGURES, CHECKS, millis);
    }
}
