package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReconnectTest {
    private static final int CUTS = 300;
    private static final long SEED = 20_260_301;

    @Test
    void however_often_the_line_is_cut_every_event_comes_once_in_order_and_words_fold() throws Exception {
        try (LiveServer server = new LiveServer()) {
            Talk talk = server.talk("d1");
            AtomicBoolean enough = new AtomicBoolean();
            Thread speaker = Thread.ofPlatform().start(() -> converse(talk, enough));
            Fold fold = new Fold();
            Random random = new Random(SEED);
            for (int cut = 0; cut < CUTS; cut++) {
                follow(server, fold, random.nextInt(25), random);
            }
            enough.set(true);
            speaker.join();
            Reader last = new Reader(server, "d1", fold.seq);
            fold.reconnected();
            while (fold.seq < talk.events.size()) {
                fold.add(last.next());
            }
            assertThat(fold.finished).isEqualTo(talk.transcript());
            assertThat(fold.finished).hasSizeGreaterThan(50);
            assertThat(fold.foldedToTheEnd).isGreaterThan(20);
        }
    }

    private static void follow(LiveServer server, Fold fold, int frames, Random random) throws InterruptedException {
        Reader reader = new Reader(server, "d1", fold.seq);
        fold.reconnected();
        for (int i = 0; i < frames; i++) {
            fold.add(reader.next());
        }
        if (random.nextBoolean()) {
            Thread.sleep(random.nextInt(8));
        }
        reader.cut();
        for (JsonNode frame : random.nextBoolean() ? reader.now() : java.util.List.<JsonNode>of()) {
            fold.add(frame);
        }
    }

    /** Turns of a few words, some begun anew, some failing, with other changes in between. */
    private static void converse(Talk talk, AtomicBoolean enough) {
        Random random = new Random(SEED + 1);
        while (!enough.get()) {
            talk.start();
            for (int word = random.nextInt(30); word > 0; word--) {
                talk.say("w" + random.nextInt(1000) + (word % 7 == 0 ? "😀 " : " "));
                if (random.nextInt(40) == 0) {
                    talk.again();
                }
                if (random.nextInt(3) == 0) {
                    pause(random.nextInt(3));
                }
            }
            if (random.nextInt(6) == 0) {
                talk.amend();
            }
            if (random.nextInt(8) == 0) {
                talk.fail();
            } else {
                talk.complete();
            }
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
