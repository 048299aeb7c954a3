/**
 * The organizers' console under {@code /console}: pages for the people who run a series. A page bean holds what is being
 * typed and calls boundaries of the application; rules, transactions and roles are theirs.
 *
 * <p>Everything typed stays a string in a form class ({@link org.danwakai.console.TalkForm}) until it is saved. That
 * way nothing that was typed is lost to a failed conversion, and all problems are told at once, each beside its field: a
 * field's place in the form ({@code talks.0.speakers.1.name}) is the id of its input.
 */
package org.danwakai.console;
