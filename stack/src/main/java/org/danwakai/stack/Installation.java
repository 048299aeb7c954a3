package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build has laid ready: WildFly with the application, Keycloak, the mail server. */
record Installation(Path root) {

    static Installation find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("stack/pom.xml")) && Files.exists(folder.resolve("ear/pom.xml"))) {
                return new Installation(folder);
            }
        }
        throw new StackException("The stack is started from within Danwakai's source folder.");
    }

    Path server() {
        return existing(root.resolve("ear/target/server"));
    }

    Path application() {
        return root.resolve("ear/target/danwakai.ear");
    }

    Path mailServer() {
        return existing(root.resolve("stack/target/mail/greenmail-standalone.jar"));
    }

    Path postgresBinaries() {
        return root.resolve("stack/target/postgres");
    }

    Path keycloak() {
        try (Stream<Path> built = Files.list(existing(root.resolve("stack/target")))) {
            return built.filter(folder -> Files.exists(folder.resolve(".prepared")))
                    .filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> notBuilt(root.resolve("stack/target/keycloak")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw notBuilt(path);
        }
        return path;
    }

    private static StackException notBuilt(Path path) {
        return new StackException(path + " is not there. Build it: mvn -DskipTests package");
    }
}
