package org.danwakai.live;

/** A page that is open on somebody's screen and shows seats. */
interface Viewer {

    /**
     * Brings what it shows up to date. Called every second, so it must neither wait nor fail, and sends nothing that is
     * shown already.
     */
    void show(String message);

    /** Asks for a sign of life, and lets go of a page that gave none since it was asked last. */
    void ping();
}
