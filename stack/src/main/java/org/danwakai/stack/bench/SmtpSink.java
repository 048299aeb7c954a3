package org.danwakai.stack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.danwakai.stack.StackException;

/** Postfix' smtp-sink: takes mails as fast as they come, counts them and throws them away. */
final class SmtpSink implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr");

    /** Where {@code ./bench} has put it when it is not installed. */
    private static final Path FETCHED = Path.of("stack/target/postfix/usr");

    private static final String PROGRAM = "sbin/smtp-sink";
    private static final Pattern COUNT = Pattern.compile("mesg=(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final Path counts;

    private SmtpSink(Process process, Path counts) {
        this.process = process;
        this.counts = counts;
    }

    static SmtpSink start(int port) throws IOException, InterruptedException {
        Path folder = Files.isExecutable(INSTALLED.resolve(PROGRAM)) ? INSTALLED : FETCHED.toAbsolutePath();
        if (!Files.isExecutable(folder.resolve(PROGRAM))) {
            throw new StackException("There is no smtp-sink here. It is part of Postfix, whose service need not run.");
        }
        List<String> command = new ArrayList<>(List.of(folder.resolve(PROGRAM).toString(), "-c"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of("inet:127.0.0.1:" + port, "100"));
        Path counts = Files.createTempFile("smtp-sink", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(counts.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put("LD_LIBRARY_PATH", folder.resolve("lib/postfix").toString());
        SmtpSink sink = new SmtpSink(builder.start(), counts);
        Listening.await(sink.process, "smtp-sink", port);
        return sink;
    }

    /** Mails that it has taken since it was started. */
    int count() throws IOException {
        return COUNT.matcher(Files.readString(counts, StandardCharsets.US_ASCII))
                .results()
                .reduce((earlier, later) -> later)
                .map(MatchResult::group)
                .map(text -> Integer.parseInt(text.substring(text.indexOf('=') + 1)))
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Files.deleteIfExists(counts);
        } catch (IOException leftBehind) {
            counts.toFile().deleteOnExit();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
