package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.ValueType;
import org.wederhoor.provenance.Provenance;

/**
 * Each conflict beside its nearest neighbour that is none, and a case that depends on the reading.
 *
 * <p>Statements are separated by semicolons and get the ids s1, s2, and so on: speaker, factuality, date of saying or a
 * dash, and the literal.
 */
final class ConflictTableTest {
    private static DossierSketch vocabulary() {
        return new DossierSketch()
                .property("helps", p -> p.temporality(Temporality.EVENT))
                .property("spies-for", p -> p.addSubPropertyOf(Id.of("helps")))
                .property("capital", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
                .property("isbn", p -> p.addCharacteristic(Characteristic.INVERSE_FUNCTIONAL))
                .property(
                        "died",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL).temporality(Temporality.EVENT))
                .property(
                        "born-on",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL).temporality(Temporality.TIMELESS))
                .property(
                        "trend",
                        p -> p.addSeparator(Id.of("measure"))
                                .addIncompatibleValue(new IncompatibleValues(
                                        ImmutableSet.of(new EntityValue(Id.of("up")), new EntityValue(Id.of("down"))))))
                .property("bans", p -> p.addDisjointWith(Id.of("requires")))
                .property("height", p -> p.unit("m").tolerance(new Tolerance(new BigDecimal("0.5"), BigDecimal.ZERO)))
                .property("parent", p -> p.addCharacteristic(Characteristic.ASYMMETRIC))
                .property(
                        "part-of",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC)
                                .addCharacteristic(Characteristic.TRANSITIVE))
                .property("next-to", p -> p.addCharacteristic(Characteristic.IRREFLEXIVE))
                .property("before", p -> p.temporality(Temporality.TIMELESS).orders(AllenRelation.BEFORE))
                .property("during", p -> p.temporality(Temporality.TIMELESS).orders(AllenRelation.DURING))
                .property("began", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.BEGIN))
                .property("ended", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.END))
                .property("dated", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.WHOLE))
                .property(
                        "followed",
                        p -> p.temporality(Temporality.TIMELESS)
                                .orders(AllenRelation.AFTER)
                                .addSeparator(Id.of("edition")))
                .property(
                        "held-on",
                        p -> p.temporality(Temporality.TIMELESS)
                                .dates(EventPart.WHOLE)
                                .addSeparator(Id.of("edition")))
                .property("named", p -> p.valueType(ValueType.TEXT).addSubjectType(Id.of("city")))
                .property("name-of", p -> p.addInverseOf(Id.of("named")))
                .add(Entity.builder().id(Id.of("ams")).addType(Id.of("city")).build())
                .add(Entity.builder().id(Id.of("rhine")).addType(Id.of("river")).build())
                .within("ams", "nl");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a CT+ - x p v @ 2018; b CT- - x p v @ 2018 | C CONTRADICTION:x,p,v s1 s2
                    a CT+ - x p v @ 2018; b CT+ - not x p v @ 2018 | C CONTRADICTION:x,p,v s1 s2
                    a CT+ - x p v @ 2018; b CT- - x p v @ 2019 |
                    a CT+ - x p v @ 2018; b CT- - x p w @ 2018 |
                    a PS+ - x p v @ 2018; b CT- - x p v @ 2018 | C CONTRADICTION:x,p,v s1 s2
                    a PR+ - x p v @ 2018; b PR- - x p v @ 2018 | C CONTRADICTION:x,p,v s1 s2
                    a PS+ - x p v @ 2018; b PS- - x p v @ 2018 |
                    a PS+ - x p v @ 2018; b PR- - x p v @ 2018 |
                    a U - x p v @ 2018; b CT- - x p v @ 2018 |
                    a CT+ - x p v @ 2018~; b CT- - x p v @ 2018 | P CONTRADICTION:x,p,v s1 s2
                    a CT+ - x p v; b CT- - x p v | C CONTRADICTION:x,p,v s1 s2
                    a CT+ 2018-01-01 x p v; b CT- 2018-01-02 x p v |
                    a CT+ - x spies-for r @ 2018; b CT- - x helps some @ ../.. | C CONTRADICTION:x,helps,=some s1 s2
                    a CT+ - x helps r @ 2018; b CT- - x spies-for some @ ../.. |
                    a CT+ - x p ams @ 2018; b CT- - x p nl @ 2018 | C CONTRADICTION:x,p,nl s1 s2
                    a CT+ - x p nl @ 2018; b CT- - x p ams @ 2018 |
                    a CT+ 2018 x helps r; b CT- 2017 x helps r | P CONTRADICTION:x,helps,r s1 s2
                    a CT+ - x p 5m @ 2018; b CT- - x p 5000mm @ 2018 | C CONTRADICTION:x,p,=q5000%20;mm s1 s2
                    a CT+ - x p t:2018-05 @ 2018; b CT- - x p t:2018 @ 2018 | C CONTRADICTION:x,p,=d2018 s1 s2
                    a CT+ - x capital v @ 2018; b CT+ - x capital w @ 2018 | C VALUE_CONFLICT:x,capital s1 s2
                    a CT+ - x capital v @ 2018; b CT+ - x capital w @ 2019 |
                    a CT+ - x capital ams @ 2018; b CT+ - x capital nl @ 2018 |
                    a CT+ - x capital v @ 2018; b CT+ - x capital w @ 2018? | P VALUE_CONFLICT:x,capital s1 s2
                    a PS+ - x capital v @ 2018; b PR+ - x capital w @ 2018 |
                    a PR+ - x capital v @ 2018; b PR+ - x capital w @ 2018 | C VALUE_CONFLICT:x,capital s1 s2
                    a CT+ - x isbn v @ 2018; b CT+ - y isbn v @ 2018 | C VALUE_CONFLICT:v,isbn s1 s2
                    a CT+ - x isbn v @ 2018; b CT+ - x isbn w @ 2018 |
                    a CT+ - x died v @ 2018; b CT+ - x died w @ 2010 | C VALUE_CONFLICT:x,died s1 s2
                    a CT+ - x born-on t:2018; b CT+ - x born-on t:2018-05 |
                    a CT+ - x born-on t:2018; b CT+ - x born-on t:2019 | C VALUE_CONFLICT:x,born-on s1 s2
                    a CT+ - x born-on t:2018~; b CT+ - x born-on t:2019 | P VALUE_CONFLICT:x,born-on s1 s2
                    a CT+ - x trend up @ 2018; b CT+ - x trend down @ 2018 | C INCOMPATIBLE_VALUES:x,trend s1 s2
                    a CT+ - x trend up @ 2018; b CT+ - x trend flat @ 2018 |
                    a CT+ - x trend up if measure=a @ 2018; b CT+ - x trend down @ 2018 | P INCOMPATIBLE_VALUES:x,trend s1 s2
                    a CT+ - x bans v @ 2018; b CT+ - x requires v @ 2018 | C DISJOINT_PROPERTIES:x,bans s1 s2
                    a CT+ - x bans v @ 2018; b CT+ - x requires w @ 2018 |
                    a CT+ - x height 5m @ 2018; b CT+ - x height 600cm @ 2018 |
                    a CT+ - x height 5m @ 2018; b CT+ - x height 6.1 @ 2018 | C QUANTITY_CONFLICT:x,height s1 s2
                    a CT+ - x parent y @ 2018; b CT+ - y parent x @ 2018 | C RELATION_CYCLE:x,parent s1 s2
                    a CT+ - x parent y @ 2018; b CT+ - y parent x @ 2019 |
                    a CT+ - x parent y @ 2018; b CT+ - y parent z @ 2018; c CT+ - z parent x @ 2018 |
                    a CT+ - x part-of y @ 2018; b CT+ - y part-of z @ 2018; c CT+ - z part-of x @ 2018 | C RELATION_CYCLE:x,part-of s1 s2 s3
                    a CT+ - x part-of y @ 2018; b CT+ - y part-of z @ 2018/2019; c CT+ - z part-of x @ 2019 |
                    a PR+ - x part-of y @ 2018; b PR+ - y part-of z @ 2018; c PR+ - z part-of x @ 2018 |
                    a PR+ - x part-of y @ 2018; b PR+ - y part-of z @ 2018; c CT+ - z part-of x @ 2018 | C RELATION_CYCLE:x,part-of s1 s2 s3
                    a CT+ - x part-of y @ 2018; b CT+ - y part-of x @ 2018~ | P RELATION_CYCLE:x,part-of s1 s2
                    a CT+ - x parent x @ 2018 | C IRREFLEXIVE:x,parent s1
                    a CT+ - x next-to x @ 2018 | C IRREFLEXIVE:x,next-to s1
                    a CT+ - x next-to y @ 2018; a CT+ - y next-to x @ 2018 |
                    a CT+ - x before y; b CT+ - y before z; c CT+ - z before x | C TIMELINE_CONFLICT:x,before s1 s2 s3
                    a CT+ - x before y; b CT+ - y before z; c CT+ - x before z |
                    a CT+ - x before y; b CT+ - x dated t:2018; c CT+ - y dated t:2017 | C TIMELINE_CONFLICT:x,dated s1 s2 s3
                    a CT+ - x before y; b CT+ - x dated t:2018; c CT+ - y dated t:2018 |
                    a CT+ - x before y; b CT+ - x dated t:2018~; c CT+ - y dated t:2017 | P TIMELINE_CONFLICT:x,dated s1 s2 s3
                    a CT+ - x before y; b CT+ - x dated t:[2015,2018]; c CT+ - y dated t:2017 | P TIMELINE_CONFLICT:x,dated s1 s2 s3
                    a CT+ - fair held-on t:2018-05 if edition=e1; b CT+ - fair held-on t:2018-06 if edition=e1 | C TIMELINE_CONFLICT:fair,held-on s1 s2
                    a CT+ - fair held-on t:2018-05 if edition=e1; b CT+ - fair held-on t:2018-06 if edition=e2 |
                    a CT+ - fair held-on t:2018-05 if edition=e1; b CT+ - fair held-on t:2018-06 | P TIMELINE_CONFLICT:fair,held-on s1 s2
                    a CT+ - fair held-on t:2018-05; b CT+ - fair held-on t:2018-06 | C TIMELINE_CONFLICT:fair,held-on s1 s2
                    a CT+ - fair followed race if edition=e1; b CT+ - race followed fair if edition=e1 | C TIMELINE_CONFLICT:fair,followed s1 s2
                    a CT+ - fair followed race if edition=e1; b CT+ - race followed fair if edition=e2 |
                    a CT+ - fair followed race if edition=e1; b CT+ - race followed fair | P TIMELINE_CONFLICT:fair,followed s1 s2
                    a CT+ - fair followed race if edition=e1; b CT+ - fair held-on t:2017 if edition=e1; c CT+ - race dated t:2018 if edition=e2 | C TIMELINE_CONFLICT:fair,dated s1 s2 s3
                    a CT+ - fair followed race if edition=e1; b CT+ - fair held-on t:2017 if edition=e2; c CT+ - race dated t:2018 |
                    a CT+ - fair followed race if edition=e1; b CT+ - fair held-on t:2017; c CT+ - race dated t:2018 | P TIMELINE_CONFLICT:fair,dated s1 s2 s3
                    a CT+ - fair held-on t:2018-05 if edition=e1; b CT+ - fair held-on t:2018-06; c CT+ - fair held-on t:2018-07 if edition=e1 | C TIMELINE_CONFLICT:fair,held-on s1 s3
                    a CT+ - x before y; b CT+ - x dated t:[2019,2021]; c CT+ - y dated t:2017 | C TIMELINE_CONFLICT:x,dated s1 s2 s3
                    a CT+ - x dated t:2018-05; b CT+ - x dated t:2018 |
                    a CT+ - x dated t:2018-05; b CT+ - x dated t:2018-06 | C TIMELINE_CONFLICT:x,dated s1 s2
                    a CT+ - x during y; b CT+ - x dated t:2018; c CT+ - y began t:2019 | C TIMELINE_CONFLICT:x,began s1 s2 s3
                    a CT+ - x during y; b CT+ - x dated t:2018; c CT+ - y ended t:2019 |
                    a CT+ - y dated t:2018-05/..; b CT+ - y during x; c PR+ - x began t:2018-XX-03 | P TIMELINE_CONFLICT:x,began s1 s2 s3
                    a CT+ - x began t:2019; b CT+ - x ended t:2018 | C TIMELINE_CONFLICT:x,began s1 s2
                    a PS+ - x before y; b PS+ - y before x |
                    a CT+ - ams named 5 | C TYPE_MISMATCH:ams,named s1
                    a CT+ - x name-of ams | C TYPE_MISMATCH:x,named s1
                    a CT+ - x name-of 5 |
                    a CT+ - ams named 'A'@nl |
                    a CT+ - rhine named 'R'@nl | C TYPE_MISMATCH:rhine,named s1
                    a CT+ - x named 'X'@nl |
                    a CT+ - x height 5kg | C TYPE_MISMATCH:x,height s1
                    a CT+ 2018-01-01 x p v @ 2015; a CT- 2018-01-01 x p v @ 2015 | C SELF_CONTRADICTION:a,x,p,v s1 s2
                    a CT+ 2018 x p v @ 2015; a CT- 2019 x p v @ 2015 | C REVERSAL:a,x,p,v s1 s2
                    a CT+ 2018 x p v; a CT- 2019 x p v |
                    a CT+ - x capital v @ 2018; a CT+ - x capital w @ 2018; b CT+ - x capital v @ 2018 | C VALUE_CONFLICT:x,capital s2 s3; C SELF_CONTRADICTION:a,x,capital s1 s2
                    """)
    void check_statements_giveTheFinding(String statements, String expected) {
        DossierSketch sketch = vocabulary();
        int number = 0;
        for (String line : Splitter.on(';').trimResults().split(statements)) {
            number++;
            List<String> words = Splitter.on(' ').limit(4).splitToList(line);
            sketch.claim("c" + number, words.get(3))
                    .says(
                            "s" + number,
                            words.get(0),
                            "c" + number,
                            words.get(1),
                            words.get(2).equals("-") ? "" : words.get(2));
        }
        List<String> found = ConsistencyChecker.check(Provenance.of(sketch.dossier())).stream()
                .map(ConflictTableTest::shown)
                .toList();
        assertEquals(expected == null ? "" : expected, String.join("; ", found));
    }

    private static String shown(Finding finding) {
        return (finding.modality() == Modality.CERTAIN ? "C " : "P ") + finding.code() + ":"
                + String.join(",", finding.subjects().stream().map(Id::value).toList()) + " "
                + String.join(" ", finding.cause().stream().map(Id::value).toList());
    }
}
