package org.danwakai.platform.entity;

/** A file that cannot be read as the table that was asked for, told by what it is instead. */
public class UnreadableFile extends DomainException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(Reason reason) {
        super(reason.code, "unreadable file: " + reason.code);
    }

    /** Why nothing can be read from it. */
    public enum Reason {
        NONE("file-none"),
        EMPTY("file-empty"),
        SPREADSHEET("file-spreadsheet"),
        BINARY("file-binary"),
        BROKEN("file-broken"),
        NO_ADDRESSES("file-no-addresses"),
        NO_NAMES("file-no-names"),
        TOO_LONG("file-too-long"),
        TOO_MANY_NAMES("file-too-many-names");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }
}
