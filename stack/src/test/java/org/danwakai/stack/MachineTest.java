package org.danwakai.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    private static final Ports PORTS = new Ports(40000);

    @Test
    void aTakenPortIsNamedWithWhoNeedsItAndAWayOut() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORTS.keycloak()));

            assertThatThrownBy(() -> Machine.requirePorts(PORTS))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port 48180 is taken, and Keycloak needs it.")
                    .hasMessageContaining("DANWAKAI_PORT_OFFSET=41000")
                    .hasMessageNotContaining("PostgreSQL");
        }
    }

    @Test
    void freePortsAreNoProblem() {
        assertThatCode(() -> Machine.requirePorts(PORTS)).doesNotThrowAnyException();
    }

    @Test
    void anOffsetThatLeavesThePortNumbersIsRefused() {
        assertThatThrownBy(() -> new Ports(60000)).hasMessageContaining("between 0 and 50103");
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(StackException.class);
    }

    @Test
    void aFullDiskIsToldInMegabytes(@TempDir Path folder) {
        assertThatThrownBy(() -> Machine.requireSpace(folder, Long.MAX_VALUE))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("nearly full")
                .hasMessageContaining("MB free");
    }
}
