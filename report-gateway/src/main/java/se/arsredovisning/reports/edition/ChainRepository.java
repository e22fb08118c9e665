package se.arsredovisning.reports.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.proof.ChainEntry;
import se.arsredovisning.reports.proof.SigningKey;

/** The chain over all editions, and the keys that they were signed with. */
@ApplicationScoped
class ChainRepository {

    private static final String COLUMNS =
            "select number, report, edition, hash, previous, added_at from edition_chain ";

    private final Jdbc database;

    ChainRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the chain of editions cannot be read or written");
    }

    /** Nobody else adds to the chain until the caller's transaction ends; it waits for whoever does. */
    void lock() {
        database.prepared(
                "select pg_advisory_xact_lock(hashtext('arsredovisning.editions'))", PreparedStatement::execute);
    }

    /** Adds an edition at the end of the chain, which the caller has locked, and keeps the key that it is signed with. */
    void append(EditionSeal.Sealed sealed) {
        Edition edition = sealed.edition();
        String report = edition.report().toString();
        String hash = edition.proof().hash();
        ChainEntry entry = last().map(last -> last.next(report, edition.number(), hash, edition.publishedAt()))
                .orElseGet(() -> ChainEntry.first(report, edition.number(), hash, edition.publishedAt()));
        database.prepared("""
                insert into edition_chain (number, report, edition, hash, previous, added_at, entry_hash)
                values (?, ?, ?, ?, ?, ?, ?)""", insert -> {
            insert.setLong(1, entry.number());
            insert.setString(2, entry.report());
            insert.setInt(3, entry.edition());
            insert.setString(4, entry.hash());
            insert.setString(5, entry.previous());
            insert.setObject(6, entry.time().atOffset(ZoneOffset.UTC));
            insert.setString(7, entry.entryHash());
            return insert.executeUpdate();
        });
        keep(sealed.key(), edition.publishedAt());
    }

    /** The last entry; none before the first edition. */
    Optional<ChainEntry> last() {
        return database.prepared(COLUMNS + "order by number desc limit 1", ChainRepository::read).stream()
                .findFirst();
    }

    /** An edition's entry. */
    Optional<ChainEntry> find(Edition edition) {
        return database
                .prepared(COLUMNS + "where report = ? and edition = ?", select -> {
                    select.setString(1, edition.report().toString());
                    select.setInt(2, edition.number());
                    return read(select);
                })
                .stream()
                .findFirst();
    }

    /** A page of the chain, from its beginning. */
    List<ChainEntry> page(Paging paging) {
        return database.prepared(COLUMNS + "where number > ? order by number limit ?", select -> {
            select.setLong(1, paging.offset());
            select.setInt(2, paging.limit());
            return read(select);
        });
    }

    /** The public halves of all keys that editions were signed with, the first used first. */
    List<String> keys() {
        return database.prepared("select jwk from signing_key order by first_used_at, kid", select -> {
            List<String> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
            return keys;
        });
    }

    private void keep(SigningKey key, Instant usedAt) {
        database.prepared(
                "insert into signing_key (kid, jwk, first_used_at) values (?, ?, ?) on conflict do nothing", insert -> {
                    insert.setString(1, key.kid());
                    insert.setString(2, key.publicJwk());
                    insert.setObject(3, usedAt.atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
    }

    private static List<ChainEntry> read(PreparedStatement select) throws SQLException {
        List<ChainEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new ChainEntry(
                        row.getLong("number"),
                        row.getString("report"),
                        row.getInt("edition"),
                        row.getString("hash"),
                        row.getString("previous"),
                        EditionRows.instant(row, "added_at")));
            }
        }
        return entries;
    }
}
