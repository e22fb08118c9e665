package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.time.BackOff;

/** What the gateway knows of the services' sections. Short transactions only; nobody is asked anything in them. */
@ApplicationScoped
public class SectionCopyService {

    /** How often a service that answers with an older version than was announced is asked before it is believed. */
    static final int PATIENCE = 3;

    private static final Duration LEASE = Duration.ofSeconds(8);
    private static final BackOff PAUSE = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(60));

    private final SectionCopyRepository copies;
    private final ServiceRepository services;
    private final ServiceAddresses addresses;
    private final Event<SectionChanged> changed;
    private final Clock clock;

    SectionCopyService(
            SectionCopyRepository copies,
            ServiceRepository services,
            ServiceAddresses addresses,
            Event<SectionChanged> changed,
            Clock clock) {
        this.copies = copies;
        this.services = services;
        this.addresses = addresses;
        this.changed = changed;
        this.clock = clock;
    }

    /** How every part of some reports stands: all four of each, in the report's order. */
    @Transactional
    public Map<SectionId, List<PartState>> partStates(Collection<SectionId> reports) {
        Map<ReportPart, ServiceState> states = services.states();
        Map<String, Map<ReportPart, SectionCopy>> known = new HashMap<>();
        for (SectionCopy copy :
                copies.of(reports.stream().map(SectionId::toString).toList())) {
            known.computeIfAbsent(copy.section(), any -> new HashMap<>()).put(copy.part(), copy);
        }
        Map<SectionId, List<PartState>> partStates = new HashMap<>();
        for (SectionId report : reports) {
            List<PartState> parts = new ArrayList<>();
            for (ReportPart part : ReportPart.values()) {
                SectionCopy copy = known.getOrDefault(report.toString(), Map.of())
                        .getOrDefault(part, SectionCopy.unknown(part, report.toString()));
                parts.add(partState(copy, states.getOrDefault(part, ServiceState.UNKNOWN)));
            }
            partStates.put(report, parts);
        }
        return partStates;
    }

    private PartState partState(SectionCopy copy, ServiceState service) {
        ReportPart part = copy.part();
        Freshness freshness = Freshness.of(copy, addresses.parts().contains(part), service);
        return new PartState(
                part,
                freshness,
                freshness.since(copy, service),
                copy.changedAt(service),
                copy.held() ? copy.revision() : 0,
                copy.fetchedAt());
    }

    /** The texts of a report's copies. */
    @Transactional
    public List<SectionContent> contents(SectionId report) {
        return copies.contents(report.toString());
    }

    /** Notes revisions that a service has announced, by section. Repeats and older ones change nothing. */
    @Transactional
    public void announce(ReportPart part, Map<String, Long> revisions) {
        copies.commitSoon();
        copies.announce(part, revisions, clock.instant());
    }

    /** Notes sections that a service lists with another ETag than their copies have; with an empty one where it has none. */
    @Transactional
    public void noteListed(ReportPart part, Map<String, ListedSection> listed) {
        copies.noteListed(part, listed, clock.instant());
    }

    /**
     * Takes some sections that are to be asked for; the caller answers for each within the lease.
     *
     * @param rest how long ago a section must have been fetched at least, or heard of where it never was; null where that does
     *     not matter
     */
    @Transactional
    public List<SectionCopy> take(ReportPart part, Duration rest, int limit) {
        Instant now = clock.instant();
        copies.commitSoon();
        return copies.take(part, now, now.plus(LEASE), rest == null ? null : now.minus(rest), limit);
    }

    @Transactional
    public SectionCopy find(ReportPart part, String section) {
        return copies.find(part, section);
    }

    /**
     * Stores what a service has answered, and with it the report's revision where the copy has changed.
     *
     * @param before what was known when the service was asked
     * @return false where another has stored something since; nothing is changed then, and the service is to be asked
     *     again
     */
    @Transactional
    public boolean accept(SectionCopy before, FetchResult answer) {
        if (answer instanceof FetchResult.Found found && !found.etag().equals(before.etag())) {
            String checks = Json.write(found.section().checks());
            if (!copies.store(before, found, checks, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                return false;
            }
            announceChange(before, found.section().revision(), found.etag(), found.figures());
            conclude(before, found.section().revision());
        } else if (answer instanceof FetchResult.Gone) {
            long revision = Math.max(before.wanted(), before.revision());
            if (!copies.empty(before, revision, clock.instant())) {
                return !before.held();
            }
            if (before.held()) {
                announceChange(before, revision, null, List.of());
            }
            copies.settle(before, revision, clock.instant());
        } else {
            conclude(before, before.revision());
        }
        return true;
    }

    /** A version older than was announced is taken for the present one only after some patience. */
    private void conclude(SectionCopy before, long revision) {
        if (revision >= before.wanted() || before.attempts() >= PATIENCE) {
            copies.settle(before, revision, clock.instant());
        } else {
            postpone(before, "revision " + before.wanted() + " was announced and " + revision + " is given");
        }
    }

    private void announceChange(SectionCopy before, long revision, String etag, List<Figure> figures) {
        changed.fire(new SectionChanged(before.part(), SectionId.parse(before.section()), revision, etag, figures));
    }

    /** The service is asked again after a pause that grows with every failure. */
    @Transactional
    public void postpone(SectionCopy before, String failure) {
        Instant now = clock.instant();
        copies.postpone(before, before.attempts() + 1, failure, now.plus(PAUSE.after(before.attempts())), now);
    }

    /** The service could not be asked: the section is due again as soon as it can. */
    @Transactional
    public void release(SectionCopy before) {
        if (before.due()) {
            Instant now = clock.instant();
            copies.postpone(before, before.attempts(), before.failure(), now, now);
        }
    }

    /**
     * Keeps whether a service can be asked, and whether the copies are compared with it. Where another process has found otherwise, the news counts; what is no news
     * is believed again only when the other has stood for a while, so that two that differ do not write in turns.
     *
     * @param news whether this process has just found it, or has not kept it yet
     * @return whether it was kept and is another than before
     */
    @Transactional
    public boolean mark(ReportPart part, ProbeResult result, boolean news) {
        return services.mark(part, result, clock.instant(), news);
    }

    /** Nothing is known to be current any more, until the copies have been compared with what the services have. */
    @Transactional
    public void unconfirm() {
        services.unconfirm(addresses.parts(), clock.instant());
    }

    /** The services that cannot be asked or compared with now, each with the reason. */
    @Transactional
    public Map<ReportPart, String> unreachable() {
        return services.unreachable();
    }
}
