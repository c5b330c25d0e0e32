package org.wederhoor.finding;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;

/** A finding whose grounds are at hand or are worked out when they are first asked for. */
final class StoredFinding implements Finding {
    private final Code code;
    private final ImmutableList<Id> subjects;
    private final Modality modality;
    private final Supplier<OptionalLong> pairs;
    private final Supplier<Grounds> grounds;
    /** Made when first asked for. To do so twice does no harm, as both are equal and immutable. */
    private @Nullable Id id;

    StoredFinding(
            Code code,
            ImmutableList<Id> subjects,
            Modality modality,
            Supplier<OptionalLong> pairs,
            Supplier<Grounds> grounds) {
        this.code = code;
        this.subjects = subjects;
        this.modality = modality;
        this.pairs = pairs;
        this.grounds = grounds;
    }

    /** All of a finding that takes work to tell. */
    static Grounds grounds(Finding finding) {
        return new Grounds(finding.cause(), finding.sides(), finding.doubts(), finding.derivation());
    }

    private static Id name(Code code, ImmutableList<Id> subjects) {
        int length = code.name().length();
        for (Id subject : subjects) {
            length += 1 + subject.value().length();
        }
        StringBuilder name = new StringBuilder(length).append(code.name());
        for (Id subject : subjects) {
            // A bar within a subject must not look like one between subjects.
            String text = subject.value();
            boolean plain = text.indexOf('|') < 0 && text.indexOf('%') < 0;
            name.append('|').append(plain ? text : text.replace("%", "%25").replace("|", "%7C"));
        }
        return Id.of(name.toString());
    }

    @Override
    public Code code() {
        return code;
    }

    @Override
    public ImmutableList<Id> subjects() {
        return subjects;
    }

    @Override
    public Modality modality() {
        return modality;
    }

    @Override
    public ImmutableList<Id> cause() {
        return grounds.get().cause();
    }

    @Override
    public ImmutableList<Side> sides() {
        return grounds.get().sides();
    }

    @Override
    public OptionalLong pairs() {
        return pairs.get();
    }

    @Override
    public ImmutableList<Doubt> doubts() {
        return grounds.get().doubts();
    }

    @Override
    public ImmutableList<Step> derivation() {
        return grounds.get().derivation();
    }

    @Override
    public Id id() {
        Id known = id;
        if (known == null) {
            known = name(code, subjects);
            id = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StoredFinding that
                        && code.equals(that.code)
                        && subjects.equals(that.subjects)
                        && modality == that.modality
                        && pairs.get().equals(that.pairs.get())
                        && grounds.get().equals(that.grounds.get()));
    }

    /** The id says enough: findings of one report have different ids. */
    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "Finding " + id + ", " + modality + ", of " + cause();
    }

    /** Collects the parts. */
    static final class Parts extends Finding.Builder {
        private @Nullable Code code;
        private final ImmutableList.Builder<Id> subjects = ImmutableList.builder();
        private Modality modality = Modality.CERTAIN;
        private final ImmutableList.Builder<Id> cause = ImmutableList.builder();
        private final ImmutableList.Builder<Side> sides = ImmutableList.builder();
        private OptionalLong pairs = OptionalLong.empty();
        private final ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        private final ImmutableList.Builder<Step> derivation = ImmutableList.builder();

        @Override
        public Finding.Builder code(Code code) {
            this.code = Objects.requireNonNull(code, "code");
            return this;
        }

        @Override
        public Finding.Builder addSubject(Id subject) {
            subjects.add(subject);
            return this;
        }

        @Override
        public Finding.Builder addAllSubjects(Iterable<? extends Id> subjects) {
            this.subjects.addAll(subjects);
            return this;
        }

        @Override
        public Finding.Builder modality(Modality modality) {
            this.modality = Objects.requireNonNull(modality, "modality");
            return this;
        }

        @Override
        public Finding.Builder addCause(Id cause) {
            this.cause.add(cause);
            return this;
        }

        @Override
        public Finding.Builder addAllCause(Iterable<? extends Id> cause) {
            this.cause.addAll(cause);
            return this;
        }

        @Override
        public Finding.Builder addSide(Side side) {
            sides.add(side);
            return this;
        }

        @Override
        public Finding.Builder addAllSides(Iterable<? extends Side> sides) {
            this.sides.addAll(sides);
            return this;
        }

        @Override
        public Finding.Builder pairs(long pairs) {
            this.pairs = OptionalLong.of(pairs);
            return this;
        }

        @Override
        public Finding.Builder addDoubt(Doubt doubt) {
            doubts.add(doubt);
            return this;
        }

        @Override
        public Finding.Builder addAllDoubts(Iterable<? extends Doubt> doubts) {
            this.doubts.addAll(doubts);
            return this;
        }

        @Override
        public Finding.Builder addDerivation(Step derivation) {
            this.derivation.add(derivation);
            return this;
        }

        @Override
        public Finding.Builder addAllDerivation(Iterable<? extends Step> derivation) {
            this.derivation.addAll(derivation);
            return this;
        }

        @Override
        public Finding build() {
            if (code == null) {
                throw new IllegalStateException("code of finding is not set, expected a call of code(...)");
            }
            Grounds grounds = new Grounds(cause.build(), sides.build(), doubts.build(), derivation.build());
            Finding finding = new StoredFinding(
                    code, subjects.build(), modality, Suppliers.ofInstance(pairs), Suppliers.ofInstance(grounds));
            if (modality == Modality.CERTAIN && !grounds.doubts().isEmpty()) {
                throw new IllegalArgumentException("doubts of finding " + finding.id() + " are " + grounds.doubts()
                        + ", expected none, as it is CERTAIN");
            }
            return finding;
        }
    }
}
