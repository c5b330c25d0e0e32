package org.wederhoor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.wederhoor.check.ConsistencyChecker;
import org.wederhoor.check.LiveChange;
import org.wederhoor.check.LiveChecker;
import org.wederhoor.json.DossierJson;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.verify.Verifier;

/** A program that takes the library in and throws it out again is left as it was. */
final class EmbeddingTest {
    private static final int COLLECTIONS_MAX = 50;

    /** Uses every floor. */
    public static final class Use implements Runnable {
        private static final AtomicLong FINDINGS = new AtomicLong();

        @Override
        public void run() {
            LanguageTag english = LanguageTag.of("en");
            Id claim = Id.of("claim");
            Dossier.Builder builder = Dossier.builder()
                    .add(Claim.builder().id(claim).putText(english, "It is so.").build());
            for (Factuality factuality : Set.of(Factuality.CERTAIN_POSITIVE, Factuality.CERTAIN_NEGATIVE)) {
                Id speaker = Id.of("says" + factuality.symbol());
                builder.add(Source.builder().id(speaker).kind(SourceKind.PERSON).build())
                        .add(Statement.builder()
                                .id(Id.of("statement" + factuality.symbol()))
                                .speaker(speaker)
                                .content(Content.ofClaim(claim))
                                .factuality(factuality)
                                .build());
            }
            Dossier dossier = builder.build();
            LiveChecker live = LiveChecker.of(dossier);
            LiveChange change = live.remove(claim);
            ForkJoinPool pool = new ForkJoinPool(2);
            FINDINGS.addAndGet(change.gone().size()
                    + ConsistencyChecker.check(Provenance.of(dossier), pool).size());
            pool.shutdown();
            Verifier verifier = Verifier.of(dossier);
            String told = TextRenderer.of(dossier, english).report(verifier.report())
                    + TextRenderer.of(dossier, english).verdict(verifier.verify(claim))
                    + verifier.verdicts(Set.of(claim)).count()
                    + DossierJson.write(dossier);
            FINDINGS.addAndGet(told.length());
        }
    }

    /**
     * In a virtual machine that drops what is held softly. Java 17 itself keeps the class loader of a record alive whose hash
     * code it has made, whoever declares the record.
     */
    @Test
    @EnabledForJreRange(minVersion = 25)
    void library_whenThrownOut_leavesNoClassBehind() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Host.class.getName())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor(), "something outside keeps the library alive");
    }

    /** The program that takes the library in. */
    static final class Host {
        public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
            WeakReference<ClassLoader> library = used();
            for (int i = 0; i < COLLECTIONS_MAX && library.get() != null; i++) {
                System.gc();
            }
            if (library.get() != null) {
                throw new IllegalStateException("the class loader of the library is still there");
            }
        }
    }

    @Test
    void use_leavesNoThreadBehind() throws IOException, ReflectiveOperationException, InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        used();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && isOfLibrary(thread)) {
                thread.join(10_000);
                assertEquals(Thread.State.TERMINATED, thread.getState(), thread.getName());
            }
        }
    }

    private static boolean isOfLibrary(Thread thread) {
        return !thread.isDaemon() || thread.getContextClassLoader() instanceof URLClassLoader;
    }

    /** The library, loaded apart and used, which nothing here refers to any longer. */
    private static WeakReference<ClassLoader> used() throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        for (String entry : Splitter.on(File.pathSeparator).split(System.getProperty("java.class.path"))) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> use = Class.forName(Use.class.getName(), true, loader);
            ((Runnable) use.getDeclaredConstructor().newInstance()).run();
            return new WeakReference<>(loader);
        }
    }
}
