/**
 * Brings people in from what a series' old web forms have left behind: spreadsheets of those who came, and of those who
 * left. An import goes from the upload over the reading, which can be repeated with other columns, to the applying, which
 * goes on where it stopped. Nothing is stored anywhere else before it is applied, and what is staged belongs to the
 * organizer who uploaded it and is gone after a day.
 */
package org.danwakai.people;
