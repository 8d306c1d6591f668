package dev.chatlab.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Persona;
import dev.chatlab.voice.Voice.Speaking;
import dev.chatlab.voice.VoiceEvent.Failed;
import dev.chatlab.voice.VoiceEvent.Finished;
import dev.chatlab.voice.VoiceEvent.Reset;
import dev.chatlab.voice.VoiceEvent.Words;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One turn as its listener hears it; checks what holds of every event as it comes. */
public final class Hearing {
    private final Context context;
    private final List<VoiceEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final CompletableFuture<VoiceEvent> end = new CompletableFuture<>();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Speaking> speaking = new CompletableFuture<>();
    private volatile boolean hushed;

    private Hearing(Context context) {
        this.context = context;
    }

    public static Hearing of(Voice voice, Persona persona, Brief brief, Context context) {
        Hearing hearing = new Hearing(context);
        context.runOnContext(ignored -> {
            Thread loop = Thread.currentThread();
            hearing.speaking.complete(voice.speak(persona, brief, event -> hearing.hear(event, loop)));
        });
        return hearing;
    }

    private void hear(VoiceEvent event, Thread loop) {
        check(Thread.currentThread() == loop, event + " on another thread");
        check(!hushed, event + " after hush");
        check(!end.isDone(), event + " after the end");
        check(speaking.isDone(), event + " before there was anything to hold");
        check(
                !(event instanceof Reset) || events.stream().anyMatch(Words.class::isInstance),
                "a reset before any words");
        events.add(event);
        if (event instanceof Words) {
            begun.complete(null);
        }
        if (event instanceof Finished || event instanceof Failed) {
            end.complete(event);
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    /** Waits for the end, and gives it. */
    public VoiceEvent end() throws Exception {
        VoiceEvent last = end.get(30, TimeUnit.SECONDS);
        assertRight();
        return last;
    }

    public Finished finished() throws Exception {
        VoiceEvent last = end();
        assertThat(last).isInstanceOf(Finished.class);
        return (Finished) last;
    }

    public Failed failed() throws Exception {
        VoiceEvent last = end();
        assertThat(last).isInstanceOf(Failed.class);
        return (Failed) last;
    }

    public void awaitWords() throws Exception {
        begun.get(30, TimeUnit.SECONDS);
    }

    public void hush() throws Exception {
        Speaking held = speaking.get(30, TimeUnit.SECONDS);
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(ignored -> {
            held.hush();
            held.hush();
            hushed = true;
            done.complete(null);
        });
        done.get(30, TimeUnit.SECONDS);
    }

    public void assertRight() {
        assertThat(wrong).isEmpty();
    }

    public long resets() {
        return events.stream().filter(Reset.class::isInstance).count();
    }

    /** The pieces since the last reset. */
    public List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        for (VoiceEvent event : events) {
            switch (event) {
                case Words words -> pieces.add(words.text());
                case Reset ignored -> pieces.clear();
                default -> {}
            }
        }
        return pieces;
    }

    public String text() {
        return String.join("", pieces());
    }
}
