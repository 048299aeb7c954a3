/** Who may do what in which series. It stands below the other features: each asks it before it does or tells anything. */
package org.danwakai.rights;
