package org.wederhoor.json;

/**
 * Why input was refused. Codes are stable: a name never changes meaning.
 *
 * @since 1.0
 */
public enum RefusalCode {
    /** The bytes are not UTF-8 without a byte order mark. */
    ENCODING,

    /** The text is not JSON, or there is more than one JSON value. */
    MALFORMED,

    /** Something is longer, deeper or more than the options allow. */
    LIMIT,

    /** The version of the format is missing, unreadable, or one that this library cannot read. */
    VERSION,

    /** A field is not known in the version of the file. */
    UNKNOWN_FIELD,

    /** A type of record is not known in the version of the file. */
    UNKNOWN_TYPE,

    /** An object has a field twice. */
    DUPLICATE_FIELD,

    /** An array holds the same thing twice. */
    DUPLICATE_ELEMENT,

    /** Two different records have one id. */
    DUPLICATE_ID,

    /** A required field is missing. */
    MISSING_FIELD,

    /** A value is of another JSON type than is wanted, or null. */
    WRONG_TYPE,

    /** A value is of the right JSON type and yet says nothing that the model accepts. */
    INVALID_VALUE,

    /** An id is referred to and no record of a fitting type has it; refused in strict mode only. */
    DANGLING_REFERENCE
}
