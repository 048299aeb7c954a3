package org.danwakai.stack;

/** The stack cannot go on. The message is for the person at the terminal: what is wrong, and where to look. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
