package org.wederhoor.json;

import java.util.List;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.ClaimTrace;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Standing;
import org.wederhoor.provenance.Trace;

/**
 * Writes where claims and statements come from as JSON.
 *
 * <p>The document has the {@code claims} and the {@code statements} that were asked for. A claim has its
 * {@code independent} origins {@code for} and {@code against} it, each with the {@code cut} that proves the number, and
 * its {@code statements}. A statement has its {@code standing}, {@code hearsayDepth}, {@code factuality}, {@code chain}
 * from the outermost report inward, {@code roots}, and when it was said {@code earliest} and passed on {@code latest}.
 *
 * <h2>Threads</h2> Safe: nothing is kept between calls.
 *
 * @since 1.0
 */
public final class TraceJson {
    private static final EnumWords<Standing> STANDING = EnumWords.of(Standing.class);

    private TraceJson() {}

    /**
     * Returns traces as JSON, indented for people to read.
     *
     * @param claims traces of claims
     * @param statements traces of statements
     * @return the JSON
     */
    public static String write(List<ClaimTrace> claims, List<Trace> statements) {
        JsonText out = JsonText.indented();
        FieldWriter fields = new FieldWriter(out);
        out.beginObject();
        fields.text(FormatVersion.FIELD, FormatVersion.CURRENT.toString());
        fields.objects("claims", claims, TraceJson::claim);
        fields.objects("statements", statements, TraceJson::statement);
        out.endObject().lineEnd();
        return out.take();
    }

    /** {@return the JSON Schema (2020-12) of traces; it refers to that of dossiers} */
    public static String schema() {
        return DossierJson.resource("traces.schema.json");
    }

    private static void claim(FieldWriter fields, ClaimTrace trace) {
        fields.out().beginObject();
        fields.id("claim", trace.claim());
        independence(fields, "for", trace.behindFor());
        independence(fields, "against", trace.behindAgainst());
        fields.date("earliest", trace.earliest());
        fields.date("latest", trace.latest());
        fields.objects("statements", trace.traces(), TraceJson::statement);
        fields.out().endObject();
    }

    private static void independence(FieldWriter fields, String name, Independence independence) {
        fields.out().name(name).beginObject();
        fields.out().name("independent").raw(Integer.toString(independence.count()));
        fields.ids("cut", independence.cut());
        fields.out().endObject();
    }

    private static void statement(FieldWriter fields, Trace trace) {
        fields.out().beginObject();
        fields.id("statement", trace.statement());
        fields.text("standing", STANDING.word(trace.standing()));
        if (trace.hearsayDepth().isPresent()) {
            fields.out()
                    .name("hearsayDepth")
                    .raw(Integer.toString(trace.hearsayDepth().getAsInt()));
        }
        fields.text("factuality", trace.factuality().symbol());
        fields.strings("chain", trace.chain().stream().map(Id::value).toList());
        fields.ids("roots", trace.roots());
        fields.date("earliest", trace.earliest());
        fields.date("latest", trace.latest());
        fields.out().endObject();
    }
}
