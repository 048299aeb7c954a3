/**
 * The local stack: PostgreSQL, Keycloak with its realm, a mail server that keeps what it is sent, and WildFly with the
 * application, started together for a person ({@code ./run}), for the tests of the whole and for measuring.
 *
 * <p>Everything that it writes is in one folder and survives the end of any process at any moment. A stack that finds
 * what a killed one left running ends it first. Nothing here is meant for production.
 */
package org.danwakai.stack;
