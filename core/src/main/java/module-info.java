/**
 * Which of many conflicting statements stand, why, and what is missing.
 *
 * <p>The packages are floors, each using only those below it. From the ground up: {@code time}, {@code model},
 * {@code vocabulary}, {@code finding}, the engines {@code argument}, {@code provenance} and {@code check},
 * {@code verify}, and side by side on top {@code json}, {@code interchange} and {@code render}.
 */
module org.wederhoor {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires logicng;
    requires tools.jackson.core;

    exports org.wederhoor.argument;
    exports org.wederhoor.check;
    exports org.wederhoor.finding;
    exports org.wederhoor.json;
    exports org.wederhoor.model;
    exports org.wederhoor.provenance;
    exports org.wederhoor.render;
    exports org.wederhoor.time;
    exports org.wederhoor.truth;
    exports org.wederhoor.verify;
}
