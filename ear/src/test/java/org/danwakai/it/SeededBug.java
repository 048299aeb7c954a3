package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A mistake that somebody could make in the code of seats, for a checker to find: one place in the source of one class
 * is replaced, and the running server gets the class that is compiled from it. A place that is no longer there fails.
 *
 * @param type of the package {@code org.danwakai.registration.control}
 * @param find stands in its source exactly once
 */
record SeededBug(String name, String type, String find, String replacement) {

    private static final String PACKAGE = "org/danwakai/registration/control/";
    private static final Path SOURCES = Path.of("../ejb/src/main/java");
    private static final Path CLASSES = Path.of("../ejb/target/classes");

    static List<SeededBug> all() {
        return List.of(
                new SeededBug("no lock", "SeatBooks", ".setLockMode(LockModeType.PESSIMISTIC_WRITE)", ""),
                new SeededBug(
                        "repeatable read",
                        "SeatRound",
                        "Set<Long> named = new HashSet<>();",
                        "try (java.sql.Connection same = ((javax.sql.DataSource) new javax.naming.InitialContext().lookup("
                                + "\"java:jboss/datasources/DanwakaiDS\")).getConnection(); java.sql.Statement first ="
                                + " same.createStatement()) { first.execute(\"SET TRANSACTION ISOLATION LEVEL REPEATABLE"
                                + " READ\"); } catch (java.sql.SQLException | javax.naming.NamingException e) { throw new"
                                + " IllegalStateException(e); } Set<Long> named = new HashSet<>();"),
                new SeededBug(
                        "last in, first out",
                        "SeatBooks",
                        ".createNamedQuery(\"Registration.firstInLine\", Registration.class)",
                        ".createQuery(\"SELECT r FROM Registration r WHERE r.poolId = :pool AND r.state ="
                                + " org.danwakai.registration.entity.RegistrationState.WAITING ORDER BY r.place DESC\","
                                + " Registration.class)"),
                new SeededBug(
                        "one too many moves up",
                        "SeatBooks",
                        ".setMaxResults(pool.promotable())",
                        ".setMaxResults(pool.promotable() + 1)"),
                new SeededBug(
                        "lowering takes seats away",
                        "SeatBooks",
                        "SeatTable table = new SeatTable(this, terms, pools, now);",
                        "for (SeatPool pool : pools) { if (pool.taken() > pool.places() && entityManager.createNativeQuery("
                                + "\"UPDATE registration SET state = 'cancelled' WHERE id = (SELECT max(id) FROM"
                                + " registration WHERE state = 'seated' AND pool_id = ?1)\")"
                                + ".setParameter(1, pool.id()).executeUpdate() == 1) { pool.peopleLeft(1, 0); } }"
                                + " SeatTable table = new SeatTable(this, terms, pools, now);"),
                new SeededBug(
                        "leaving twice frees two seats",
                        "SeatRules",
                        "if (registration.state() == RegistrationState.CANCELLED) {",
                        "if (registration.state() == RegistrationState.CANCELLED) {"
                                + " table.poolOf(registration).peopleLeft(1, 0);"),
                new SeededBug("nobody moves up when somebody leaves", "SeatRules", "table.promote(pool);", ""),
                new SeededBug("nobody moves up when somebody moves away", "SeatRules", "table.promote(from);", ""),
                new SeededBug(
                        "moving keeps the old seat",
                        "SeatRules",
                        "registration.move(from, to, table.now());",
                        "registration.move(from, to, table.now()); from.subscribersCame(1, 0);"),
                new SeededBug(
                        "a second registration of one address",
                        "SeatRules",
                        "Registration known = table.living(seminar, address);",
                        "Registration known = null;"),
                new SeededBug(
                        "proving twice takes two places",
                        "SeatRules",
                        "if (registration.state() != RegistrationState.AWAITING_PROOF) {",
                        "if (registration.state() == RegistrationState.CANCELLED) {"),
                new SeededBug(
                        "a position one too early",
                        "SeatRules",
                        "table.poolOf(registration).waiting();",
                        "table.poolOf(registration).waiting() - 1;"),
                new SeededBug(
                        "a seminar that is called off takes people",
                        "SeatTable",
                        "return terms(pool.seminarId()).isOpenAt(now)",
                        "return terms(pool.seminarId()) != null"),
                new SeededBug(
                        "a seminar that is called off gives seats out",
                        "SeatTable",
                        "!pool.canPromote() || !terms(pool.seminarId()).seatsCanBeGivenAt(now)",
                        "!pool.canPromote()"),
                new SeededBug(
                        "nobody moves up when seats are added",
                        "SeatAllocation",
                        "pools.forEach(table::promote);",
                        "pools.forEach(java.util.Objects::requireNonNull);"),
                new SeededBug(
                        "nobody is told of a seat",
                        "SeatRules",
                        "table.tell(registration, seated ? What.SEATED : What.WAITING, ONCE);",
                        ""));
    }

    /** Gives the running server this bug while something is done, and its own class back afterwards. */
    void during(Runnable work) throws Exception {
        Path folder = Files.createTempDirectory("seeded");
        Path healthy = Files.createTempDirectory("healthy");
        compile(source(), healthy);
        String source = source();
        assertThat(source.split(java.util.regex.Pattern.quote(find), -1))
                .as("\"%s\" stands once in %s", find, type)
                .hasSize(2);
        compile(source.replace(find, replacement), folder);
        redefine(folder);
        try {
            work.run();
        } finally {
            redefine(healthy);
        }
    }

    private String source() throws IOException {
        return Files.readString(SOURCES.resolve(PACKAGE + type + ".java"));
    }

    private void compile(String source, Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path file = Files.createDirectories(into.resolve("source")).resolve(type + ".java");
        Files.writeString(file, source);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(into));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries());
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            List.of("--release", "17", "-g", "-parameters", "-proc:none", "-implicit:none"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as("%s compiles with: %s", type, name).isTrue();
        }
    }

    /** The product's classes and the server's own libraries. */
    private static List<Path> libraries() throws IOException {
        try (Stream<Path> modules = Files.walk(TheStack.asItIs().folder().resolve("../server/modules"))) {
            return Stream.concat(Stream.of(CLASSES), modules.filter(path -> path.toString()
                            .endsWith(".jar")))
                    .toList();
        }
    }

    private static void redefine(Path folder) throws Exception {
        long server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("jboss-modules.jar"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
        VirtualMachine machine = VirtualMachine.attach(Long.toString(server));
        try {
            machine.loadAgent(agent().toString(), folder.toString());
        } finally {
            machine.detach();
        }
    }

    private static Path agent() throws IOException {
        Path jar = Files.createTempFile("redefinition", ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", Redefinition.class.getName());
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        String entry = Redefinition.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest);
                InputStream code = Redefinition.class.getClassLoader().getResourceAsStream(entry)) {
            archive.putNextEntry(new JarEntry(entry));
            code.transferTo(archive);
        }
        return jar;
    }

    @Override
    public String toString() {
        return name;
    }
}
