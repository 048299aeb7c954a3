/**
 * The REST API under {@code /api/v1}. What everybody may read needs nothing; what organizers do needs a bearer token of
 * the realm, since the session cookie of a browser must not be enough to act. Errors are problem documents (RFC 9457).
 *
 * <p>Every resource is at the root with whole paths on its methods: Jakarta REST picks a class by its path before it looks at
 * methods, so two classes could not share the beginning of a path.
 */
package org.danwakai.api;
