package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks {@code /healthz} all the while and remembers how long each answer took. */
final class Pulse {
    private static final Duration MOST = Duration.ofMillis(200);
    private static final int WARM_UP = 20;

    private final Client client;
    private final List<Duration> beats = new ArrayList<>();
    private final Thread thread;
    private Exception failure;

    Pulse(ChatLabProcess lab) throws Exception {
        client = Client.nobody(lab);
        for (int i = 0; i < WARM_UP; i++) {
            client.get("/healthz").is(200);
        }
        thread = Thread.ofVirtual().start(this::beat);
    }

    private void beat() {
        try {
            while (!Thread.interrupted()) {
                long asked = System.nanoTime();
                client.get("/healthz").is(200);
                beats.add(Duration.ofNanos(System.nanoTime() - asked));
                Thread.sleep(10);
            }
        } catch (InterruptedException over) {
            return;
        } catch (Exception e) {
            failure = e;
        }
    }

    /** Every answer came, and as a rule within 200 ms: a single one may meet a busy machine. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
        assertThat(failure).isNull();
        List<Duration> inOrder = beats.stream().sorted().toList();
        assertThat(inOrder).isNotEmpty();
        assertThat(inOrder.get(inOrder.size() / 2)).as("median of %s", inOrder).isLessThan(MOST);
    }
}
