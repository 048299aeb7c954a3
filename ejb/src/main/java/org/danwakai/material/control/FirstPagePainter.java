package org.danwakai.material.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has the first page of a PDF drawn by a Java of its own, with little memory and little time, and no knowledge of this
 * server: whatever the file does to it, it can only be without a picture. What that Java runs is packed into this module.
 */
@ApplicationScoped
public class FirstPagePainter {

    /** The first of a server reads all fonts of the machine, which takes most of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String MEMORY = "256m";
    private static final List<String> JARS =
            List.of("pdfbox.jar", "pdfbox-io.jar", "fontbox.jar", "commons-logging.jar");

    private final Path tools;
    private final Duration patience;
    private boolean unpacked;

    public FirstPagePainter() {
        this(
                Path.of(
                        System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")),
                        "first-page"),
                PATIENCE);
    }

    /** @param tools where what is run is unpacked to */
    FirstPagePainter(Path tools, Duration patience) {
        this.tools = tools;
        this.patience = patience;
    }

    /**
     * @param folder where nothing else is: for the PDF, the picture, and what drawing it leaves behind
     * @return whether there is a picture now
     * @throws TimeoutException when it takes too long, which may be the file's fault or the server's
     */
    public boolean paint(Path pdf, Path png, Path folder) throws IOException, InterruptedException, TimeoutException {
        String classPath = Stream.concat(Stream.of(tools()), JARS.stream().map(tools::resolve))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dpdfbox.fontcache=" + tools,
                        "-cp",
                        classPath,
                        FirstPage.class.getName(),
                        pdf.toString(),
                        png.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // it holds the server's passwords
        builder.environment().clear();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("not drawn within " + patience);
            }
            return process.exitValue() == 0;
        } finally {
            // what it still writes would stay behind
            process.destroyForcibly().waitFor();
        }
    }

    private synchronized Path tools() throws IOException {
        if (!unpacked) {
            Files.createDirectories(tools);
            for (String jar : JARS) {
                unpack("/org/danwakai/material/first-page/" + jar, tools.resolve(jar));
            }
            String program = FirstPage.class.getName().replace('.', '/') + ".class";
            Files.createDirectories(tools.resolve(program).getParent());
            unpack("/" + program, tools.resolve(program));
            unpacked = true;
        }
        return tools;
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (InputStream stream = FirstPage.class.getResourceAsStream(resource)) {
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
