package org.danwakai.stack.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.danwakai.stack.StackException;

/** Waits for a program to take connections. */
final class Listening {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Listening() {}

    /** @throws StackException when it ends, or does not listen for too long */
    static void await(Process program, String name, int port) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!program.isAlive() || System.nanoTime() > deadline) {
                    program.destroy();
                    throw new StackException(name + " does not listen on port " + port);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
