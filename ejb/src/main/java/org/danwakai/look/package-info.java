/** What the public pages of a series look like: one colour, which everybody can read, and a logo, which holds nothing else. */
package org.danwakai.look;
