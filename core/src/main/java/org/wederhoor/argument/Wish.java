package org.wederhoor.argument;

/**
 * What an extension that is looked for must satisfy besides the semantics.
 *
 * @param argument by number, or negative for no wish
 * @param accepted whether it must be in the extension or must not be
 */
record Wish(int argument, boolean accepted) {
    static final Wish NONE = new Wish(-1, true);

    boolean isNone() {
        return argument < 0;
    }

    Wish local(Region region) {
        return isNone() ? this : new Wish(region.local(argument), accepted);
    }
}
