package se.arsredovisning.finance.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The versions of account mappings. */
@ApplicationScoped
public class MappingRepository implements PanacheRepositoryBase<MappingRevision, MappingRevision.Key> {

    /** Lets one writer of a mapping after the other, until the caller's transaction ends. */
    void lock(String mapping) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "account-mapping " + mapping)
                .getSingleResult();
    }

    /** The present version. */
    Optional<MappingRevision> latest(String mapping) {
        return find("mapping = ?1 order by revision desc", mapping).firstResultOptional();
    }
}
