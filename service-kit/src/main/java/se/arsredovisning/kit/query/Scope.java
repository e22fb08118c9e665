package se.arsredovisning.kit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The boards that a question is answered for.
 *
 * @param areas what it consists of, none of which contains another; empty for no board at all
 */
public record Scope(List<Area> areas) implements ReadableRows {

    /** Every board. */
    public static final Scope ALL = new Scope(List.of(new Area(null, null)));

    /** No board. */
    public static final Scope NONE = new Scope(List.of());

    public Scope {
        areas = List.copyOf(areas);
    }

    /**
     * Some boards.
     *
     * @param municipality one of SCB's codes; null for all
     * @param board a board's slug; null for all
     */
    public record Area(String municipality, String board) {

        boolean contains(Area other) {
            return (municipality == null || municipality.equals(other.municipality))
                    && (board == null || board.equals(other.board));
        }
    }

    /** The boards of all areas. */
    public static Scope of(List<Area> areas) {
        List<Area> distinct = areas.stream().distinct().toList();
        List<Area> kept = new ArrayList<>();
        for (Area area : distinct) {
            if (distinct.stream().noneMatch(other -> !other.equals(area) && other.contains(area))) {
                kept.add(area);
            }
        }
        return new Scope(kept);
    }

    /** The boards that are among these or among others. */
    public Scope or(Scope others) {
        return of(Stream.concat(areas.stream(), others.areas.stream()).toList());
    }

    @Override
    public boolean isAll() {
        return areas.contains(new Area(null, null));
    }

    /** Whether a board is one of them. */
    public boolean contains(String municipality, String board) {
        Area asked = new Area(municipality, board);
        return areas.stream().anyMatch(area -> area.contains(asked));
    }

    /** The condition of the columns {@code municipality} and {@code board}. */
    @Override
    public String condition(String prefix, UnaryOperator<String> value) {
        if (isAll()) {
            return "1 = 1";
        }
        List<String> parts = new ArrayList<>();
        for (Area area : areas) {
            List<String> both = new ArrayList<>();
            if (area.municipality() != null) {
                both.add(prefix + "municipality = " + value.apply(area.municipality()));
            }
            if (area.board() != null) {
                both.add(prefix + "board = " + value.apply(area.board()));
            }
            parts.add(String.join(" and ", both));
        }
        return parts.isEmpty() ? "1 = 0" : "(" + String.join(" or ", parts) + ")";
    }
}
