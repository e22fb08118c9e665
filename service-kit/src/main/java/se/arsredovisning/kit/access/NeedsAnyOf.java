package se.arsredovisning.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What whoever calls an operation below a section's or a report's id needs instead of the right that its method stands for:
 * one of these. Which of them a request needs may depend on its body; then the operation looks itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsAnyOf {

    /** The rights, any of which lets the request in. */
    Right[] value();
}
