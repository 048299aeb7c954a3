package org.danwakai.displayname.boundary;

/** Somebody is to be asked by mail to be called otherwise in the meeting; nobody is asked twice for one seminar. */
public record RenameWanted(long registrationId, long seminarId) {}
