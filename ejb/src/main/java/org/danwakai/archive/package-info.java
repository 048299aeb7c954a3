/**
 * The archive of what was announced, and the search in it. It owns {@code seminar_search} and {@code seminar_tally}, which
 * the database writes by itself; how texts are folded, found and ranked is said in the migration that makes them.
 */
package org.danwakai.archive;
