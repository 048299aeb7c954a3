package org.danwakai.material.entity;

import org.danwakai.platform.entity.DomainException;

/** A file that is not taken, and why. Nothing of it is kept, unless trying again later can help. */
public class FileRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public FileRefused(Reason reason) {
        super(reason.code, "file refused: " + reason.code);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong. */
    public enum Reason {
        NONE("upload-none"),
        EMPTY("upload-empty"),
        TOO_LARGE("upload-too-large"),
        /** None of the types that are handed out. */
        UNKNOWN_TYPE("upload-unknown-type"),
        EXECUTABLE("upload-executable"),
        /** HTML, SVG and the like, which can run scripts in a reader's browser. */
        ACTIVE("upload-active"),
        MACROS("upload-macros"),
        /** Office files of before 2007. */
        OLD_OFFICE("upload-old-office"),
        BROKEN("upload-broken"),
        /** It unpacks to more than is reasonable. */
        BOMB("upload-bomb"),
        VIRUS("upload-virus"),
        SCANNER_AWAY("upload-scanner-away", true),
        /** The scanner does not look at files of this size. */
        UNSCANNABLE("upload-unscannable"),
        DISK_FULL("upload-disk-full", true),
        STORE_AWAY("upload-store-away", true),
        /** All that may be stored is. */
        QUOTA("upload-quota"),
        TOO_MANY("upload-too-many"),
        /** Not all of it has come in. */
        INCOMPLETE("upload-incomplete", true),
        TALK_GONE("upload-talk-gone");

        private final String code;
        private final boolean passing;

        Reason(String code) {
            this(code, false);
        }

        Reason(String code, boolean passing) {
            this.code = code;
            this.passing = passing;
        }

        /** Whether it may be tried again as it is. */
        public boolean isPassing() {
            return passing;
        }
    }
}
