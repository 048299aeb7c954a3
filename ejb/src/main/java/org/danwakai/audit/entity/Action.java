package org.danwakai.audit.entity;

/** Everything that organizers and administrators do that is worth knowing later; the console has words for each. */
public enum Action {
    // series
    FOUND_SERIES,
    INTRODUCE_SERIES,
    SETTLE_SERIES,
    GIVE_RIGHT,
    TAKE_RIGHT,
    DECIDE_DOMAIN,
    FORGET_DOMAIN,
    SAVE_TEMPLATE,
    RESET_TEMPLATE,
    IMPORT_PEOPLE,

    // seminars
    PLAN,
    REVISE,
    RENUMBER,
    SET_REGISTRATION_TIMES,
    SET_QUOTA,
    PUBLISH,
    POSTPONE,
    CANCEL,

    // their meetings
    SET_MEETING,
    REMOVE_MEETING,
    MAKE_MEETING,
    REFRESH_MEETING,
    DELETE_MEETING,
    RENEW_JOIN_LINK,
    CHECK_NAMES,
    KNOW_NAME,
    FORGET_NAME,
    ASK_TO_RENAME,

    // their registrants
    APPROVE_REGISTRATION,
    APPROVE_REGISTRATIONS,
    REFUSE_REGISTRATION,
    ADD_REGISTRATION,
    CONFIRM_REGISTRATIONS,
    MOVE_REGISTRATION,
    END_REGISTRATIONS,
    EXPORT_REGISTRANTS,
    MARK_ATTENDANCE,
    CHECK_IN,
    TAKE_BACK_CHECK_IN,

    // their mails
    PAUSE_LINK_MAILS,
    RESUME_LINK_MAILS,
    REPEAT_LINK_MAIL,
    REPEAT_FAILED_LINK_MAILS,
    SEND_MESSAGE,
    SEND_THANKS,
    WRITE_AGAIN,

    // the whole installation
    CORRECT_DOMAIN,
    FORGET_CORRECTION,
    READ_DIRECTORY_UPDATE,
    APPLY_DIRECTORY_UPDATE,
    DISCARD_DIRECTORY_UPDATE
}
