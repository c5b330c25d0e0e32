package org.wederhoor.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks all references between the records of a dossier and keeps those that lead nowhere. */
final class References {
    private final Dossier dossier;
    private final List<DanglingReference> dangling = new ArrayList<>();

    References(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The name that messages, and the type tags of the JSON, have for the type of a record. */
    static String typeName(DossierRecord record) {
        if (record instanceof Source) {
            return "source";
        } else if (record instanceof Entity) {
            return "entity";
        } else if (record instanceof Claim) {
            return "claim";
        } else if (record instanceof Counterclaim) {
            return "counterclaim";
        } else if (record instanceof Support) {
            return "support";
        } else if (record instanceof Statement) {
            return "statement";
        } else if (record instanceof ReplyRequest) {
            return "replyRequest";
        } else if (record instanceof Review) {
            return "review";
        } else if (record instanceof Property) {
            return "property";
        }
        return "rule";
    }

    ImmutableList<DanglingReference> dangling() {
        dossier.sources().values().forEach(this::source);
        dossier.claims().values().forEach(this::claim);
        dossier.counterclaims().values().forEach(this::counterclaim);
        dossier.supports().values().forEach(this::support);
        dossier.statements().values().forEach(this::statement);
        dossier.replyRequests().values().forEach(this::replyRequest);
        dossier.reviews().values().forEach(this::review);
        return ImmutableList.copyOf(dangling);
    }

    ImmutableList<DanglingReference> dangling(DossierRecord record) {
        if (record instanceof Statement statement) {
            statement(statement);
        } else if (record instanceof Claim claim) {
            claim(claim);
        } else if (record instanceof Source source) {
            source(source);
        } else if (record instanceof Counterclaim counterclaim) {
            counterclaim(counterclaim);
        } else if (record instanceof Support support) {
            support(support);
        } else if (record instanceof ReplyRequest request) {
            replyRequest(request);
        } else if (record instanceof Review review) {
            review(review);
        }
        return ImmutableList.copyOf(dangling);
    }

    private void source(Source source) {
        Id id = source.id();
        source.actsFor().forEach(to -> require(dossier.sources(), id, "actsFor", to, "source"));
        for (Id interest : source.interests()) {
            if (dossier.entity(interest).isEmpty()) {
                require(dossier.claims(), id, "interests", interest, "entity or claim");
            }
        }
        source.publisher().ifPresent(to -> require(dossier.sources(), id, "publisher", to, "source"));
        source.derivations().forEach(d -> require(dossier.sources(), id, "derivations", d.from(), "source"));
    }

    private void claim(Claim claim) {
        if (claim.proposition().isEmpty()) {
            return;
        }
        Proposition proposition = claim.proposition().get();
        requireEntity(claim.id(), "proposition.subject", proposition.subject());
        requireValue(claim.id(), "proposition.value", proposition.value());
        for (Map.Entry<Id, Value> qualifier : proposition.qualifiers().entrySet()) {
            if (qualifier.getValue() instanceof EntityValue) {
                requireValue(claim.id(), "proposition.qualifiers." + qualifier.getKey(), qualifier.getValue());
            }
        }
    }

    private void counterclaim(Counterclaim counterclaim) {
        Id id = counterclaim.id();
        require(dossier.claims(), id, "claim", counterclaim.claim(), "claim");
        Id target = counterclaim.target();
        switch (counterclaim.kind()) {
            case REBUTS -> require(dossier.claims(), id, "target", target, "claim");
            case UNDERCUTS -> require(dossier.supports(), id, "target", target, "support");
            case UNDERMINES -> {
                if (!dossier.statements().containsKey(target)) {
                    require(dossier.sources(), id, "target", target, "statement or source");
                }
            }
        }
    }

    private void support(Support support) {
        require(dossier.claims(), support.id(), "premise", support.premise(), "claim");
        require(dossier.claims(), support.id(), "conclusion", support.conclusion(), "claim");
    }

    private void statement(Statement statement) {
        Id id = statement.id();
        require(dossier.sources(), id, "speaker", statement.speaker(), "source");
        statement.content().ifPresent(content -> {
            if (content instanceof Content.OfClaim) {
                require(dossier.claims(), id, "content", content.id(), "claim");
            } else {
                require(dossier.statements(), id, "content", content.id(), "statement");
            }
        });
        statement.place().ifPresent(to -> requireEntity(id, "place", to));
        statement.audience().forEach(to -> requireEntity(id, "audience", to));
        statement
                .citations()
                .forEach(c -> require(dossier.sources(), id, "citations.document", c.document(), "source"));
        statement.basedOn().forEach(to -> require(dossier.statements(), id, "basedOn", to, "statement"));
        statement
                .withdrawals()
                .forEach(w -> require(dossier.statements(), id, "withdrawals.statement", w.statement(), "statement"));
    }

    private void replyRequest(ReplyRequest request) {
        require(dossier.sources(), request.id(), "party", request.party(), "source");
        require(dossier.claims(), request.id(), "claim", request.claim(), "claim");
        request.answer().ifPresent(to -> require(dossier.statements(), request.id(), "answer", to, "statement"));
    }

    private void review(Review review) {
        require(dossier.claims(), review.id(), "claim", review.claim(), "claim");
        require(dossier.sources(), review.id(), "publisher", review.publisher(), "source");
        review.restsOn().forEach(to -> require(dossier.statements(), review.id(), "restsOn", to, "statement"));
    }

    private void requireValue(Id from, String part, Value value) {
        if (value instanceof EntityValue entity) {
            requireEntity(from, part, entity.entity());
        }
    }

    private void requireEntity(Id from, String part, Id to) {
        if (!dossier.entities().containsKey(to) && !dossier.sources().containsKey(to)) {
            dangling.add(new DanglingReference(from, part, to, "entity"));
        }
    }

    private void require(
            ImmutableMap<Id, ? extends DossierRecord> records, Id from, String part, Id to, String expected) {
        if (!records.containsKey(to)) {
            dangling.add(new DanglingReference(from, part, to, expected));
        }
    }
}
