/** What attendees are called in the meeting, and who the names seen there are. */
package org.danwakai.displayname;
