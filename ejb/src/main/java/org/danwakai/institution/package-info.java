/** Which institution a mail address belongs to, and what a series makes of that. */
package org.danwakai.institution;
