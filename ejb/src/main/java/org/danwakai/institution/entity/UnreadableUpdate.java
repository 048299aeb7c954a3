package org.danwakai.institution.entity;

import org.danwakai.platform.entity.DomainException;

/** A file that is no update of the directory, told by what is wrong with it. */
public class UnreadableUpdate extends DomainException {

    private static final long serialVersionUID = 1L;

    public UnreadableUpdate(Reason reason) {
        super(reason.code, "no update of the directory: " + reason.code);
    }

    /** Why nothing can be read from it. */
    public enum Reason {
        /** There is no file, or an empty one. */
        NONE("update-none"),

        /** It is something else, or a form of the registry's data that is not read. */
        FOREIGN("update-foreign"),

        /** It breaks off, or is damaged. */
        BROKEN("update-broken"),

        TOO_LARGE("update-too-large");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }
}
