package org.danwakai.stack;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a {@link LocalStack} is made with. The defaults are those of {@code ./run}. */
public final class StackBuilder {

    final Installation installation = Installation.find();
    final Map<String, String> variables = new HashMap<>();
    final Map<Integer, Map<String, String>> variablesOfOne = new HashMap<>();
    int portOffset;
    int servers = 1;
    Path folder = installation.root().resolve(".local");
    Optional<Path> deployment = Optional.of(installation.application());
    Consumer<String> progress = line -> {};
    private boolean fresh;

    StackBuilder() {}

    public StackBuilder portOffset(int offset) {
        this.portOffset = offset;
        return this;
    }

    /** How many application servers share the database; the first alone has the site's address. */
    public StackBuilder servers(int count) {
        this.servers = count;
        return this;
    }

    /** Data, logs, secrets and process ids; {@code .local} in the source folder unless set. */
    public StackBuilder folder(Path path) {
        this.folder = path;
        return this;
    }

    /** Forgets what the folder holds. */
    public StackBuilder fresh() {
        this.fresh = true;
        return this;
    }

    /** Where the application's clock starts, running. */
    public StackBuilder clockAt(OffsetDateTime time) {
        return variable("DANWAKAI_CLOCK_AT", time.toString());
    }

    /** For servers that live for an hour at most: compiling well would take what it could save. */
    public StackBuilder shortLived() {
        return variable("JBOSS_JAVA_SIZING", "-Xms256m -Xmx1g -XX:MetaspaceSize=96m -XX:TieredStopAtLevel=1");
    }

    /** Another archive than the build's, deployed under the same name. */
    public StackBuilder deployment(Path archive) {
        this.deployment = Optional.of(archive);
        return this;
    }

    /** A server with nothing deployed. */
    public StackBuilder withoutDeployment() {
        this.deployment = Optional.empty();
        return this;
    }

    /** One more environment variable for WildFly, or another value for one that the stack sets. */
    public StackBuilder variable(String name, String value) {
        this.variables.put(name, value);
        return this;
    }

    /** The same for one of several servers alone, where it goes before what all have. @param server from 0 */
    public StackBuilder variable(int server, String name, String value) {
        this.variablesOfOne.computeIfAbsent(server, first -> new HashMap<>()).put(name, value);
        return this;
    }

    /** Gets one line for each part that is ready. */
    public StackBuilder progress(Consumer<String> listener) {
        this.progress = listener;
        return this;
    }

    /** Returns when everything answers; stops what it started when something does not. */
    public LocalStack start() {
        LocalStack stack = prepare();
        stack.startOrClose();
        return stack;
    }

    /** Apart from {@link #start()} for a caller that must be able to close the stack while it starts. */
    LocalStack prepare() {
        WorkFolder owned = new WorkFolder(folder);
        owned.lock();
        try {
            LocalStack stack = new LocalStack(this, owned);
            stack.endOrphans();
            if (fresh) {
                owned.clear();
                stack = new LocalStack(this, owned);
            }
            Machine.requireSpace(owned.path());
            return stack;
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }
}
