package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A socket cut at a thousand random moments, over ten discussions that talk all the while. */
@ExtendWith(Seed.class)
class ReconnectIT {
    private static final int DISCUSSIONS = 10;
    private static final int CUTS = 100;
    private static final int LONGEST_MS = 120;
    private static final int AUTO = 5;

    @TempDir
    private Path home;

    private ChatLabProcess lab;
    private Client client;

    @BeforeEach
    void chatlab_runs() throws Exception {
        lab = ChatLabProcess.start(Setup.onSharedServer(home).with("DELAY_MS", 2));
        client = Client.guest(lab);
    }

    @AfterEach
    void it_ends() {
        lab.close();
    }

    @Test
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_clients_fold_equals_the_database_after_every_cut(Random random) {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < DISCUSSIONS; i++) {
            Random own = new Random(random.nextLong());
            all.add(CompletableFuture.supplyAsync(() -> safely(own), Thread::startVirtualThread));
        }
        int streamed = all.stream().mapToInt(CompletableFuture::join).sum();
        assertThat(streamed).as("turns followed word by word to their end").isGreaterThan(DISCUSSIONS);
        assertThat(lab.trouble()).isEmpty();
    }

    private int safely(Random random) {
        try {
            return cutAgainAndAgain(random);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private int cutAgainAndAgain(Random random) throws IOException, InterruptedException {
        Table table = client.launch("What is lost when a lesson is cut short?", Client.THREE);
        Fold fold = new Fold();
        int compared = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            if (!table.discussion().path("state").asText().equals("speaking")) {
                table.auto(AUTO);
            }
            fold.connected();
            try (SocketClient socket = table.socket(fold.seq(), fold::add)) {
                if (random.nextBoolean()) {
                    Thread.sleep(random.nextInt(LONGEST_MS));
                } else {
                    socket.awaitCount(random.nextInt(30), Duration.ofMillis(LONGEST_MS));
                }
                socket.cut();
            }
            compared = compare(fold, compared, table.turnsAfter(compared));
        }
        table.stop();
        long last = table.awaitQuiet(SocketClient.SOON).path("seq").asLong();
        fold.connected();
        try (SocketClient socket = table.socket(fold.seq(), fold::add)) {
            socket.hello();
            if (fold.seq() < last) {
                socket.await(f -> f.path("seq").asLong() == last
                        && !f.path("type").asText().equals("hello"));
            }
        }
        Transcripts.assertSame(fold, table.turns());
        return fold.streamed().size();
    }

    /**
     * What the client holds as ended after turn {@code from} is what is stored, and nothing is missing below its last event. Gives
     * the last turn up to which all have ended and been compared.
     */
    private static int compare(Fold fold, int from, List<JsonNode> stored) {
        assertThat(fold.violations()).isEmpty();
        int compared = from;
        for (JsonNode seen : fold.turnsAfter(from)) {
            int n = seen.path("n").asInt();
            assertThat(stored).hasSizeGreaterThanOrEqualTo(n - from);
            if (!seen.path("status").asText().equals("speaking")) {
                assertThat(seen).isEqualTo(stored.get(n - from - 1));
                compared += n == compared + 1 ? 1 : 0;
            }
        }
        return compared;
    }
}
