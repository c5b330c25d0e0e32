package org.wederhoor.verify;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.model.Withdrawal;

/** What refers to what in a dossier, read backwards. */
final class Links {
    /** The statements that state a claim, or that another statement was made. */
    final ImmutableListMultimap<Id, Statement> stating;
    /** The statements that withdraw a statement. */
    final ImmutableListMultimap<Id, Statement> withdrawing;

    final ImmutableListMultimap<Id, Support> supporting;
    final ImmutableListMultimap<Id, Counterclaim> countering;
    /** The rebuttals with a claim on either side that may bear on a claim. */
    final ImmutableListMultimap<Id, Counterclaim> rebuttalsNear;

    Links(Dossier dossier, ClaimIndex claims) {
        ImmutableListMultimap.Builder<Id, Statement> statings = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Id, Statement> withdrawals = ImmutableListMultimap.builder();
        for (Statement statement : dossier.statements().values()) {
            statement.content().map(Content::id).ifPresent(content -> statings.put(content, statement));
            for (Withdrawal withdrawal : statement.withdrawals()) {
                withdrawals.put(withdrawal.statement(), statement);
            }
        }
        stating = statings.build();
        withdrawing = withdrawals.build();
        ImmutableListMultimap.Builder<Id, Support> supports = ImmutableListMultimap.builder();
        dossier.supports().values().forEach(support -> supports.put(support.conclusion(), support));
        supporting = supports.build();
        ImmutableListMultimap.Builder<Id, Counterclaim> counterclaims = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Id, Counterclaim> rebuttals = ImmutableListMultimap.builder();
        for (Counterclaim counterclaim : dossier.counterclaims().values()) {
            counterclaims.put(counterclaim.target(), counterclaim);
            for (Id side : List.of(counterclaim.claim(), counterclaim.target())) {
                Claim claim = dossier.claims().get(side);
                if (claim != null && dossier.claims().containsKey(counterclaim.target())) {
                    for (int near : claims.near(claim)) {
                        rebuttals.put(claims.claim(near).id(), counterclaim);
                    }
                }
            }
        }
        countering = counterclaims.build();
        rebuttalsNear = rebuttals.build();
    }
}
