package se.arsredovisning.kit.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a query table, as its entity declares it.
 *
 * @param isKey whether it is a part of the row's identifier
 * @param path the members that lead to its value, from the entity on
 */
record QueryColumn(String name, boolean isKey, List<Field> path) {

    static List<QueryColumn> of(Class<?> entity) {
        List<QueryColumn> columns = new ArrayList<>();
        collect(entity, List.of(), columns);
        return List.copyOf(columns);
    }

    private static void collect(Class<?> type, List<Field> above, List<QueryColumn> columns) {
        for (Field member : type.getDeclaredFields()) {
            // What Hibernate adds to a class when it is built is no member of ours.
            if (Modifier.isStatic(member.getModifiers())
                    || member.isSynthetic()
                    || member.getName().startsWith("$$_")) {
                continue;
            }
            member.setAccessible(true);
            List<Field> path = new ArrayList<>(above);
            path.add(member);
            if (member.isAnnotationPresent(Embedded.class)) {
                collect(member.getType(), path, columns);
            } else {
                Column named = member.getAnnotation(Column.class);
                columns.add(new QueryColumn(
                        named == null ? member.getName() : named.name(), member.isAnnotationPresent(Id.class), path));
            }
        }
    }

    /** Its value in a row; null where there is none. */
    Object value(Object row) {
        Object value = row;
        for (Field member : path) {
            if (value == null) {
                return null;
            }
            try {
                value = member.get(value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return value;
    }
}
