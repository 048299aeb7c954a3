package org.danwakai.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.danwakai.stack.StackException;

/** An nginx that serves files, with one process and a folder of its own; nothing that is installed here is touched. */
final class Nginx implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/sbin/nginx");

    /** Where {@code ./bench} has put it when it is not installed. */
    private static final Path FETCHED = Path.of("stack/target/nginx/usr/sbin/nginx");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                open_file_cache max=100;
                keepalive_requests 1000000000;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                default_type "text/html;charset=UTF-8";
                # the files are compressed
                add_header Content-Encoding gzip;
                server {
                    listen 127.0.0.1:%d;
                    root files;
                }
            }
            """;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** @param folder for its configuration; what it serves is in {@code files} below it */
    static Nginx start(Path folder, int port) throws IOException, InterruptedException {
        Path program = Files.isExecutable(INSTALLED) ? INSTALLED : FETCHED.toAbsolutePath();
        if (!Files.isExecutable(program)) {
            throw new StackException("There is no nginx here. Its service need not run.");
        }
        Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(port));
        Nginx nginx = new Nginx(new ProcessBuilder(
                        List.of(program.toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "stderr"))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        Listening.await(nginx.process, "nginx", port);
        return nginx;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
