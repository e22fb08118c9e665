package se.arsredovisning.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is below a section's or a report's id here is for everybody, whoever they are: no right is asked for. Its address is one of
 * {@code access.open}, so that no token is looked at either.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForEverybody {}
