package se.arsredovisning.kit.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is granted, and the one table of what each role may do. No role has all rights: what disclosure control
 * hides is for {@link #PERSONNEL_READER} alone, an administrator included in all others.
 */
public enum Role {
    READER(Right.READ),
    EDITOR(Right.READ, Right.WRITE),
    APPROVER(Right.READ, Right.APPROVE),
    PUBLISHER(Right.READ, Right.PUBLISH),
    ADMIN(Right.READ, Right.WRITE, Right.APPROVE, Right.PUBLISH, Right.OPERATE),
    PERSONNEL_READER(Right.READ, Right.READ_UNSUPPRESSED);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that never changes.
    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    /** Whether the role may do this, where it is granted. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** The role's name as a grant has it: {@code personnel-reader}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name, written exactly so. */
    public static Optional<Role> named(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
