package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.ModelCall.Signal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hears what an attempt tells, and waits for its end. */
final class Ear implements Consumer<Signal> {
    private final ConcurrentLinkedQueue<Signal> heard = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Signal> end = new CompletableFuture<>();
    private final CompletableFuture<Void> words = new CompletableFuture<>();

    @Override
    public void accept(Signal signal) {
        heard.add(signal);
        if (signal instanceof Signal.Words) {
            words.complete(null);
        } else {
            end.complete(signal);
        }
    }

    Signal end() throws Exception {
        return end.get(20, TimeUnit.SECONDS);
    }

    void awaitWords() throws Exception {
        words.get(20, TimeUnit.SECONDS);
    }

    boolean hasEnded() {
        return end.isDone();
    }

    List<Signal> heard() {
        return List.copyOf(heard);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Signal signal : heard) {
            if (signal instanceof Signal.Words(String said)) {
                text.append(said);
            }
        }
        return text.toString();
    }
}
