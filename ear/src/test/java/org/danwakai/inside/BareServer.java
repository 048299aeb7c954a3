package org.danwakai.inside;

import java.nio.file.Path;
import org.danwakai.stack.LocalStack;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the stack with nothing deployed before Arquillian looks for its server, so that tests inside the server have
 * the same database, identity provider and mail server as everything else.
 */
public class BareServer implements LauncherSessionListener {

    /** Set by the build for the run of the tests inside the server. */
    static final String WANTED = "danwakai.inside";

    private static final int PORT_OFFSET = 1000;

    private LocalStack stack;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(WANTED)) {
            stack = LocalStack.builder()
                    .portOffset(PORT_OFFSET)
                    .folder(Path.of("target", "inside").toAbsolutePath())
                    .fresh()
                    .withoutDeployment()
                    .start();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (stack != null) {
            stack.close();
        }
    }
}
