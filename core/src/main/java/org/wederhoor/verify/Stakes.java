package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Support;

/**
 * What is put for and against others.
 *
 * @param counterclaims the counterclaims, by id
 * @param supports the supports, by id
 */
record Stakes(ImmutableList<Counterclaim> counterclaims, ImmutableList<Support> supports) {
    static Stakes of(Dossier dossier) {
        return new Stakes(
                ImmutableList.sortedCopyOf(
                        Comparator.comparing(Counterclaim::id),
                        dossier.counterclaims().values()),
                ImmutableList.sortedCopyOf(
                        Comparator.comparing(Support::id), dossier.supports().values()));
    }
}
