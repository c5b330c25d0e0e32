package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.id;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.ReplyRequest;

/** Many parties to one claim: who of them was heard is seen without comparing each with each. */
final class MissingRepliesTest {
    /**
     * A gossip tells what many parties said on a claim; of each four the first has said so itself, the second through a
     * spokesperson, the third when asked, the last not at all.
     */
    private static Dossier dossier(int parties) {
        Script script = Script.begin().people("gossip").publications("paper").texts("c");
        for (int i = 0; i < parties; i++) {
            String party = "party" + i;
            script.organizations(party)
                    .document("memo" + i, party, "2020")
                    .says("words" + i, party, "CT+", "c")
                    .reports("told" + i, "gossip", "CT+", "words" + i, cited("paper"));
            switch (i % 4) {
                case 0 -> script.says("own" + i, party, "CT-", "c", cited("memo" + i));
                case 1 ->
                    script.spokesperson("voice" + i, party).says("own" + i, "voice" + i, "U", "c", cited("memo" + i));
                case 2 -> {
                    script.texts("reply" + i).says("own" + i, party, "CT+", "reply" + i, cited("memo" + i));
                    script.add(request("asked" + i, party).answer(id("own" + i)).build());
                }
                default -> script.add(request("asked" + i, party).build());
            }
        }
        return script.dossier();
    }

    private static ReplyRequest.Builder request(String id, String party) {
        return ReplyRequest.builder().id(id(id)).party(id(party)).claim(id("c"));
    }

    private static MissingReplies replies(Provenance provenance) {
        ClaimRelations relations = new ClaimRelations(provenance.dossier().vocabulary());
        return new MissingReplies(
                provenance, relations, () -> RelatedClaims.of(provenance.dossier(), relations.semantics()));
    }

    private static Set<String> unheard(Dossier dossier) {
        Claim claim = dossier.claims().values().stream()
                .filter(each -> each.id().equals(id("c")))
                .findFirst()
                .orElseThrow();
        Provenance provenance = Provenance.of(dossier);
        return replies(provenance).find(provenance.claims().find(claim.id()), claim).stream()
                .map(finding -> finding.subjects().get(0).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void unheard_areTheSame_ofFewAndOfMany() {
        assertEquals(Set.of("party3"), unheard(dossier(4)));
        assertEquals(Set.of("party3", "party7", "party11"), unheard(dossier(12)));
    }

    @Test
    void looked_growsWithWhatThereIs() {
        for (int parties : List.of(400, 800)) {
            Dossier dossier = dossier(parties);
            Provenance provenance = Provenance.of(dossier);
            MissingReplies replies = replies(provenance);
            Claim claim = dossier.claims().values().stream()
                    .filter(each -> each.id().equals(id("c")))
                    .findFirst()
                    .orElseThrow();
            replies.find(provenance.claims().find(claim.id()), claim);
            assertTrue(replies.looked() <= 4L * parties, () -> "looked at " + replies.looked());
        }
    }
}
