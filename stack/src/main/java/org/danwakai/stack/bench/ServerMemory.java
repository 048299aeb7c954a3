package org.danwakai.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first application server of this measurement takes, in MB. */
final class ServerMemory {

    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ServerMemory() {}

    static ProcessHandle server() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("jboss-modules.jar"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    static long heap() throws Exception {
        jcmd("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
    }

    private static String jcmd(String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor(1, TimeUnit.MINUTES);
        return said;
    }

    static long resident() throws IOException {
        Matcher kilobytes = RSS.matcher(Files.readString(Path.of("/proc/" + server().pid() + "/status")));
        return kilobytes.find() ? Long.parseLong(kilobytes.group(1)) / 1024 : -1;
    }
}
