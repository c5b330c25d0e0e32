package org.wederhoor.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Property;
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Review;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;

/** The types of record that have an id, with the tag of their lines and the field that holds them in a document. */
enum RecordType {
    ENTITY("entity", "entities"),
    SOURCE("source", "sources"),
    CLAIM("claim", "claims"),
    COUNTERCLAIM("counterclaim", "counterclaims"),
    SUPPORT("support", "supports"),
    STATEMENT("statement", "statements"),
    REPLY_REQUEST("replyRequest", "replyRequests"),
    REVIEW("review", "reviews"),
    PROPERTY("property", "properties"),
    RULE("rule", "rules");

    private static final ImmutableMap<String, RecordType> BY_TAG =
            Maps.uniqueIndex(Arrays.asList(values()), RecordType::tag);
    private static final ImmutableMap<String, RecordType> BY_FIELD =
            Maps.uniqueIndex(Arrays.asList(values()), RecordType::field);

    private final String tag;
    private final String field;

    RecordType(String tag, String field) {
        this.tag = tag;
        this.field = field;
    }

    String tag() {
        return tag;
    }

    String field() {
        return field;
    }

    static Optional<RecordType> ofTag(String tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }

    static Optional<RecordType> ofField(String field) {
        return Optional.ofNullable(BY_FIELD.get(field));
    }

    /** The type of a record; asked in turn, as Java 17 has no pattern switch. */
    static RecordType of(DossierRecord record) {
        if (record instanceof Source) {
            return SOURCE;
        } else if (record instanceof Entity) {
            return ENTITY;
        } else if (record instanceof Claim) {
            return CLAIM;
        } else if (record instanceof Counterclaim) {
            return COUNTERCLAIM;
        } else if (record instanceof Support) {
            return SUPPORT;
        } else if (record instanceof Statement) {
            return STATEMENT;
        } else if (record instanceof ReplyRequest) {
            return REPLY_REQUEST;
        } else if (record instanceof Review) {
            return REVIEW;
        } else if (record instanceof Property) {
            return PROPERTY;
        } else if (record instanceof Rule) {
            return RULE;
        }
        throw new AssertionError(record);
    }

    /** Reads a record of this type. */
    DossierRecord read(RecordReader records, VocabularyReader vocabulary) {
        return switch (this) {
            case ENTITY -> records.entity();
            case SOURCE -> records.source();
            case CLAIM -> records.claim();
            case COUNTERCLAIM -> records.counterclaim();
            case SUPPORT -> records.support();
            case STATEMENT -> records.statement();
            case REPLY_REQUEST -> records.replyRequest();
            case REVIEW -> records.review();
            case PROPERTY -> vocabulary.property();
            case RULE -> vocabulary.rule();
        };
    }
}
