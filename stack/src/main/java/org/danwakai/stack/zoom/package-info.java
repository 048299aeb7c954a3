/**
 * A Zoom of our own: answers as the published API says, also where that hurts. Tokens end, lists have pages, settings are
 * dropped in silence, limits are kept; and a test can make it slow, broken or forgetful.
 */
package org.danwakai.stack.zoom;
