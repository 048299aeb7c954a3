/** Measures Danwakai beside a bare baseline on the same server, in the same run: ratios travel, absolute figures do not. */
package org.danwakai.stack.bench;
