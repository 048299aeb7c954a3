/**
 * What organizers look at before they do anything: how a series is doing, and what waits for somebody. It changes nothing
 * and keeps nothing; each figure is counted by one statement for all seminars that it is about, the last twenty at most.
 */
package org.danwakai.dashboard;
