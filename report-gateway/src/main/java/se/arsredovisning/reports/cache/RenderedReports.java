package se.arsredovisning.reports.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reports that are ready to be sent. Only ever a copy of the database: whatever changes there is dropped here, and
 * while changes cannot be heard of nothing is kept.
 *
 * <p>What is being rendered has its place before the database is read. A notice takes the place away, and with it what
 * is put there later: so nothing older than a notice is ever found after it.
 */
@Singleton
public final class RenderedReports {

    /** The most selections of one report that are kept beside the whole, in whatever language. */
    static final int MAX_SELECTIONS = 8;

    private static final int EMPTY_PLACE = 512;

    private final Cache<String, Place> places;

    private boolean open;

    RenderedReports(
            @ConfigProperty(name = "reports.memory.max-bytes", defaultValue = "67108864") long maxBytes,
            MeterRegistry meters) {
        this.places = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String id, Place place) -> place.weight())
                .build();
        Gauge.builder("reports.memory.reports", places, Cache::estimatedSize)
                .description("Reports that are kept rendered")
                .register(meters);
        Gauge.builder("reports.memory.bytes", this, RenderedReports::bytes)
                .description("What they take up")
                .baseUnit("bytes")
                .register(meters);
    }

    /** What is ready, or null. Never waits. */
    public RenderedReport find(String id, Rendition asked) {
        Place place = places.getIfPresent(id);
        return place == null ? null : place.ready(asked);
    }

    /**
     * What is ready, or else what {@code render} makes, which is then kept unless the report changes meanwhile. Callers
     * that ask for the same at the same time wait for one rendering.
     *
     * @param render reads the database after it is called, not before
     */
    public RenderedReport render(String id, Rendition asked, Supplier<RenderedReport> render) {
        Place place = place(id);
        CompletableFuture<RenderedReport> mine = new CompletableFuture<>();
        CompletableFuture<RenderedReport> first = place.begin(asked, mine);
        if (first != mine) {
            try {
                return first.join();
            } catch (CompletionException e) {
                // What failed for another may fail for me in a way of its own.
                return render.get();
            }
        }
        try {
            mine.complete(render.get());
        } finally {
            if (!mine.isDone()) {
                place.giveUp(asked);
                mine.completeExceptionally(new IllegalStateException("not rendered"));
            }
            weigh(id, place);
        }
        return mine.join();
    }

    /** Forgets a report, and what is being rendered of it. */
    public void drop(String id) {
        places.invalidate(id);
    }

    /** Forgets all reports whose ids begin so, and what is being rendered of them. */
    void dropAll(String beginning) {
        places.asMap().keySet().removeIf(id -> id.startsWith(beginning));
    }

    /** Changes are heard of from now on: what is read from now on may be kept. */
    synchronized void open() {
        places.invalidateAll();
        open = true;
    }

    /** Changes are not heard of any more: nothing is kept. */
    synchronized void close() {
        open = false;
        places.invalidateAll();
    }

    private synchronized Place place(String id) {
        return open ? places.get(id, any -> new Place()) : new Place();
    }

    /** Weighs a place again, unless it was taken away. */
    private void weigh(String id, Place place) {
        if (place.isEmpty()) {
            places.asMap().remove(id, place);
        } else {
            places.asMap().replace(id, place, place);
        }
    }

    private double bytes() {
        return places.policy()
                .eviction()
                .map(bound -> (double) bound.weightedSize().orElse(0))
                .orElse(0.0);
    }

    /** Where one report's selections are, or will be. */
    private static final class Place {

        private volatile Map<Rendition, CompletableFuture<RenderedReport>> selections = Map.of();

        RenderedReport ready(Rendition asked) {
            CompletableFuture<RenderedReport> selection = selections.get(asked);
            return selection == null || selection.isCompletedExceptionally() ? null : selection.getNow(null);
        }

        /** What is there or under way already, else {@code mine}. */
        synchronized CompletableFuture<RenderedReport> begin(Rendition asked, CompletableFuture<RenderedReport> mine) {
            CompletableFuture<RenderedReport> present = selections.get(asked);
            if (present != null) {
                return present;
            }
            Map<Rendition, CompletableFuture<RenderedReport>> more = new LinkedHashMap<>(selections);
            more.put(asked, mine);
            if (more.keySet().stream().filter(each -> !each.isWhole()).count() > MAX_SELECTIONS) {
                more.keySet().stream()
                        .filter(each -> !each.isWhole())
                        .findFirst()
                        .ifPresent(more::remove);
            }
            selections = more;
            return mine;
        }

        synchronized void giveUp(Rendition asked) {
            Map<Rendition, CompletableFuture<RenderedReport>> fewer = new LinkedHashMap<>(selections);
            fewer.remove(asked);
            selections = fewer;
        }

        boolean isEmpty() {
            return selections.isEmpty();
        }

        int weight() {
            return EMPTY_PLACE
                    + selections.keySet().stream()
                            .map(this::ready)
                            .mapToInt(report -> report == null ? 0 : report.weight())
                            .sum();
        }
    }
}
