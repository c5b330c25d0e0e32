package org.wederhoor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How the values of all floors are generated: hidden implementations behind documented interfaces.
 *
 * <p>Kept in source only, and in a package that the module does not export, so that no user of the library ever meets
 * an annotation of Immutables.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        builderVisibility = BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        get = {"is*", "*"},
        depluralize = true,
        depluralizeDictionary = {"as:as", "accused:accuses"},
        strictBuilder = true,
        defaults = @Value.Immutable(copy = false),
        allowedClasspathAnnotations = {Override.class})
public @interface ValueStyle {}
