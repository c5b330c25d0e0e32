package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Semantics;

/** Draws which blocs attack which: conflicts, denials of attribution, counterclaims, and what prolonged lines inherit. */
final class Attacks {
    private final Dossier dossier;
    private final Blocs blocs;
    private final Semantics semantics;
    private final Consultation consultation;
    private final AttackNet net;
    /** Who passes through what is denied or undermined. */
    private final Map<Id, Party> passing = new HashMap<>();
    /** Who denies that a statement was made. */
    private final Map<Id, Party> denying = new HashMap<>();
    /** Whose last step is a support. */
    private final Map<Id, Party> stepping = new HashMap<>();

    Attacks(Dossier dossier, Blocs blocs, Semantics semantics, Consultation consultation, AttackNet net) {
        this.dossier = dossier;
        this.blocs = blocs;
        this.semantics = semantics;
        this.consultation = consultation;
        this.net = net;
    }

    void draw(Iterable<Counterclaim> counterclaims) {
        for (Bloc bloc : blocs.all()) {
            file(bloc);
        }
        new Conflicts(blocs.positions(), semantics, new Conflicts.Found() {
                    @Override
                    public void pair(Holding one, Holding other) {
                        net.attack(one.party(), other.party());
                        net.attack(other.party(), one.party());
                    }

                    @Override
                    public void acrossGroups(List<List<Holding>> groups) {
                        List<Party> parties = new ArrayList<>();
                        for (List<Holding> group : groups) {
                            Party party = new Party();
                            group.forEach(
                                    holding -> holding.party().byWeight.values().forEach(party::addAll));
                            parties.add(party);
                        }
                        net.attackEachOther(parties);
                    }
                })
                .find();
        denying.forEach(this::drawDenial);
        for (Counterclaim counterclaim : counterclaims) {
            Claim objecting = dossier.claims().get(counterclaim.claim());
            if (objecting != null) {
                drawCounterclaim(counterclaim, standingFor(objecting));
            }
        }
    }

    private void file(Bloc bloc) {
        if (bloc.step != null) {
            stepping.computeIfAbsent(bloc.step, s -> new Party()).add(bloc);
        }
        if (!bloc.parts.isEmpty()) {
            net.rest(bloc);
            return;
        }
        for (Id target : bloc.key.passes()) {
            passing.computeIfAbsent(target, t -> new Party()).add(bloc);
        }
        if (bloc.key.isDenial()) {
            denying.computeIfAbsent(bloc.key.on(), d -> new Party()).add(bloc);
        }
    }

    private Party standingFor(Claim claim) {
        Party party = new Party();
        for (Position position : consultation.standingFor(claim)) {
            party.addAll(position.blocs);
        }
        return party;
    }

    /** Whoever denies that something was said attacks what is known through its having been said, and the other way. */
    private void drawDenial(Id denied, Party denying) {
        Party known = of(passing, denied);
        Party answering = new Party();
        for (List<Bloc> alike : known.byWeight.values()) {
            for (Bloc bloc : alike) {
                if (bloc.position == null || bloc.position.takesSide()) {
                    answering.add(bloc);
                }
            }
        }
        net.attack(denying, known);
        net.attack(answering, denying);
    }

    private void drawCounterclaim(Counterclaim counterclaim, Party objecting) {
        switch (counterclaim.kind()) {
            case REBUTS -> {
                Claim rebutted = dossier.claims().get(counterclaim.target());
                if (rebutted != null) {
                    Party standing = standingFor(rebutted);
                    net.attack(objecting, standing);
                    net.attack(standing, objecting);
                }
            }
            case UNDERCUTS -> net.attackRegardless(objecting, of(stepping, counterclaim.target()));
            case UNDERMINES -> net.attack(objecting, of(passing, counterclaim.target()));
        }
    }

    private static Party of(Map<Id, Party> parties, Id target) {
        return parties.getOrDefault(target, new Party());
    }
}
