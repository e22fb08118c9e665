package se.arsredovisning.reports.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;

class RenderedReportsTest {

    private static final Rendition WHOLE = swedish(FieldSelection.ALL);

    private static final String ID = "1489-kommunstyrelsen-2020";
    private static final int SIZE = 10_000;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RenderedReports memory = new RenderedReports(10L * SIZE, meters);

    @BeforeEach
    void changesAreHeardOf() {
        memory.open();
    }

    private static RenderedReport report(long version) {
        EntityTag tag = new EntityTag(new RevisionId(version, 0), "2-x");
        return new RenderedReport(
                "Thu, 01 Jan 2026 00:00:00 GMT",
                "sv",
                RenderedReport.Head.of(RenderedReport.MEDIA_TYPE, Map.of()),
                new RenderedReport.Body(tag, tag.toString(), "identity", "1", Buffer.buffer(new byte[SIZE / 2])),
                new RenderedReport.Body(tag, tag.toString(), "gzip", "1", Buffer.buffer(new byte[SIZE / 4])));
    }

    @Test
    void whatWasRenderedIsFoundUntilItIsDropped() {
        RenderedReport first = report(1);

        assertThat(memory.render(ID, WHOLE, () -> first)).isSameAs(first);
        assertThat(memory.find(ID, WHOLE)).isSameAs(first);
        assertThat(memory.render(ID, WHOLE, () -> report(2))).isSameAs(first);

        memory.drop(ID);
        assertThat(memory.find(ID, WHOLE)).isNull();
    }

    @Test
    void aChangeDuringARenderingKeepsItsResultOut() {
        RenderedReport old = memory.render(ID, WHOLE, () -> {
            RenderedReport read = report(1);
            memory.drop(ID);
            return read;
        });

        assertThat(old.plain().tag().revision().number()).isEqualTo(1);
        assertThat(memory.find(ID, WHOLE)).isNull();
        assertThat(memory.render(ID, WHOLE, () -> report(2))
                        .plain()
                        .tag()
                        .revision()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void anOldRenderingThatEndsAfterANewerOneDoesNotReplaceIt() {
        memory.render(ID, WHOLE, () -> {
            memory.drop(ID);
            memory.render(ID, WHOLE, () -> report(2));
            return report(1);
        });

        assertThat(memory.find(ID, WHOLE).plain().tag().revision().number()).isEqualTo(2);
    }

    @Test
    void thoseWhoAskAtTheSameTimeWaitForOneRendering() throws Exception {
        AtomicInteger renderings = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> memory.render(ID, WHOLE, () -> {
            renderings.incrementAndGet();
            begun.countDown();
            await(goOn);
            return report(1);
        }));
        await(begun);
        var second = CompletableFuture.supplyAsync(() -> memory.render(ID, WHOLE, () -> {
            renderings.incrementAndGet();
            return report(2);
        }));
        assertThat(memory.find(ID, WHOLE)).isNull();
        goOn.countDown();

        assertThat(second.get(5, TimeUnit.SECONDS)).isSameAs(first.get(5, TimeUnit.SECONDS));
        assertThat(renderings).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> memory.render(ID, WHOLE, () -> {
                    throw new IllegalArgumentException("no report");
                }))
                .hasMessage("no report");

        assertThat(memory.find(ID, WHOLE)).isNull();
        assertThat(memory.render(ID, WHOLE, () -> report(1))).isNotNull();
    }

    @Test
    void whileChangesAreNotHeardOfNothingIsKept() {
        memory.render(ID, WHOLE, () -> report(1));
        memory.close();
        assertThat(memory.find(ID, WHOLE)).isNull();

        memory.render(ID, WHOLE, () -> report(1));
        assertThat(memory.find(ID, WHOLE)).isNull();
    }

    @Test
    void whatWasBegunBeforeChangesWereHeardOfIsNotKept() {
        memory.close();
        memory.render(ID, WHOLE, () -> {
            memory.open();
            return report(1);
        });

        assertThat(memory.find(ID, WHOLE)).isNull();
    }

    @Test
    void aReportKeepsFewSelectionsAndTheWholeAlways() {
        memory.render(ID, WHOLE, () -> report(1));
        String[] names = {"title", "board", "period", "state", "version", "summary", "checks", "decision", "sections"};
        for (String name : names) {
            memory.render(ID, swedish(FieldSelection.of(name)), () -> report(1));
        }

        assertThat(names).hasSizeGreaterThan(RenderedReports.MAX_SELECTIONS);
        assertThat(memory.find(ID, WHOLE)).isNotNull();
        assertThat(memory.find(ID, swedish(FieldSelection.of("title")))).isNull();
        assertThat(memory.find(ID, swedish(FieldSelection.of("sections")))).isNotNull();
    }

    @Test
    void theMemoryIsBoundedInBytes() throws InterruptedException {
        for (int year = 1950; year < 2050; year++) {
            memory.render("1489-kommunstyrelsen-" + year, WHOLE, () -> report(1));
        }

        // Its own work is done a moment later.
        for (int i = 0; i < 250 && !isBounded(); i++) {
            Thread.sleep(20);
        }
        assertThat(kept()).isBetween(1.0 * SIZE / 2, 10.0 * SIZE);
        assertThat(IntStream.range(1950, 2050)
                        .filter(year -> memory.find("1489-kommunstyrelsen-" + year, WHOLE) != null)
                        .count())
                .isBetween(1L, 13L);
    }

    private boolean isBounded() {
        return kept() > 0 && kept() <= 10.0 * SIZE;
    }

    private double kept() {
        return meters.get("reports.memory.bytes").gauge().value();
    }

    private static Rendition swedish(FieldSelection fields) {
        return new Rendition(fields, AnswerLanguage.SWEDISH);
    }

    @Test
    void keepsEachLanguageApartAndBothBesideSelections() {
        memory.open();
        Rendition english = new Rendition(FieldSelection.ALL, AnswerLanguage.ENGLISH);

        RenderedReport swedish = memory.render(ID, WHOLE, () -> report(1));
        assertThat(memory.find(ID, english)).isNull();
        RenderedReport other = memory.render(ID, english, () -> report(1));

        assertThat(memory.find(ID, WHOLE)).isSameAs(swedish);
        assertThat(memory.find(ID, english)).isSameAs(other);
        memory.drop(ID);
        assertThat(memory.find(ID, english)).isNull();
    }
}
