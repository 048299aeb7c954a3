package org.danwakai.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code ./run}: the stack in the foreground, until it is told to end. */
final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private volatile boolean stopping;

    public static void main(String[] arguments) {
        System.exit(new Main().run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("./run --help tells what there is.");
            return MISUSED;
        }
        try {
            serve(options);
            return FAILED;
        } catch (StackException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private void serve(Options options) {
        StackBuilder builder = LocalStack.builder().portOffset(Ports.movedBy()).progress(out::println);
        options.at().ifPresent(builder::clockAt);
        if (options.fresh()) {
            builder.fresh();
        }
        LocalStack stack = builder.prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stack-stop"));
        try {
            out.println("Starting Danwakai");
            stack.startOrClose();
            new Welcome(stack).print(out);
            options.page().ifPresent(page -> importPage(stack, page));
            watch(stack);
        } catch (StackException e) {
            if (stopping) {
                // what fails while everything is being stopped is not news, and the end is near
                Pause.of(Duration.ofMinutes(1));
            }
            throw e;
        }
    }

    /** A page that is refused is no reason to take the site away from whoever will mend it. */
    private void importPage(LocalStack stack, Path page) {
        try {
            new PageImport(stack, out).run(page);
        } catch (StackException e) {
            err.println(e.getMessage());
        }
    }

    private void stop(LocalStack stack) {
        if (!stack.isClosed()) {
            stopping = true;
            out.println("Stopping");
            stack.close();
        }
    }

    /** Returns never: a stack of which a part has ended is no longer one. */
    private static void watch(LocalStack stack) {
        Optional<Service> ended = Optional.empty();
        while (ended.isEmpty()) {
            Pause.of(Duration.ofSeconds(1));
            ended = stack.ended();
        }
        throw new StackException(ended.get().name() + " has ended by itself. Its log: "
                + ended.get().log());
    }
}
