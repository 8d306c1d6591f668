package dev.chatlab.it;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** ChatLab as people run it: the real jar as a process of its own. Nothing of it outlives {@link #close()}. */
final class ChatLabProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int STOP_SECONDS = 30;
    private static final Pattern TROUBLE = Pattern.compile(
            "^\\s+at [\\w.$/<>]+\\(|^Caused by: |\\bERROR\\b|^Exception in thread|blocked for (?:[5-9]|\\d\\d)\\d{3} ms");
    private static final Set<ChatLabProcess> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ChatLabProcess::close)));
    }

    private final Setup setup;
    private final Process process;
    private final Output output = new Output();

    private ChatLabProcess(Setup setup, Process process) {
        this.setup = setup;
        this.process = process;
        output.follow(process);
    }

    /** Returns as soon as it says that it is ready. */
    static ChatLabProcess start(Setup setup) throws IOException, InterruptedException {
        ChatLabProcess started = new ChatLabProcess(setup, setup.command().start());
        RUNNING.add(started);
        String ready = "ChatLab is ready at http://127.0.0.1:" + setup.port();
        if (started.output.await(line -> line.startsWith(ready), START).isEmpty()) {
            started.close();
            throw new AssertionError("ChatLab did not start:\n" + started.output);
        }
        return started;
    }

    Setup setup() {
        return setup;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + setup.port());
    }

    Output output() {
        return output;
    }

    /** The first line of its output that tells of an error of ours, if any. */
    Optional<String> trouble() {
        return output.lines().stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill9() throws InterruptedException {
        process.destroyForcibly();
        await();
    }

    /** Stops the process in its tracks, as a machine under heavy load may. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** Sends SIGTERM and does not wait. */
    void askToStop() {
        process.destroy();
    }

    /** Sends SIGTERM, waits, and gives the exit code. */
    int terminate() throws InterruptedException {
        askToStop();
        return await();
    }

    /** A new process in this one's place, on the same data and port; this one must have ended. */
    ChatLabProcess restart() throws IOException, InterruptedException {
        return start(setup);
    }

    private int await() throws InterruptedException {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("ChatLab did not end within " + STOP_SECONDS + " s:\n" + output);
        }
        RUNNING.remove(this);
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Postgres.stop(setup.dataDir());
        RUNNING.remove(this);
    }
}
