package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Cast;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Voice.Speaking;
import dev.chatlab.voice.VoiceEvent;
import dev.chatlab.voice.english.Prose;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptedVoiceTest {
    private static final Brief BRIEF = new Brief(
            "d", "Homework", "en", Brief.Length.NORMAL, 7, 1, Said.DEWEY, List.of(Said.DEWEY, Said.HOOKS), List.of());

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final BlockingQueue<VoiceEvent> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    private Speaking speak(long delayMs) throws Exception {
        ScriptedVoice voice = new ScriptedVoice(vertx, Cast.ISSUES, Cast::find, delayMs);
        CompletableFuture<Speaking> speaking = new CompletableFuture<>();
        context.runOnContext(ignored -> {
            Thread loop = Thread.currentThread();
            speaking.complete(voice.speak(Cast.find("dewey"), BRIEF, event -> {
                assertThat(Thread.currentThread()).isSameAs(loop);
                heard.add(event);
            }));
        });
        return speaking.get(10, TimeUnit.SECONDS);
    }

    private String wholeTurn() throws Exception {
        StringBuilder text = new StringBuilder();
        VoiceEvent event = heard.poll(10, TimeUnit.SECONDS);
        while (event instanceof VoiceEvent.Words words) {
            text.append(words.text());
            event = heard.poll(10, TimeUnit.SECONDS);
        }
        assertThat(event).isInstanceOfSatisfying(VoiceEvent.Finished.class, finished -> {
            assertThat(finished.move()).isEqualTo(Move.OPEN);
            assertThat(finished.voice().provider()).isEqualTo("scripted");
            assertThat(finished.voice().model()).isEqualTo("scripted-1");
        });
        return text.toString();
    }

    @Test
    void paced_or_not_the_words_add_up_to_the_same_turn() throws Exception {
        speak(0);
        String atOnce = wholeTurn();
        speak(1);
        assertThat(wholeTurn())
                .isEqualTo(atOnce)
                .isEqualTo(Composer.compose(Table.notes("dewey"), BRIEF, Table.TOPICS, Table::notes)
                        .text());
    }

    @Test
    void the_first_words_come_at_once_and_the_next_after_the_delay() throws Exception {
        Speaking speaking = speak(400);
        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isInstanceOf(VoiceEvent.Words.class);
        assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
        assertThat(heard.poll(2, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        VoiceEvent.Words.class,
                        words -> assertThat(Prose.words(words.text())).isBetween(1, 3));
        speaking.hush();
    }

    @Test
    void nothing_is_heard_after_hush() throws Exception {
        Speaking speaking = speak(20);
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isNotNull();
        CompletableFuture<Void> hushed = new CompletableFuture<>();
        context.runOnContext(ignored -> {
            speaking.hush();
            speaking.hush();
            heard.clear();
            hushed.complete(null);
        });
        hushed.get(5, TimeUnit.SECONDS);
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
}
