package org.wederhoor.cli;

import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;

/**
 * The records of a dossier by the words that name them on the command line; a word that names none is bad input.
 *
 * @param dossier the dossier
 */
record NamedRecords(Dossier dossier) {
    Id claim(String word) {
        Id id = id(word);
        if (!dossier.claims().containsKey(id)) {
            throw missing("claim", word, claims());
        }
        return id;
    }

    Id statement(String word) {
        Id id = id(word);
        if (!dossier.statements().containsKey(id)) {
            throw missing("statement", word, statements());
        }
        return id;
    }

    Id claimOrStatement(String word) {
        Id id = id(word);
        if (!dossier.claims().containsKey(id) && !dossier.statements().containsKey(id)) {
            throw missing("claim or statement", word, claims() + " and " + statements());
        }
        return id;
    }

    private String claims() {
        return dossier.claims().size() + " claims";
    }

    private String statements() {
        return dossier.statements().size() + " statements";
    }

    private static BadInputException missing(String what, String word, String known) {
        return new BadInputException(
                "there is no " + what + " \"" + word + "\" in the dossier, expected the id of one of its " + known);
    }

    private static Id id(String word) {
        try {
            return Id.of(word);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }
}
