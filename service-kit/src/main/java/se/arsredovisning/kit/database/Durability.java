package se.arsredovisning.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of PostgreSQL that must not be off, so that what was acknowledged outlives a crash.
 *
 * <p>Of {@code synchronous_commit} every other value will do: with {@code local}, {@code remote_write} and {@code
 * remote_apply} too a commit is on this server's disk before it is acknowledged.
 */
final class Durability {

    /** Their names, in the order in which they are told. */
    static final List<String> SETTINGS = List.of("synchronous_commit", "fsync", "full_page_writes");

    private static final String OFF = "off";

    private final List<String> allowed;

    /**
     * @param allowed the settings that may be off
     * @throws IllegalArgumentException in words for an operator, where one is none of {@link #SETTINGS}
     */
    Durability(Collection<String> allowed) {
        this.allowed = allowed.stream().map(String::strip).distinct().toList();
        List<String> unknown =
                this.allowed.stream().filter(name -> !SETTINGS.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("database.allow-unsafe names " + String.join(", ", unknown)
                    + "; it may name " + String.join(", ", SETTINGS));
        }
    }

    /** Whether the setting may be off. */
    boolean allows(String setting) {
        return allowed.contains(setting);
    }

    /**
     * The settings that are off for this session, in their order: by what holds now, or by what its server, database,
     * login or address say, which a session that has set the value for itself does not tell of.
     */
    static List<String> off(Connection connection) throws SQLException {
        Map<String, Boolean> off = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select name, setting, reset_val from pg_settings where name = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", SETTINGS.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    off.put(row.getString("name"), isOff(row.getString("setting"), row.getString("reset_val")));
                }
            }
        }
        // What the server does not even know, it does not keep.
        return SETTINGS.stream().filter(name -> off.getOrDefault(name, true)).toList();
    }

    private static boolean isOff(String now, String otherwise) {
        return OFF.equals(now) || OFF.equals(otherwise);
    }
}
