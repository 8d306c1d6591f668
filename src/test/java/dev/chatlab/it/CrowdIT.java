package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred discussions with the same theorist at every table. */
@ExtendWith(Seed.class)
class CrowdIT {
    private static final int TABLES = 200;
    private static final int QUIET_MS = 1_500;

    @TempDir
    private Path home;

    private ChatLabProcess lab;
    private final List<Seated> all = new ArrayList<>();

    /** One discussion, who follows it, and what it folds to. */
    private record Seated(Table table, SocketClient socket, Fold fold) {}

    @BeforeEach
    void everybody_sits_down() throws Exception {
        lab = ChatLabProcess.start(Setup.onSharedServer(home).with("DELAY_MS", 250));
        Client client = Client.guest(lab);
        for (int i = 0; i < TABLES; i++) {
            Fold fold = new Fold();
            fold.connected();
            Table table = client.launch("Table " + i + ": what is a good question?", List.of("dewey"));
            all.add(new Seated(table, table.socket(0, fold::add), fold));
        }
    }

    @AfterEach
    void they_leave() {
        all.forEach(seated -> seated.socket().close());
        lab.close();
    }

    @Test
    void one_theorist_speaks_at_all_of_them_at_once_and_stop_works_in_the_middle_of_each(Random random)
            throws Exception {
        for (Seated each : all) {
            assertThat(each.socket().command("next", Map.of()).path("type").asText())
                    .isEqualTo("ack");
        }
        for (Seated each : all) {
            each.socket().await(f -> f.path("type").asText().equals("turn.delta"));
        }
        assertThat(all)
                .as("all speak at the same time")
                .allSatisfy(each -> assertThat(each.fold().turns())
                        .extractingByKey(1)
                        .satisfies(
                                turn -> assertThat(turn.path("status").asText()).isEqualTo("speaking")));
        for (Seated each : all) {
            Thread.sleep(random.nextInt(8));
            JsonNode answer = each.socket().command("stop", "stop", Map.of());
            assertThat(answer.path("type").asText()).isEqualTo("ack");
        }
        Thread.sleep(QUIET_MS);
        for (Seated each : all) {
            assertStopped(each);
        }
        assertThat(lab.trouble()).isEmpty();
    }

    private static void assertStopped(Seated each) throws Exception {
        JsonNode turn = each.socket().awaitTurn("turn.completed", 1).path("turn");
        assertThat(turn.path("status").asText()).isEqualTo("interrupted");
        assertThat(turn.path("text").asText())
                .as("stopped in the middle, after some words")
                .isNotBlank();
        assertThat(each.fold().streamed()).as("its words are those streamed").containsExactly(1);
        Transcripts.assertSame(each.fold(), each.table().turns());
        Transcripts.assertSound(each.table().turns());
        List<JsonNode> frames = each.socket().frames();
        int ack = frames.indexOf(each.socket().await(f -> f.path("id").asText().equals("stop")));
        assertThat(frames.subList(ack, frames.size()))
                .as("no word after the answer to Stop")
                .noneMatch(f -> f.path("type").asText().equals("turn.delta"));
        assertThat(each.table().discussion().path("state").asText()).isEqualTo("idle");
    }
}
