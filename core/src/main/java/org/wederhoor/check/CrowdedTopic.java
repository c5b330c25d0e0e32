package org.wederhoor.check;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Exclusion.Ground;

/**
 * A topic with many statements, on which a change is answered by looking for one pair that clashes for each finding.
 *
 * <p>A statement that comes or goes changes a finding exactly if it clashes with another statement in it, so that it is held
 * against others only until that is known of all findings that it can take part in. Of each finding one pair is remembered
 * that shows that it is there; when one of the two goes, another pair is looked for, first with the one that stays. Where
 * that takes more than a few comparisons the whole topic is checked again. How many pairs clash and who is on which side is
 * worked out when a finding is read, from the statements that were there at the time.
 */
final class CrowdedTopic {
    /** In one change of the dossier one statement in so many may come or go, */
    private static final int CHANGED_SHARE = 64;
    /** and so many at least, before the whole topic is checked again. */
    private static final int CHANGED_MIN = 16;
    /** A history is made anew when it is this many times as long as what it leads to, and so much longer at least. */
    private static final int HISTORY_FACTOR = 2;

    private static final int HISTORY_MIN = 64;

    private final TopicGrounds grounds;
    private final boolean isText;
    private final TopicCheck check;
    private final Neighbours neighbours;
    private final int comparedMax;

    private final Map<Id, Member> members = new LinkedHashMap<>();
    private final SetMultimap<Id, Member> byVoice = HashMultimap.create();
    private final Map<Ground, Faces> faces = new EnumMap<>(Ground.class);
    /** What is denied, by the finding that contradicting it makes. */
    private final Multiset<Key> denied = HashMultiset.create();

    private final Multiset<Key> deniedRanges = HashMultiset.create();
    /** What is asserted, by the findings that a denial of it would make; ranges apart. */
    private final Multiset<Key> deniable = HashMultiset.create();

    private int assertionCount;
    private Map<Key, Known> known = new HashMap<>();
    private History<Edit> history = new History<>();

    // What became of the topic since it was last settled.
    private Map<Id, Commitment> removed = new HashMap<>();
    private Map<Id, Commitment> added = new HashMap<>();
    private Map<Key, Touch> touched = new LinkedHashMap<>();
    private boolean isRemovedAfterAdded;
    private boolean isUnsettled;

    /**
     * A topic before a change.
     *
     * @param grounds on what grounds assertions clash there
     * @param isText whether the topic is a claim without a proposition
     * @param neighbours finds what may clash with a statement there
     * @param comparedMax with how many statements one that comes or goes is compared before the whole topic is checked again
     */
    CrowdedTopic(TopicGrounds grounds, boolean isText, TopicCheck check, Neighbours neighbours, int comparedMax) {
        this.grounds = grounds;
        this.isText = isText;
        this.check = check;
        this.neighbours = neighbours;
        this.comparedMax = comparedMax;
    }

    /** Finds statements that a statement may clash with. */
    interface Neighbours {
        /**
         * Shows statements on the topic, none twice, with all among them that may clash with those of a row.
         *
         * @param row the row of the statement
         * @param goesOn is shown one after the other, until it says to stop
         */
        void show(int row, Predicate<Named> goesOn);
    }

    /** What tells a finding on the topic from others. */
    private record Key(Code code, ImmutableList<Id> subjects) {
        /** What clashes within one voice make instead. */
        Key ofVoice(FindingCode instead, Id voice) {
            return new Key(
                    instead,
                    ImmutableList.<Id>builder().add(voice).addAll(subjects).build());
        }
    }

    /** A statement that came, or went if it has no commitment. */
    private record Edit(Id statement, @Nullable Commitment commitment) {}

    /**
     * A statement on the topic.
     *
     * @param named the statement
     * @param commitment what it is in full
     * @param grounds on what grounds it may clash with other assertions
     */
    private record Member(Named named, Commitment commitment, Set<Ground> grounds) {
        Id voice() {
            return commitment.voice();
        }

        Proposition literal() {
            return commitment.asserted().literal();
        }

        boolean isQuantity() {
            return literal().value() instanceof QuantityValue;
        }

        /** Equal to itself alone. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return named.hash;
        }
    }

    /** What a statement clashes with in a finding. */
    private record Partner(Modality modality, Member member) {}

    /** A finding that is there. */
    private static final class Known {
        private Modality modality;
        private @Nullable Member one;
        private @Nullable Member other;

        Known(Modality modality) {
            this.modality = modality;
        }

        void show(Modality how, Member some, Member another) {
            modality = how;
            one = some;
            other = another;
        }

        boolean isShownBy(Member member) {
            return one == null || member.equals(one) || member.equals(other);
        }
    }

    /** The statements that clash with others in a finding and came or went. */
    private static final class Touch {
        private final boolean wasThere;
        private final Set<Id> byRemoved = new HashSet<>();
        private final Set<Id> byAdded = new HashSet<>();

        Touch(boolean wasThere) {
            this.wasThere = wasThere;
        }
    }

    /** How those that may clash on one ground differ: what shows one face does not clash with itself. */
    private static final class Faces {
        private final Multiset<Object> all = HashMultiset.create();
        private int quantityCount;

        void add(Ground ground, Member member, int count) {
            Proposition literal = member.literal();
            Object face = ground == Ground.DISJOINT
                    ? literal.property()
                    : Slot.bare(literal.subject(), literal.property(), literal.value(), false);
            all.setCount(face, all.count(face) + count);
            quantityCount += member.isQuantity() ? count : 0;
        }
    }

    int size() {
        return members.size();
    }

    /** Takes a statement in that was there before anything changes. */
    void begin(Named named, Commitment commitment) {
        enter(member(named, commitment));
    }

    /** Takes a finding in that was there before anything changes. */
    void begin(Finding finding) {
        known.put(key(finding), new Known(finding.modality()));
    }

    private Member member(Named named, Commitment commitment) {
        boolean asserts = !isText && !commitment.asserted().isDenial();
        return new Member(
                named, commitment, asserts ? grounds.of(commitment.asserted().literal()) : Set.of());
    }

    private static Key key(Finding finding) {
        return new Key(finding.code(), finding.subjects());
    }

    private void enter(Member member) {
        members.put(member.commitment.statement(), member);
        byVoice.put(member.voice(), member);
        tally(member, 1);
        history.add(new Edit(member.commitment.statement(), member.commitment));
        if (history.size() > HISTORY_FACTOR * members.size() + HISTORY_MIN) {
            history = new History<>();
            members.values().forEach(m -> history.add(new Edit(m.commitment.statement(), m.commitment)));
        }
    }

    private void leave(Member member) {
        members.remove(member.commitment.statement());
        byVoice.remove(member.voice(), member);
        tally(member, -1);
        history.add(new Edit(member.commitment.statement(), null));
    }

    private void tally(Member member, int count) {
        if (isDenial(member)) {
            Key key = contradiction(member);
            Multiset<Key> denials =
                    !isText && TopicGrounds.isRange(member.literal().value()) ? deniedRanges : denied;
            denials.setCount(key, denials.count(key) + count);
        } else {
            assertionCount += count;
            forEachDeniable(member, key -> deniable.setCount(key, deniable.count(key) + count));
            member.grounds.forEach(
                    ground -> faces.computeIfAbsent(ground, g -> new Faces()).add(ground, member, count));
        }
    }

    private boolean isDenial(Member member) {
        return isText
                ? !member.commitment.isPositive()
                : member.commitment.asserted().isDenial();
    }

    private Key contradiction(Member denial) {
        return isText ? textual() : contradiction(denial.literal().value());
    }

    private Key textual() {
        return new Key(FindingCode.CONTRADICTION, ImmutableList.of(grounds.property()));
    }

    /** The finding that a value of the thing is both asserted and denied. */
    private Key contradiction(Value value) {
        if (!(grounds.thing() instanceof EntityValue entity)) {
            throw new IllegalStateException("denial speaks of " + grounds.thing() + ", expected an entity");
        }
        return new Key(
                FindingCode.CONTRADICTION, ImmutableList.of(entity.entity(), grounds.property(), ValueIds.of(value)));
    }

    /** Takes in a statement that came and has its row. */
    void add(Named named, Commitment commitment) {
        Member member = member(named, commitment);
        if (isFewEnough()) {
            Map<Key, Partner> partners = partners(
                    member, wanted(member), (key, how) -> how == Modality.CERTAIN || isKnown(key, Modality.CERTAIN));
            partners.forEach((key, partner) -> {
                touch(key).byAdded.add(commitment.statement());
                Known finding = known.computeIfAbsent(key, k -> new Known(partner.modality));
                if (partner.modality == Modality.CERTAIN || finding.modality == Modality.POSSIBLE) {
                    finding.show(partner.modality, member, partner.member);
                }
            });
        }
        added.put(commitment.statement(), commitment);
        enter(member);
    }

    /** Takes out a statement that goes and still has its row. */
    void remove(Named named) {
        Member member = members.get(named.id);
        if (member == null) {
            throw new IllegalStateException("statement " + named.id + " goes from a topic that it is not on");
        }
        leave(member);
        isRemovedAfterAdded |= !added.isEmpty();
        if (added.remove(named.id) == null) {
            removed.putIfAbsent(named.id, member.commitment);
        }
        if (isFewEnough()) {
            partners(member, wanted(member), (key, how) -> true).forEach((key, partner) -> {
                touch(key).byRemoved.add(named.id);
                Known finding = known.get(key);
                if (finding == null) {
                    isUnsettled = true;
                } else if (finding.isShownBy(member)) {
                    showAnew(key, finding, partner.member);
                }
            });
        }
    }

    /** Looks for another pair that shows a finding, and takes note if there is none. */
    private void showAnew(Key key, Known finding, Member staying) {
        if (isGone(key)) {
            known.remove(key);
            return;
        }
        Partner partner = partners(
                        staying,
                        Set.of(key),
                        (wanted, how) -> how == Modality.CERTAIN || finding.modality == Modality.POSSIBLE)
                .get(key);
        if (partner != null && partner.modality == finding.modality) {
            finding.show(finding.modality, staying, partner.member);
        } else {
            isUnsettled = true;
        }
    }

    /** Whether so little is left that a finding cannot be there. */
    private boolean isGone(Key key) {
        if (OneVoice.CODES.contains(key.code)) {
            return byVoice.get(key.subjects.get(0)).size() < 2;
        }
        if (key.code == FindingCode.CONTRADICTION) {
            return deniedRanges.contains(key) ? assertionCount == 0 : !denied.contains(key) || !deniable.contains(key);
        }
        return faces.entrySet().stream()
                .allMatch(entry -> !slot(entry.getKey()).codes().contains(key.code)
                        || entry.getValue().all.elementSet().size() < 2);
    }

    private Slot slot(Ground ground) {
        return new Slot(ground, grounds.property(), grounds.thing(), false);
    }

    private boolean isKnown(Key key, Modality modality) {
        Known finding = known.get(key);
        return finding != null && finding.modality == modality;
    }

    private Touch touch(Key key) {
        return touched.computeIfAbsent(key, k -> new Touch(known.containsKey(k)));
    }

    private boolean isFewEnough() {
        isUnsettled |= added.size() + removed.size() > CHANGED_MIN + members.size() / CHANGED_SHARE;
        return !isUnsettled;
    }

    /** All findings in which a statement may clash with those of other voices on the topic, or more. */
    private Set<Key> wanted(Member member) {
        Set<Key> wanted = new HashSet<>();
        if (isDenial(member)) {
            if (assertionCount > 0) {
                wanted.add(contradiction(member));
            }
            return wanted;
        }
        for (Ground ground : member.grounds) {
            addWanted(ground, member, wanted);
        }
        forEachDeniable(member, key -> {
            if (denied.contains(key)) {
                wanted.add(key);
            }
        });
        wanted.addAll(deniedRanges.elementSet());
        return wanted;
    }

    /** Is told the findings that denials of what is asserted would make; of ranges none. */
    private void forEachDeniable(Member assertion, Consumer<Key> key) {
        if (isText) {
            key.accept(textual());
        } else {
            grounds.forEachDeniable(assertion.literal(), value -> {
                if (!TopicGrounds.isRange(value)) {
                    key.accept(contradiction(value));
                }
            });
        }
    }

    private void addWanted(Ground ground, Member member, Set<Key> wanted) {
        Faces others = faces.get(ground);
        if (others == null || others.all.isEmpty() || (ground == Ground.INCOMPATIBLE && !isIncompatible(member))) {
            return;
        }
        boolean mayMeasure = member.isQuantity() && others.quantityCount > 0;
        boolean mayName = !member.isQuantity() || others.quantityCount < others.all.size();
        for (FindingCode code : slot(ground).codes()) {
            boolean isMeasured = code == FindingCode.QUANTITY_CONFLICT;
            if (ground != Ground.FUNCTIONAL || (isMeasured ? mayMeasure : mayName)) {
                wanted.add(new Key(code, ImmutableList.of(ValueIds.of(grounds.thing()), grounds.property())));
            }
        }
    }

    private boolean isIncompatible(Member member) {
        Proposition literal = member.literal();
        return isIncompatible(literal.value()) || isIncompatible(new EntityValue(literal.subject()));
    }

    private boolean isIncompatible(Value value) {
        return grounds.semantics().incompatibleAround(grounds.property(), value).stream()
                .anyMatch(group -> !group.isEmpty());
    }

    /**
     * For each finding that a statement takes part in another that it clashes with.
     *
     * @param member the statement
     * @param wanted the findings that clashes with other voices can make; what its own voice makes of them is looked for too
     * @param isEnough whether a pair in a finding that is so sure tells enough of the finding
     */
    private Map<Key, Partner> partners(Member member, Set<Key> wanted, BiPredicate<Key, Modality> isEnough) {
        Map<Key, Partner> partners = new LinkedHashMap<>();
        Predicate<Key> isTold = key -> {
            Partner partner = partners.get(key);
            return partner != null && isEnough.test(key, partner.modality);
        };
        Set<Key> missing = new HashSet<>(wanted);
        missing.removeIf(key -> OneVoice.CODES.contains(key.code));
        Set<Member> ofVoice = byVoice.get(member.voice());
        boolean isOfMany = ofVoice.size() > comparedMax;
        for (Member other : isOfMany ? Set.<Member>of() : ofVoice) {
            if (!other.equals(member)) {
                compare(member, other, partners);
            }
        }
        if (missing.isEmpty() && !isOfMany) {
            return partners;
        }
        int[] compared = {0};
        neighbours.show(member.named.row, named -> {
            Member other = members.get(named.id);
            if (other == null || other.equals(member)) {
                return true;
            }
            boolean isOfVoice = other.voice().equals(member.voice());
            if (isOfVoice ? !isOfMany || areTold(member, other, wanted, isTold) : missing.isEmpty()) {
                return true;
            }
            compare(member, other, partners);
            missing.removeIf(isTold);
            isUnsettled |= ++compared[0] > comparedMax;
            return !isUnsettled && (isOfMany || !missing.isEmpty());
        });
        return partners;
    }

    /** Whether enough is told of all findings that two statements of one voice can make. */
    private static boolean areTold(Member one, Member other, Set<Key> wanted, Predicate<Key> isTold) {
        FindingCode code = OneVoice.code(one.commitment, other.commitment);
        for (Key key : wanted) {
            boolean isOfVoice = OneVoice.CODES.contains(key.code);
            Key own = isOfVoice ? key : key.ofVoice(code, one.voice());
            if (own.code == code && !isTold.test(own)) {
                return false;
            }
        }
        return true;
    }

    private void compare(Member one, Member other, Map<Key, Partner> partners) {
        for (Finding finding : found(Commitments.of(List.of(one.commitment, other.commitment)))) {
            Partner partner = new Partner(finding.modality(), other);
            partners.merge(key(finding), partner, (old, now) -> old.modality == Modality.CERTAIN ? old : now);
        }
    }

    private Collection<Finding> found(Commitments commitments) {
        return isText
                ? check.ofText(grounds.property(), commitments)
                : check.of(grounds.property(), grounds.thing(), commitments);
    }

    /** Puts what became of the findings into the ledger, each in a place of its own. */
    void settle(FindingLedger ledger) {
        if (isUnsettled) {
            checkAll(ledger);
        } else if (!removed.equals(added)) {
            History.View<Edit> now = history.view();
            LaterFindings later = new LaterFindings(() -> found(replay(now)));
            touched.forEach((key, touch) -> {
                Known finding = known.get(key);
                if (finding != null) {
                    ledger.replace(key, later.finding(key.code, key.subjects, finding.modality), isSurelyOther(touch));
                } else if (touch.wasThere) {
                    ledger.replace(key, ImmutableList.of());
                }
            });
        }
        removed = new HashMap<>();
        added = new HashMap<>();
        touched = new LinkedHashMap<>();
        isRemovedAfterAdded = false;
        isUnsettled = false;
    }

    private static Commitments replay(History.View<Edit> edits) {
        Map<Id, Commitment> there = new HashMap<>();
        edits.forEach(edit -> {
            if (edit.commitment == null) {
                there.remove(edit.statement);
            } else {
                there.put(edit.statement, edit.commitment);
            }
        });
        return Commitments.of(new ArrayList<>(there.values()));
    }

    /**
     * Whether a finding is another than before, without reading it. If statements only came, or only went, more pairs clash
     * or fewer. Else who came and clashes was not on that side before, and who went is on none. Texts have no sides.
     */
    private boolean isSurelyOther(Touch touch) {
        if (isRemovedAfterAdded) {
            return false;
        }
        return removed.isEmpty()
                || added.isEmpty()
                || (!isText
                        && (touch.byRemoved.stream().anyMatch(id -> holdsAnother(added.get(id), removed.get(id)))
                                || touch.byAdded.stream()
                                        .anyMatch(id -> holdsAnother(removed.get(id), added.get(id)))));
    }

    private static boolean holdsAnother(@Nullable Commitment one, @Nullable Commitment other) {
        if (one == null || other == null) {
            return true;
        }
        Proposition mine = one.asserted().literal();
        Proposition theirs = other.asserted().literal();
        return mine.subject().equals(theirs.subject())
                && mine.property().equals(theirs.property())
                && (mine.isNegated() != theirs.isNegated() || !mine.value().equals(theirs.value()));
    }

    private void checkAll(FindingLedger ledger) {
        Set<Key> before = new LinkedHashSet<>(known.keySet());
        touched.forEach((key, touch) -> {
            if (touch.wasThere) {
                before.add(key);
            }
        });
        List<Commitment> all = new ArrayList<>();
        members.values().forEach(member -> all.add(member.commitment));
        Map<Key, Known> now = new HashMap<>();
        for (Finding finding : found(Commitments.of(all))) {
            now.put(key(finding), new Known(finding.modality()));
            before.remove(key(finding));
            ledger.replace(key(finding), ImmutableList.of(finding));
        }
        before.forEach(key -> ledger.replace(key, ImmutableList.of()));
        known = now;
    }

    /** Takes all findings out of the ledger, for the topic to be looked at like any other. */
    void disband(FindingLedger ledger) {
        isUnsettled = true;
        Set<Key> all = new LinkedHashSet<>(known.keySet());
        all.addAll(touched.keySet());
        all.forEach(key -> ledger.replace(key, ImmutableList.of()));
    }

    /** The place in the ledger of a finding that is there before anything changes. */
    static Object place(Finding finding) {
        return key(finding);
    }
}
