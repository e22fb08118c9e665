package se.arsredovisning.reports.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.RevisionNews;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.draft.FrozenDrafts;
import se.arsredovisning.reports.export.StandingEdition;

/** Reads editions, for everybody or for those who publish, and withdraws them. */
@ApplicationScoped
public class EditionService implements StandingEdition {

    private final EditionRepository editions;
    private final FrozenDrafts drafts;
    private final Clock clock;

    EditionService(EditionRepository editions, FrozenDrafts drafts, Clock clock) {
        this.editions = editions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A page of the reports that stand. */
    @Transactional
    PublishedPage published(PublishedQuery asked, Paging paging) {
        return editions.published(asked, paging);
    }

    /** The reports that stand and were published last, the newest first. */
    @Transactional
    List<Edition> latest(int limit) {
        return editions.latest(limit);
    }

    /**
     * The newest decided edition of a report.
     *
     * @throws ProblemException {@code not-found}, or {@code withdrawn} or {@code erased}, which name the one before
     */
    @Transactional
    Edition standing(SectionId report) {
        ReportEditions all = new ReportEditions(editions.of(report));
        return there(all, all.decided().orElseThrow(() -> noReport(report)));
    }

    @Override
    @Transactional
    public void ensure(SectionId report) {
        standing(report);
    }

    /**
     * An edition that is for everybody.
     *
     * @throws ProblemException {@code not-found}, {@code withdrawn}, {@code erased}
     */
    @Transactional
    Edition open(SectionId report, int number) {
        ReportEditions all = new ReportEditions(editions.of(report));
        return there(all, onceOpen(all, report, number));
    }

    /** An edition that is, or was, for everybody: that it was does not go away. */
    @Transactional
    Edition onceOpen(SectionId report, int number) {
        return onceOpen(new ReportEditions(editions.of(report)), report, number);
    }

    /**
     * The editions that are or were for everybody, the newest first.
     *
     * @throws ProblemException {@code not-found} where there is none
     */
    @Transactional
    List<Edition> onceOpen(SectionId report) {
        List<Edition> open = editions.of(report).stream()
                .filter(edition -> edition.terms().open())
                .toList();
        if (open.isEmpty()) {
            throw noReport(report);
        }
        return open;
    }

    /**
     * All editions of a report, the newest first.
     *
     * @throws ProblemException {@code not-found} where there is neither a draft nor any edition
     */
    @Transactional
    List<Edition> all(SectionId report) {
        List<Edition> all = editions.of(report);
        if (all.isEmpty()) {
            drafts.ensurePresent(report);
        }
        return all;
    }

    /**
     * An edition, for everybody or not.
     *
     * @throws ProblemException {@code not-found}, {@code erased}
     */
    @Transactional
    Edition any(SectionId report, int number) {
        ReportEditions all = new ReportEditions(editions.of(report));
        Edition found = all.find(number).orElseThrow(() -> none(report, number));
        if (found.erasure() != null) {
            throw gone(all, found);
        }
        return found;
    }

    /**
     * The edition that another is compared with: the one that it corrects, else the one before that everybody can read.
     *
     * @throws ProblemException {@code not-found} where there is none, {@code withdrawn}, {@code erased}
     */
    @Transactional
    Edition before(Edition edition) {
        ReportEditions all = new ReportEditions(editions.of(edition.report()));
        Optional<Edition> before = Optional.ofNullable(edition.terms().corrects())
                .flatMap(all::find)
                .or(() -> all.openBefore(edition.number()));
        return there(
                all,
                before.orElseThrow(() -> ProblemException.notFound(
                        Sentence.of("reports.edition.none-before", edition.report(), edition.number()))));
    }

    /**
     * The bytes of an edition.
     *
     * @throws ProblemException {@code erased} where they have gone since it was found
     */
    @Transactional
    byte[] body(Edition edition) {
        return editions.body(edition).orElseThrow(() -> {
            ReportEditions all = new ReportEditions(editions.of(edition.report()));
            return gone(
                    all,
                    all.find(edition.number())
                            .filter(found -> found.erasure() != null)
                            .orElseThrow());
        });
    }

    /**
     * Takes an edition from everybody, for good; where that was done already nothing changes.
     *
     * @throws ProblemException {@code not-found}, {@code erased}
     */
    @Transactional
    Edition withdraw(SectionId report, int number, WithdrawalRequest request, Change by) {
        drafts.tellAfter(report, () -> {
            Edition edition = any(report, number);
            if (edition.withdrawal() != null) {
                return Optional.empty();
            }
            Edition.Withdrawal why = new Edition.Withdrawal(
                    request.kind(), request.reason(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            editions.withdraw(edition, why, by);
            RevisionNews news = edition.terms().open() ? new RevisionNews("withdrawn", number) : null;
            return Optional.of(new FrozenDrafts.News(by.withReason(request.reason()), news));
        });
        return any(report, number);
    }

    private static Edition onceOpen(ReportEditions all, SectionId report, int number) {
        return all.find(number).filter(found -> found.terms().open()).orElseThrow(() -> none(report, number));
    }

    private static Edition there(ReportEditions all, Edition edition) {
        if (!edition.isPublic()) {
            throw gone(all, edition);
        }
        return edition;
    }

    private static ProblemException gone(ReportEditions all, Edition edition) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (edition.erasure() != null) {
            more.put("erasure", Json.MAPPER.valueToTree(edition.erasure()));
        } else {
            more.put("withdrawal", Json.MAPPER.valueToTree(edition.withdrawal()));
        }
        all.readableBefore(edition.number())
                .ifPresent(before -> more.put("before", EditionView.address(EditionView.REPORTS, before)));
        return edition.erasure() == null
                ? new ProblemException(
                        ProblemType.WITHDRAWN,
                        Sentence.of(
                                "reports.edition.withdrawn",
                                edition.number(),
                                edition.report(),
                                edition.withdrawal().reason()),
                        more)
                : new ProblemException(
                        ProblemType.ERASED,
                        Sentence.of(
                                "reports.edition.erased",
                                edition.number(),
                                edition.report(),
                                edition.erasure().reference()),
                        more);
    }

    private static ProblemException none(SectionId report, int number) {
        return ProblemException.notFound(Sentence.of("reports.edition.none", report, number));
    }

    private static ProblemException noReport(SectionId report) {
        return ProblemException.notFound(Sentence.of("reports.edition.no-report", report));
    }
}
