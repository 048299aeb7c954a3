/**
 * Tells open pages how many seats are taken, as they are taken. One query a second asks for all seminars that somebody
 * looks at, which is right on any number of servers against one database; pages are only sent what they do not show
 * already. Where a socket cannot be had, a page asks the API instead, and is answered from memory most of the time.
 */
package org.danwakai.live;
