package dev.chatlab.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** Runs one short program to its end and keeps what it said. */
record PostgresTool(int exitCode, String output) {

    static PostgresTool run(List<String> command, String input, Duration limit) throws IOException {
        Process process = environmentFree(new ProcessBuilder(command))
                .redirectErrorStream(true)
                .start();
        FutureTask<String> output = new FutureTask<>(() -> everything(process));
        Thread.ofVirtual().start(output);
        try {
            feed(process, input);
            if (!process.waitFor(limit.toMillis(), MILLISECONDS)) {
                throw new StoreStartException("%s did not finish within %d s.".formatted(command, limit.toSeconds()));
            }
            return new PostgresTool(
                    process.exitValue(),
                    output.get(limit.toMillis(), MILLISECONDS).strip());
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("What %s said could not be read".formatted(command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreStartException("Interrupted while running " + command, e);
        } finally {
            process.destroyForcibly();
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** Whatever PostgreSQL would read from the caller's environment must not decide where our data goes. */
    static ProcessBuilder environmentFree(ProcessBuilder builder) {
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LD_"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static void feed(Process process, String input) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        } catch (IOException e) {
            // It ended without reading; its exit code and output tell why.
            if (process.isAlive()) {
                throw e;
            }
        }
    }

    private static String everything(Process process) throws IOException {
        try (var reader = process.inputReader(UTF_8)) {
            return reader.readAllAsString();
        }
    }
}
