package dev.chatlab.theorist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage.Changed;
import dev.chatlab.persona.PersonaYaml;
import dev.chatlab.theorist.TheoristMessage.Bid;
import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceEvent;
import dev.chatlab.voice.scripted.ScriptedVoice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TheoristVerticleTest {
    private static final String DEWEY = Bus.Address.theorist("stock", "dewey");
    private static final Provenance NOBODY = new Provenance("test", "test", null, null);

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.on(vertx);
    private final BlockingQueue<Utterance> heard = new LinkedBlockingQueue<>();
    private final Map<String, Voice> voices = new HashMap<>();

    @BeforeEach
    void deploy() {
        ScriptedVoice slow = new ScriptedVoice(vertx, Cast.ISSUES, Cast::find, 20);
        ScriptedVoice fast = new ScriptedVoice(vertx, Cast.ISSUES, Cast::find, 0);
        fast.prepare(List.of(Cast.find("dewey")));
        voices.put("scripted", fast);
        voices.put("slow", slow);
        vertx.deployVerticle(new TheoristVerticle(bus, Cast.find("dewey"), voices::get))
                .await();
        bus.listen("here", Utterance.class, heard::add).completion().await();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    /** A voice that says these events, one after another, as soon as it is asked. */
    private void script(String name, VoiceEvent... events) {
        voices.put(name, (persona, brief, listener) -> {
            Consumer<VoiceEvent> tell = listener;
            vertx.getOrCreateContext().runOnContext(ignored -> List.of(events).forEach(tell));
            return () -> {};
        });
    }

    private static Brief brief(String discussion) {
        return new Brief(
                discussion,
                "Phones in class",
                "en",
                Brief.Length.NORMAL,
                3,
                2,
                Said.DEWEY,
                List.of(Said.DEWEY, Said.HOOKS),
                List.of(Said.turn(1, Said.HOOKS, "A phone is a door.")));
    }

    private void takeTurn(String voice, String discussion) {
        assertThat(bus.ask(DEWEY, new TakeTurn("here", 4, voice, brief(discussion)))
                        .await())
                .isEqualTo(Done.DONE);
    }

    private Utterance next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void the_first_words_go_at_once_and_those_that_come_together_afterwards_go_together() throws Exception {
        script(
                "quick",
                new VoiceEvent.Words("Play "),
                new VoiceEvent.Words("is "),
                new VoiceEvent.Words("the "),
                new VoiceEvent.Words("work."),
                new VoiceEvent.Finished(Move.CLOSE, List.of(), NOBODY));
        takeTurn("quick", "d9");
        assertThat(next()).isEqualTo(new Utterance.Words(2, 4, "Play"));
        assertThat(next()).isEqualTo(new Utterance.Words(2, 4, " is the work."));
        assertThat(next()).isInstanceOf(Utterance.Finished.class);
    }

    @Test
    void a_turn_is_words_that_add_up_to_the_finished_speech() throws Exception {
        takeTurn("scripted", "d1");
        StringBuilder text = new StringBuilder();
        Utterance said = next();
        while (said instanceof Utterance.Words words) {
            assertThat(words.turn()).isEqualTo(2);
            assertThat(words.attempt()).isEqualTo(4);
            text.append(words.text());
            said = next();
        }
        assertThat(said).isInstanceOfSatisfying(Utterance.Finished.class, finished -> {
            assertThat(finished.speech().text()).isEqualTo(text.toString()).isNotEmpty();
            assertThat(finished.speech().voice()).isEqualTo(new Provenance("scripted", "scripted-1", null, null));
        });
    }

    @Test
    void two_hundred_discussions_hear_the_same_theorist_at_the_same_time() throws Exception {
        List<Future<Done>> begun = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            begun.add(bus.ask(DEWEY, new TakeTurn("here", 1, "slow", brief("d" + i))));
        }
        Future.all(begun).await(10, TimeUnit.SECONDS);
        int first = 0;
        int finished = 0;
        while (finished < 200) {
            Utterance said = next();
            assertThat(said).isNotNull();
            finished += said instanceof Utterance.Finished ? 1 : 0;
            first += finished == 0 ? 1 : 0;
        }
        assertThat(first).as("words of all before the first one ended").isGreaterThan(200 * 10);
    }

    @Test
    void a_voice_that_falls_into_a_role_of_a_chat_is_cut_there() throws Exception {
        script(
                "roles",
                new VoiceEvent.Words("Play is the work.\n\nUser: And then?\nAssistant: More."),
                new VoiceEvent.Finished(Move.BUILD, List.of(), NOBODY));
        takeTurn("roles", "d8");
        assertThat(next()).isEqualTo(new Utterance.Words(2, 4, "Play is the work."));
        assertThat(next())
                .isInstanceOfSatisfying(
                        Utterance.Finished.class,
                        finished -> assertThat(finished.speech().text()).isEqualTo("Play is the work."));
    }

    @Test
    void after_hush_no_word_follows() throws Exception {
        takeTurn("slow", "d1");
        assertThat(next()).isNotNull();
        bus.tell(DEWEY, new Hush("d1", 2));
        Thread.sleep(100);
        heard.clear();
        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_voice_that_does_not_exist_throws_fails_or_says_nothing_ends_as_a_failed_turn() throws Exception {
        voices.put("broken", (persona, brief, listener) -> {
            throw new IllegalStateException("secret");
        });
        script("refused", new VoiceEvent.Words("I"), new VoiceEvent.Failed("key_rejected", "The key was refused."));
        script("mute", new VoiceEvent.Words("  \n"), new VoiceEvent.Finished(Move.BUILD, List.of(), NOBODY));
        for (String[] wanted : new String[][] {
            {"none", "voice_missing"}, {"broken", "voice_failed"}, {"refused", "key_rejected"}, {"mute", "empty_answer"}
        }) {
            takeTurn(wanted[0], "d-" + wanted[0]);
            Utterance said = next();
            while (said instanceof Utterance.Words) {
                said = next();
            }
            assertThat(said).isInstanceOfSatisfying(Utterance.Failed.class, failed -> {
                assertThat(failed.code()).isEqualTo(wanted[1]);
                assertThat(failed.detail()).doesNotContain("secret");
            });
        }
    }

    @Test
    void a_reset_voids_what_was_said_and_goes_on_under_the_next_attempt() throws Exception {
        script(
                "again",
                new VoiceEvent.Words("One. "),
                new VoiceEvent.Reset(),
                new VoiceEvent.Words("Two."),
                new VoiceEvent.Finished(Move.BUILD, List.of(), NOBODY));
        takeTurn("again", "d1");
        assertThat(next()).isEqualTo(new Utterance.Words(2, 4, "One."));
        assertThat(next()).isEqualTo(new Utterance.Reset(2, 5));
        assertThat(next()).isEqualTo(new Utterance.Words(2, 5, "Two."));
        assertThat(next()).isInstanceOfSatisfying(Utterance.Finished.class, finished -> {
            assertThat(finished.attempt()).isEqualTo(5);
            assertThat(finished.speech().text()).isEqualTo("Two.");
        });
    }

    @Test
    void nobody_speaks_for_somebody_else() throws Exception {
        script(
                "actor",
                new VoiceEvent.Words("Dewey: I agree [[t1]].\n\nhoo"),
                new VoiceEvent.Words("ks: No!\nMore"),
                new VoiceEvent.Finished(Move.BUILD, List.of(), NOBODY));
        takeTurn("actor", "d1");
        assertThat(next()).isEqualTo(new Utterance.Words(2, 4, "I agree [[t1]]."));
        assertThat(next()).isInstanceOfSatisfying(Utterance.Finished.class, finished -> {
            assertThat(finished.speech().text()).isEqualTo("I agree [[t1]].");
            assertThat(finished.speech().citations())
                    .singleElement()
                    .satisfies(made -> assertThat(made.speaker()).isEqualTo("hooks"));
        });
    }

    @Test
    void a_changed_persona_speaks_the_next_turn() throws Exception {
        Persona[] seen = new Persona[1];
        voices.put("mirror", (persona, brief, listener) -> {
            seen[0] = persona;
            return () -> {};
        });
        Persona changed = PersonaYaml.read("stock", "dewey", Cast.text("theorists/dewey.yaml") + "\n# edited\n")
                .persona();
        bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed("stock", "hooks", Cast.find("hooks")));
        bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed("stock", "dewey", changed));
        takeTurn("mirror", "d1");
        assertThat(seen[0]).isSameAs(changed);
    }

    @Test
    void a_bid_is_answered() {
        Message offer = bus.ask(DEWEY, new Bid("Phones", List.of(Said.turn(1, Said.HOOKS, "Dewey speaks of growth."))))
                .await();
        assertThat(offer)
                .isInstanceOfSatisfying(
                        TheoristMessage.Offer.class,
                        bid -> assertThat(bid.reply()).isBetween(0.2, 1.0));
    }
}
