package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.it.Witness.Sent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Twenty busy discussions in one process that is killed at any moment, or loses its database. */
@ExtendWith(Seed.class)
class ChaosIT {
    private static final int WITNESSES = 20;
    private static final int KILLS = 6;
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    private ChatLabProcess lab;
    private final List<Witness> all = new ArrayList<>();

    @BeforeEach
    void everybody_talks() throws Exception {
        lab = ChatLabProcess.start(Setup.in(home).with("LEASE_MS", 60_000).with("DELAY_MS", 5));
        for (int i = 0; i < WITNESSES; i++) {
            all.add(new Witness(lab, "Table " + i + ": can one plan for surprises?"));
        }
    }

    @AfterEach
    void it_ends() {
        all.forEach(Witness::close);
        lab.close();
    }

    @Test
    void whatever_was_acknowledged_survives_kills_at_any_moment(Random random) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Map<Witness, Sent> sent = everybodySends(random);
            Thread.sleep(random.nextInt(700));
            lab.kill9();
            boolean powerCut = random.nextBoolean();
            if (powerCut) {
                Postgres.kill9(lab.setup().dataDir());
            }
            lab = lab.restart();
            everybodyReturns(sent);
        }
        for (Witness each : all) {
            each.goOn();
        }
    }

    private Map<Witness, Sent> everybodySends(Random random) {
        Map<Witness, Sent> sent = new LinkedHashMap<>();
        for (Witness each : all) {
            sent.put(each, each.send(random.nextInt(3) == 0 ? "A word in between." : null));
        }
        return sent;
    }

    private void everybodyReturns(Map<Witness, Sent> sent) throws Exception {
        for (Witness each : all) {
            each.returnTo(lab);
        }
        for (Witness each : all) {
            each.table().awaitQuiet(SECONDS);
            Sent last = sent.get(each);
            int n = last.reply().join() == null ? each.sendAgain(last) : each.acknowledged(last);
            assertThat(each.sendAgain(last)).as("the same answer again").isEqualTo(n);
            each.check(SECONDS);
        }
    }

    @Test
    void a_database_that_dies_in_the_middle_costs_no_turn() throws Exception {
        for (Witness each : all) {
            each.table().auto(3);
        }
        for (Witness each : all) {
            each.awaitWords(1, 12);
        }
        Postgres.kill9(lab.setup().dataDir());
        for (Witness each : all) {
            awaitAnswers(each);
            each.table().awaitQuiet(Duration.ofSeconds(60));
            each.check(SECONDS);
            assertThat(each.fold.turns()).hasSize(3);
            assertThat(each.fold.turns().values())
                    .as("%s", lab.output())
                    .allMatch(turn -> turn.path("status").asText().equals("completed"));
            each.goOn();
        }
    }

    /** While the database is away the answer is 503, a problem like any other. */
    private void awaitAnswers(Witness witness) throws Exception {
        long until = System.nanoTime() + SECONDS.toNanos();
        Reply reply = witness.table().client().get(witness.table().path(""));
        while (reply.status() == 503 && System.nanoTime() < until) {
            JsonNode problem = reply.isProblem(503).json();
            assertThat(problem.path("code").asText()).isNotEqualTo("internal");
            Thread.sleep(100);
            reply = witness.table().client().get(witness.table().path(""));
        }
        reply.is(200);
    }
}
