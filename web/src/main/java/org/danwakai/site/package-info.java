/**
 * The public site. Reading pages are Faces views without state, session or script, rendered at most once a second
 * however many read them; forms are plain HTML that servlets take, so that everything works without a script.
 */
package org.danwakai.site;
