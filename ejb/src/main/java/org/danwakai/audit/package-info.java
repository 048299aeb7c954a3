/** Who did what in the console, by the API, and when: written with each deed, read by organizers, changed by nobody. */
package org.danwakai.audit;
