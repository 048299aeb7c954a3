/** What pages, console and API have in common of HTTP: headers of every answer, limits, the reader's language. */
package org.danwakai.http;
