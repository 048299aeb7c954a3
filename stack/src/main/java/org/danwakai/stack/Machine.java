package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a start needs of the machine, asked before anything is started. */
final class Machine {

    static final long LEAST_SPACE = 2L * 1024 * 1024 * 1024;

    private Machine() {}

    static void requirePorts(Ports ports) {
        List<String> taken = ports.byUse().entrySet().stream()
                .filter(use -> isTaken(use.getValue()))
                .map(use -> "Port " + use.getValue() + " is taken, and " + use.getKey() + " needs it.")
                .collect(Collectors.toList());
        if (taken.isEmpty()) {
            return;
        }
        throw new StackException(String.join(System.lineSeparator(), taken)
                + System.lineSeparator()
                + "End what listens there, or move all ports: DANWAKAI_PORT_OFFSET=" + (ports.offset() + 1000)
                + " ./run");
    }

    static void requireSpace(Path folder) {
        requireSpace(folder, LEAST_SPACE);
    }

    static void requireSpace(Path folder, long least) {
        try {
            long usable = Files.getFileStore(folder).getUsableSpace();
            if (usable < least) {
                throw new StackException("The disk of " + folder + " is nearly full: " + inMegabytes(usable)
                        + " free, the stack needs " + inMegabytes(least) + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // else the connections of a stack that has just ended would count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String inMegabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
    }
}
