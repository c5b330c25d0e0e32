package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.wederhoor.argument.Label;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Standing;
import org.wederhoor.verify.Evidence;
import org.wederhoor.verify.Firmness;
import org.wederhoor.verify.Flips;
import org.wederhoor.verify.Line;
import org.wederhoor.verify.Objection;
import org.wederhoor.verify.Stance;
import org.wederhoor.verify.Verdict;
import org.wederhoor.verify.VerdictLabel;

/** Writes verdicts. */
final class VerdictWriter {
    private static final EnumWords<VerdictLabel> LABEL = EnumWords.of(VerdictLabel.class);
    private static final EnumWords<Firmness> FIRMNESS = EnumWords.of(Firmness.class);
    private static final EnumWords<Stance> STANCE = EnumWords.of(Stance.class);
    private static final EnumWords<Standing> STANDING = EnumWords.of(Standing.class);
    private static final EnumWords<Label> FATE = EnumWords.of(Label.class);
    private static final EnumWords<Evidence.Relation> RELATION = EnumWords.of(Evidence.Relation.class);
    private static final EnumWords<Objection.Kind> OBJECTION = EnumWords.of(Objection.Kind.class);

    private VerdictWriter() {}

    static String write(Collection<Verdict> verdicts, int flips) {
        if (flips < 0) {
            throw new IllegalArgumentException("size of flips is " + flips + ", expected 0 or more");
        }
        JsonText out = JsonText.indented();
        FieldWriter fields = new FieldWriter(out);
        out.beginObject();
        fields.text(FormatVersion.FIELD, FormatVersion.CURRENT.toString());
        out.name("verdicts").beginArray();
        verdicts.forEach(verdict -> verdict(fields, verdict, flips));
        out.endArray().endObject().lineEnd();
        return out.take();
    }

    private static void verdict(FieldWriter fields, Verdict verdict, int flips) {
        fields.out().beginObject();
        fields.id("claim", verdict.claim().id());
        fields.date("at", verdict.at());
        fields.text("label", LABEL.word(verdict.label()));
        fields.word("firmness", FIRMNESS, verdict.firmness());
        fields.objects("evidence", verdict.evidence(), VerdictWriter::evidence);
        fields.flag("complete", verdict.complete());
        independence(fields, "independentFor", verdict.behindFor());
        independence(fields, "independentAgainst", verdict.behindAgainst());
        fields.objects("objections", verdict.objections(), VerdictWriter::objection);
        inOrder(
                fields,
                "unheard",
                verdict.unheard().stream().map(Finding::id).collect(ImmutableList.toImmutableList()));
        inOrder(fields, "unattested", verdict.unattested());
        fields.objects("explanation", verdict.explanation(), ReportWriter::step);
        if (flips > 0) {
            flips(fields, verdict.flips(flips));
        }
        fields.out().endObject();
    }

    private static void inOrder(FieldWriter fields, String name, ImmutableList<Id> ids) {
        fields.strings(name, ids.stream().map(Id::value).toList());
    }

    private static void evidence(FieldWriter fields, Evidence evidence) {
        Line line = evidence.line();
        fields.out().beginObject();
        inOrder(fields, "statements", line.statements());
        inOrder(fields, "supports", line.supports());
        fields.id("on", line.on());
        fields.objects("derivation", line.derivation(), ReportWriter::step);
        fields.text("stance", STANCE.word(evidence.stance()));
        fields.text("factuality", evidence.factuality().symbol());
        fields.text("relation", RELATION.word(evidence.relation()));
        fields.id("counterclaim", evidence.counterclaim());
        fields.text("standing", STANDING.word(line.standing()));
        line.reliability().ifPresent(value -> fields.out().name("reliability").raw(Double.toString(value)));
        line.said().ifPresent(date -> fields.text("said", date.canonical()));
        fields.objects("chains", evidence.chains(), VerdictWriter::chain);
        fields.text("label", FATE.word(evidence.label()));
        fields.objects("attackers", evidence.attackers(), VerdictWriter::attacker);
        fields.out().endObject();
    }

    private static void chain(FieldWriter fields, ImmutableList<Id> chain) {
        fields.out().beginArrayInLine();
        chain.forEach(id -> fields.out().string(id.value()));
        fields.out().endArray();
    }

    private static void attacker(FieldWriter fields, Evidence.Attacker attacker) {
        fields.out().beginObjectInLine();
        inOrder(fields, "statements", attacker.line().statements());
        inOrder(fields, "supports", attacker.line().supports());
        fields.text("label", FATE.word(attacker.label()));
        fields.out().endObject();
    }

    private static void independence(FieldWriter fields, String name, Independence behind) {
        fields.out().name(name).beginObjectInLine().name("count").raw(Integer.toString(behind.count()));
        fields.ids("cut", behind.cut());
        fields.out().endObject();
    }

    private static void objection(FieldWriter fields, Objection objection) {
        fields.out().beginObject();
        fields.text("kind", OBJECTION.word(objection.kind()));
        fields.id("by", objection.by());
        fields.id("target", objection.target());
        inOrder(fields, "statements", objection.statements());
        fields.out().endObject();
    }

    private static void flips(FieldWriter fields, Flips flips) {
        fields.out().name("flips").beginObject();
        fields.objects("sets", flips.found(), (to, flip) -> {
            to.out().beginObjectInLine();
            to.ids("withdrawn", flip.withdrawn());
            to.text("label", LABEL.word(flip.label()));
            to.out().endObject();
        });
        fields.flag("complete", flips.complete());
        fields.out().endObject();
    }
}
