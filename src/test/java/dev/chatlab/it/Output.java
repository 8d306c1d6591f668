package dev.chatlab.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every line that a process has printed so far. */
final class Output {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    void follow(Process process) {
        Thread.ofVirtual().start(() -> {
            try (BufferedReader reader = process.inputReader()) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    add(line);
                }
            } catch (IOException closed) {
                add("(" + closed.getMessage() + ")");
            } finally {
                end();
            }
        });
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The first line like that, or nothing when the process ends or the time is over before there is one. */
    synchronized Optional<String> await(Predicate<String> wanted, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (true) {
            Optional<String> found = lines.stream().filter(wanted).findFirst();
            long left = (until - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || ended || left <= 0) {
                return found;
            }
            wait(left);
        }
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines());
    }
}
