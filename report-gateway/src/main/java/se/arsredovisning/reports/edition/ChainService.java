package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.proof.ChainEntry;
import se.arsredovisning.reports.proof.ChainHead;
import se.arsredovisning.reports.proof.PublicKeys;
import se.arsredovisning.reports.proof.SigningKey;

/** Reads the chain over all editions, and what it is verified by. */
@ApplicationScoped
public class ChainService {

    private final ChainRepository chain;
    private final EditionSeal seal;

    ChainService(ChainRepository chain, EditionSeal seal) {
        this.chain = chain;
        this.seal = seal;
    }

    /**
     * A page of the chain.
     *
     * @param entries those of the page
     * @param total how many there are on all pages
     */
    record Page(List<ObjectNode> entries, long total) {}

    /** A page of the chain, from its beginning. */
    @Transactional
    Page page(Paging paging) {
        // Numbers have no gaps.
        long total = chain.last().map(ChainEntry::number).orElse(0L);
        return new Page(chain.page(paging).stream().map(ChainEntry::json).toList(), total);
    }

    /**
     * The last entry, signed.
     *
     * @throws ProblemException {@code not-found} before the first edition, or where there is no key
     */
    @Transactional
    ObjectNode head() {
        SigningKey key = seal.key().orElseThrow(ChainService::none);
        return ChainHead.of(chain.last().orElseThrow(ChainService::none)).signedJson(key);
    }

    /**
     * Where an edition stands in the chain, and what its signature is verified by.
     *
     * @param entry its entry
     * @param keys all keys that editions were signed with
     */
    record Place(ChainEntry entry, PublicKeys keys) {}

    /** An edition's place in the chain. */
    @Transactional
    Place place(Edition edition) {
        return new Place(chain.find(edition).orElseThrow(), PublicKeys.of(chain.keys()));
    }

    /** The public halves of all keys that editions were signed with, and of the one that would sign now. */
    @Transactional
    ObjectNode keys() {
        List<String> keys = new ArrayList<>(chain.keys());
        seal.key().map(SigningKey::publicJwk).ifPresent(keys::add);
        return PublicKeys.of(keys).json();
    }

    private static ProblemException none() {
        return ProblemException.notFound(Sentence.of("reports.edition.no-chain"));
    }
}
