package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.it.Witness.Sent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at named points, as many times each as {@code -Dchatlab.kills} says, on a database that lives on. A lease of a
 * minute shows that nobody waits for one: the process that comes back speaks within seconds.
 */
@ExtendWith(Seed.class)
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {
    private static final int TIMES = Integer.getInteger("chatlab.kills", 3);
    private static final Duration SECONDS = Duration.ofSeconds(15);
    private static final String LOOP = "dev.chatlab.discussion.DiscussionLoop";
    private static final String STORING = "settle";
    private static final String STORED = "adopt";
    private static final String KEEPER = "dev.chatlab.discussion.DiscussionsVerticle";

    private ChatLabProcess lab;
    private Witness witness;

    @BeforeAll
    void chatlab_runs(@TempDir Path home) throws Exception {
        lab = ChatLabProcess.start(
                Setup.in(home).with("LEASE_MS", 60_000).with("DELAY_MS", 8).withFlag(Debugger.FLAG));
    }

    @BeforeEach
    void a_discussion_has_begun() throws Exception {
        if (!lab.isAlive()) {
            lab = lab.restart();
        }
        witness = new Witness(lab, "What should a school do about telephones?");
        witness.goOn();
    }

    @AfterEach
    void it_ends() {
        witness.close();
    }

    @AfterAll
    void chatlab_ends() {
        lab.close();
    }

    @Test
    void a_command_that_was_stored_but_not_answered_is_carried_out_once(Random random) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            String words = random.nextBoolean() ? null : "This is question " + i + ".";
            Sent sent;
            try (Debugger debugger = Debugger.attach(lab)) {
                debugger.stopAt(LOOP, STORED);
                sent = witness.send(words);
                debugger.awaitStop(SECONDS);
                lab.kill9();
            }
            assertThat(sent.reply().get(5, TimeUnit.SECONDS))
                    .as("no answer came")
                    .isNull();
            int before = witness.fold.turns().size();
            comeBack();
            assertThat(witness.sendAgain(sent)).isEqualTo(before + 1);
            assertThat(witness.sendAgain(sent)).isEqualTo(before + 1);
            witness.check(SECONDS);
            assertThat(witness.fold.turns()).hasSize(before + 1);
            witness.goOn();
        }
    }

    @Test
    void a_turn_cut_in_the_middle_is_spoken_again(Random random) throws Exception {
        int again = 0;
        for (int i = 0; i < TIMES; i++) {
            int n = witness.acknowledged(witness.send(null));
            witness.awaitWords(n, 1 + random.nextInt(100));
            lab.kill9();
            boolean cut = witness.fold.isSpeaking(n);
            comeBack();
            if (cut) {
                JsonNode ended = witness.socket()
                        .await(f -> f.path("turn").path("n").asInt() == n
                                && f.path("type").asText().matches("turn.completed|turn.failed"));
                assertThat(ended.path("turn").path("status").asText()).isIn("completed", "failed");
                again += witness.socket().frames("turn.delta").isEmpty() ? 0 : 1;
            }
            witness.check(SECONDS);
            witness.goOn();
        }
        assertThat(again).as("times that the new words were followed live").isPositive();
    }

    @Test
    void a_turn_that_was_said_but_not_stored_is_never_told_as_completed(Random random) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            int n;
            try (Debugger debugger = Debugger.attach(lab)) {
                debugger.stopAt(LOOP, STORING);
                n = witness.acknowledged(witness.send(null));
                witness.awaitWords(n, 1 + random.nextInt(20));
                debugger.awaitStop(SECONDS);
                lab.kill9();
            }
            assertThat(witness.fold.isSpeaking(n)).isTrue();
            comeBack();
            witness.check(SECONDS);
            witness.goOn();
        }
    }

    @Test
    void a_turn_that_was_stored_but_not_shown_is_there_and_not_spoken_again(Random random) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            int n;
            try (Debugger debugger = Debugger.attach(lab)) {
                debugger.stopAt(LOOP, STORING);
                n = witness.acknowledged(witness.send(null));
                witness.awaitWords(n, 1 + random.nextInt(20));
                debugger.awaitStop(SECONDS);
                debugger.stopAt(LOOP, STORED);
                debugger.goOn();
                debugger.awaitStop(SECONDS);
                lab.kill9();
            }
            int cut = n;
            String seen = witness.fold.wordsOf(n);
            assertThat(witness.fold.isSpeaking(n)).isTrue();
            comeBack();
            JsonNode stored = witness.table().turn(n);
            assertThat(stored.path("status").asText()).isEqualTo("completed");
            assertThat(stored.path("text").asText()).startsWith(seen);
            witness.check(SECONDS);
            assertThat(witness.socket().frames("turn.delta").stream()
                            .map(f -> f.path("turn").asInt()))
                    .doesNotContain(cut);
            witness.goOn();
        }
    }

    @Test
    void a_shutdown_that_is_cut_short_loses_nothing(Random random) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            int n = witness.acknowledged(witness.send(null));
            witness.awaitWords(n, 1 + random.nextInt(40));
            if (random.nextBoolean()) {
                try (Debugger debugger = Debugger.attach(lab)) {
                    debugger.stopAt(KEEPER, "stop");
                    lab.askToStop();
                    debugger.awaitStop(SECONDS);
                    lab.kill9();
                }
            } else {
                lab.askToStop();
                Thread.sleep(random.nextInt(120));
                lab.kill9();
            }
            comeBack();
            witness.check(SECONDS);
            witness.goOn();
        }
    }

    @Test
    void a_shutdown_in_the_middle_of_a_turn_is_in_good_order() throws Exception {
        int n = witness.acknowledged(witness.send(null));
        witness.awaitWords(n, 12);
        lab.askToStop();
        assertThat(witness.socket().closeCode())
                .as("sockets are closed as going away")
                .isEqualTo(1001);
        assertThat(lab.terminate()).isIn(0, 143);
        List<String> said = lab.output().lines();
        assertThat(lab.trouble()).as("%s", said).isEmpty();
        comeBack();
        witness.check(SECONDS);
        witness.goOn();
    }

    private void comeBack() throws Exception {
        lab = lab.restart();
        witness.returnTo(lab);
    }
}
