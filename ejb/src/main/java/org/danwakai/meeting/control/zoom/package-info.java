/**
 * Zoom by its REST API, as an app of the university's account (Server-to-Server OAuth). What Zoom does other than it says,
 * or does not say, is dealt with here and nowhere else: settings that it drops in silence, answers that are lost after
 * something was made, limits that are told as seconds or as a date.
 */
package org.danwakai.meeting.control.zoom;
