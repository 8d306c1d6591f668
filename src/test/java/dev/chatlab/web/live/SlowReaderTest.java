package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowReaderTest {
    private static final int CHUNK = 4 << 10;
    private static final int MOST_CHUNKS = 1_500;

    private final LiveServer server = new LiveServer();
    private final Talk talk = server.talk("d1");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void who_does_not_read_is_cut_off_at_the_limit_and_nobody_else_notices() throws Exception {
        try (StalledReader stalled = StalledReader.socket(server, "d1")) {
            Reader quick = new Reader(server, "d1", 1);
            Fold fold = new Fold();
            fold.seq = 1;
            talk.start();
            quick.until("turn.started").forEach(fold::add);
            List<Long> delays = new ArrayList<>();
            int chunks = 0;
            while (server.cutOff.get() == 0 && chunks++ < MOST_CHUNKS) {
                delays.add(nanosUntilHeard(quick, fold));
            }
            assertThat(server.cutOff).hasValue(1);
            assertThat((long) chunks * CHUNK).isBetween(512L << 10, 3L << 20);
            assertThat(delays.stream().sorted().toList().get(delays.size() * 99 / 100))
                    .isLessThan(500_000_000L);
            assertThat(stalled.readToClose()).isEqualTo(1013);
            talk.complete();
            quick.until("turn.completed").forEach(fold::add);
            assertThat(fold.foldedToTheEnd).isEqualTo(1);
        }
    }

    private long nanosUntilHeard(Reader quick, Fold fold) {
        long from = System.nanoTime();
        talk.say("x".repeat(CHUNK));
        fold.add(quick.next("turn.delta"));
        return System.nanoTime() - from;
    }

    @Test
    void who_never_reads_again_loses_the_connection() throws Exception {
        try (StalledReader _ = StalledReader.socket(server, "d1")) {
            overflow();
            awaitCutOff();
            assertGoneWithin(3_500);
        }
    }

    @Test
    void many_small_frames_are_too_many_too() throws Exception {
        try (StalledReader _ = StalledReader.socket(server, "d1")) {
            awaitOpen(server, 1);
            Thread.sleep(500);
            for (int i = 0; i < 20_000 && server.cutOff.get() == 0; i++) {
                talk.amend();
                if (i % 100 == 0) {
                    Thread.sleep(5);
                }
            }
            awaitCutOff();
        }
    }

    @Test
    void replay_waits_for_the_reader_and_does_not_count() throws Exception {
        talk.start();
        talk.say("x".repeat(100 << 10));
        talk.complete();
        for (int i = 0; i < 60; i++) {
            talk.start();
            talk.say("x".repeat(100 << 10));
            talk.complete();
        }
        try (StalledReader _ = StalledReader.socket(server, "d1")) {
            Thread.sleep(500);
            assertThat(server.cutOff).hasValue(0);
            assertThat(server.open).hasValue(1);
        }
        Reader reader = new Reader(server, "d1", 0);
        Fold fold = new Fold();
        while (fold.seq < talk.events.size()) {
            fold.add(reader.next());
        }
        assertThat(fold.finished).isEqualTo(talk.transcript());
        assertThat(server.cutOff).hasValue(0);
    }

    @Test
    void who_gives_no_sign_of_life_is_taken_for_dead() throws Exception {
        try (LiveServer quick = new LiveServer(Duration.ofMillis(50))) {
            quick.talk("d1");
            Reader alive = new Reader(quick, "d1", 0);
            try (StalledReader _ = StalledReader.socket(quick, "d1")) {
                for (int beat = 0; beat < 10; beat++) {
                    alive.until("heartbeat");
                }
                awaitOpen(quick, 1);
                alive.now();
                alive.until("heartbeat");
            }
        }
    }

    private void awaitCutOff() throws InterruptedException {
        for (int i = 0; i < 500 && server.cutOff.get() == 0; i++) {
            Thread.sleep(20);
        }
        assertThat(server.cutOff).hasValue(1);
    }

    private static void awaitOpen(LiveServer server, int followers) throws InterruptedException {
        for (int i = 0; i < 500 && server.open.get() != followers; i++) {
            Thread.sleep(20);
        }
        assertThat(server.open).hasValue(followers);
    }

    @Test
    void a_stalled_event_stream_is_cut_off_likewise() throws Exception {
        try (StalledReader _ = new StalledReader(server, "/d1/events", "Accept: text/event-stream\r\n")) {
            overflow();
            awaitCutOff();
            assertGoneWithin(3_500);
        }
    }

    private void overflow() {
        talk.start();
        for (int i = 0; i < MOST_CHUNKS && server.cutOff.get() == 0; i++) {
            talk.say("x".repeat(CHUNK));
        }
    }

    private void assertGoneWithin(int millis) throws InterruptedException {
        for (int i = 0; i < millis / 20 && server.open.get() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(server.open).hasValue(0);
    }
}
